import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/days'
import { type ForecastQuestion, forecastOf } from '~/domain/forecast'
import { theilSen } from '~/domain/readiness-chance'
import { studentT } from '~/domain/student-t'

const TODAY = '2026-06-15'
const question: ForecastQuestion = {
  needed: 80,
  gateOn: addDays(TODAY, 28),
  today: TODAY,
  checks: 20,
  isStale: false,
}

/** Weekly values, the last of them today's. */
const weekly = (...values: number[]) =>
  values.map((share, week) => ({ day: addDays(TODAY, (week - values.length + 1) * 7), share }))
const steady = weekly(20, 26, 29, 36, 40, 44, 51, 55, 60)
const byLeaps = weekly(20, 30, 30, 40, 40, 50, 50, 50, 60)

describe('theilSen', () => {
  it.each([
    ['a line', [1, 3, 5, 7], 2],
    ['a line with two wild values among nine', [0, 5, 10, 90, 20, 25, 0, 35, 40], 5],
    ['nothing that moves', [4, 4, 4], 0],
  ])('is the median of all slopes: %s', (_, values, slope) => expect(theilSen(values)).toBe(slope))
})

describe('studentT', () => {
  // Abramowitz & Stegun, table 26.10: one-sided.
  it.each([
    [1, 3.078, 0.9],
    [2, 1.886, 0.9],
    [4, 2.132, 0.95],
    [5, 1.476, 0.9],
    [7, 2.998, 0.99],
    [30, 1.697, 0.95],
  ])('of %i degrees of freedom is what the tables say', (freedom, t, chance) => {
    expect(studentT(t, freedom)).toBeCloseTo(chance, 3)
    expect(studentT(-t, freedom)).toBeCloseTo(1 - chance, 3)
    expect(studentT(0, freedom)).toBe(0.5)
  })
})

describe('forecastOf', () => {
  it.each([
    ['nothing is asked', [], {}, { kind: 'unknown', reason: { code: 'forecastNoQuestion' } }],
    [
      'nobody has said for long how it stands',
      steady,
      { isStale: true },
      { kind: 'unknown', reason: { code: 'forecastStale' } },
    ],
    ['it is enough already', weekly(70, 80), {}, { kind: 'ready' }],
    [
      'the history is short',
      weekly(20, 30, 40, 50, 60),
      {},
      { kind: 'unknown', reason: { code: 'forecastTooShort', weeks: 5, needed: 6 } },
    ],
    [
      'work began a short while ago',
      weekly(0, 0, 0, 0, 0, 10, 20, 30, 40),
      {},
      { kind: 'unknown', reason: { code: 'forecastTooShort', weeks: 5, needed: 6 } },
    ],
    [
      'it moved once',
      weekly(20, 20, 20, 20, 30, 30, 30, 30, 30),
      {},
      { kind: 'unknown', reason: { code: 'forecastTooFewChanges', changes: 1, needed: 2 } },
    ],
    [
      'it never moved',
      weekly(20, 20, 20, 20, 20, 20, 20),
      {},
      { kind: 'notForeseen', reason: { code: 'forecastFlat' } },
    ],
    [
      'it has not begun',
      weekly(0, 0, 0, 0, 0, 0, 0, 0, 0),
      {},
      { kind: 'notForeseen', reason: { code: 'forecastFlat' } },
    ],
    [
      'it falls',
      weekly(60, 58, 57, 52, 50, 47, 45, 44, 40),
      {},
      { kind: 'notForeseen', reason: { code: 'forecastFalling' } },
    ],
    [
      'it would take more than a year',
      weekly(10, 10, 11, 11, 12, 12, 13, 13, 14),
      {},
      { kind: 'notForeseen', reason: { code: 'forecastTooSlow' } },
    ],
  ] as const)('says so when %s', (_, shares, change, expected) => {
    expect(forecastOf(shares, { ...question, ...change })).toEqual(expected)
  })

  it('names the day, the range about it and the odds of a level that goes up by five points a week', () => {
    expect(forecastOf(steady, question)).toEqual({
      kind: 'expected',
      on: addDays(TODAY, 28),
      from: '2026-07-12',
      to: '2026-07-15',
      odds: expect.closeTo(0.51, 1),
    })
  })

  it('sees farther, and less clearly, the more a level jumps about', () => {
    const restless = weekly(20, 38, 22, 44, 32, 52, 43, 66, 58)
    const [calm, wild] = [forecastOf(steady, question), forecastOf(restless, question)]
    if (calm.kind !== 'expected' || wild.kind !== 'expected') throw new Error('Both go up')
    expect(wild.from < calm.from && (wild.to ?? '9') > (calm.to ?? '9')).toBe(true)
  })

  it('leaves the end of the range open where that is not foreseeable', () => {
    expect(forecastOf(weekly(40, 40, 47, 38, 55, 42, 43, 60, 48), question)).toMatchObject({
      kind: 'expected',
      to: null,
    })
  })

  it('gives better odds the later the gate is, none on the very day, and no odds of a gate that is past', () => {
    const oddsAt = (days: number) => {
      const forecast = forecastOf(steady, { ...question, gateOn: addDays(TODAY, days) })
      return forecast.kind === 'expected' ? forecast.odds : Number.NaN
    }
    const odds = [0, 7, 14, 21, 28, 35, 42, 56].map(oddsAt)
    expect(odds[0]).toBe(0)
    expect(odds).toEqual([...odds].sort((a, b) => (a ?? 0) - (b ?? 0)))
    expect(odds.at(-1)).toBeGreaterThan(0.95)
    expect(oddsAt(-1)).toBeNull()
  })

  it('is less sure of a few large checks than of many small ones', () => {
    const of = (checks: number) => forecastOf(byLeaps, { ...question, checks })
    const [few, many] = [of(5), of(200)]
    if (few.kind !== 'expected' || many.kind !== 'expected') throw new Error('Both go up')
    expect(few.from < many.from && (few.to ?? '9') > (many.to ?? '9')).toBe(true)
  })
})
