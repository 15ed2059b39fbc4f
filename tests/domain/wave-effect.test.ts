import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Reading } from '~/domain/kpi-readings'
import { addToMonth } from '~/domain/reading-months'
import { studentT, studentTWithin } from '~/domain/student-t'
import { type BranchLive, differenceInDifferences, effectOfWave, effectSoFar } from '~/domain/wave-effect'
import { chanceFrom } from '~db/seed/scale/chance'

const FIRST = '2025-01'
const MONTHS = 12
const UNTIL = addToMonth(FIRST, MONTHS - 1)

/** `value` says what a branch reads in the month of that index. */
function readingsOf(units: readonly number[], value: (unitId: number, at: number) => number): Reading[] {
  return units.flatMap((unitId) =>
    Array.from({ length: MONTHS }, (_, at) => ({ unitId, month: addToMonth(FIRST, at), value: value(unitId, at) })),
  )
}

const live = (units: readonly number[], at: number, wave = 1): BranchLive[] =>
  units.map((unitId) => ({ unitId, wave, liveIn: addToMonth(FIRST, at) }))
const waiting = (units: readonly number[]): BranchLive[] =>
  units.map((unitId) => ({ unitId, wave: null, liveIn: null }))

const TREATED = [1, 2, 3, 4]
const CONTROLS = [11, 12, 13, 14]
const ALL = [...TREATED, ...CONTROLS]

describe('the effect of a wave', () => {
  it('is what live branches gained beyond what all gained: a planted effect, without noise, is found exactly', () => {
    const readings = readingsOf(ALL, (unitId, at) => unitId * 100 + at * 7 + (unitId < 10 && at >= 6 ? 50 : 0))
    const effect = effectOfWave(readings, [...live(TREATED, 6), ...waiting(CONTROLS)], 1, UNTIL)
    expect(effect).toMatchObject({ state: 'known', live: 4, waiting: 4 })
    if (effect.state === 'known') {
      expect(effect.effect).toBeCloseTo(50, 9)
      expect(effect.low).toBeCloseTo(50, 6)
    }
  })

  it('leaves the month of going live and branches of other live waves out of both sides', () => {
    const readings = readingsOf([...ALL, 21], (unitId, at) =>
      unitId === 21 ? at * 999 : unitId < 10 && at === 6 ? 9999 : 5,
    )
    const branches = [...live(TREATED, 6), ...live([21], 3, 2), ...waiting(CONTROLS)]
    expect(effectOfWave(readings, branches, 1, UNTIL)).toMatchObject({ state: 'known', effect: 0, live: 4, waiting: 4 })
  })

  const readings = readingsOf(ALL, () => 5)
  test.each([
    ['nothing is live', waiting(ALL), [{ code: 'nothingLive' }]],
    ['few are live', [...live([1], 6), ...waiting(CONTROLS)], [{ code: 'fewBranchesLive', count: 1, needed: 2 }]],
    ['few still wait', [...live(TREATED, 6), ...waiting([11])], [{ code: 'fewBranchesWaiting', count: 1, needed: 2 }]],
    [
      'there are few months before',
      [...live(TREATED, 1), ...waiting(CONTROLS)],
      [{ code: 'fewMonthsBefore', count: 1, needed: 2 }],
    ],
    [
      'there are few months after',
      [...live(TREATED, 11), ...waiting(CONTROLS)],
      [{ code: 'fewMonthsAfter', count: 0, needed: 2 }],
    ],
  ] as const)('is unknown when %s', (_, branches, reasons) => {
    expect(effectSoFar(readings, branches, UNTIL)).toEqual({ state: 'unknown', reasons })
  })

  it('a branch without readings on both sides does not count', () => {
    const partly = readings.filter(({ unitId, month }) => unitId !== 1 || month < '2025-06')
    const found = effectSoFar(partly, [...live(TREATED, 6), ...waiting(CONTROLS)], UNTIL)
    expect(found).toMatchObject({ state: 'known', live: 3 })
  })
})

describe('laws of the effect', () => {
  const noise = fc.array(fc.integer({ min: -40, max: 40 }), {
    minLength: ALL.length * MONTHS,
    maxLength: ALL.length * MONTHS,
  })
  const branches = [...live(TREATED, 6), ...waiting(CONTROLS)]
  const known = (readings: readonly Reading[]) => {
    const effect = effectSoFar(readings, branches, UNTIL)
    if (effect.state === 'unknown') throw new Error('unknown')
    return effect
  }

  it('what happens to every branch alike, and what a branch always was, changes nothing', () => {
    fc.assert(
      fc.property(
        noise,
        fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 20, maxLength: 20 }),
        (list, shifts) => {
          const at = (unitId: number, month: number) => list[ALL.indexOf(unitId) * MONTHS + month] ?? 0
          const plain = known(readingsOf(ALL, at))
          const shifted = known(readingsOf(ALL, (u, month) => at(u, month) + (shifts[u] ?? 0) + (shifts[month] ?? 0)))
          expect(shifted.effect).toBeCloseTo(plain.effect, 6)
          expect(shifted.error).toBeCloseTo(plain.error, 6)
        },
      ),
    )
  })

  it('the range lies around the effect and grows with the error', () => {
    fc.assert(
      fc.property(noise, (list) => {
        const { effect, low, high, error } = known(
          readingsOf(ALL, (u, month) => list[ALL.indexOf(u) * MONTHS + month] ?? 0),
        )
        expect(high - effect).toBeCloseTo(effect - low, 6)
        expect(high - low).toBeGreaterThanOrEqual(2 * 1.96 * error - 1e-6)
      }),
    )
  })
})

/** Months of a branch resemble each other, live branches vary more, and all drift: 2,000 programmes with a planted effect. */
test('the range covers a planted effect in about 95 % of programmes', () => {
  const chance = chanceFrom(20260101)
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - chance.below(1_000_000) / 1_000_000)) *
    Math.cos(2 * Math.PI * (chance.below(1_000_000) / 1_000_000))
  const PLANTED = 6
  const [treated, controls] = [
    [1, 2, 3, 4, 5, 6],
    [11, 12, 13, 14, 15, 16, 17, 18],
  ]
  const branches = [...live(treated, 6), ...waiting(controls)]
  const found = Array.from({ length: 2000 }, () => {
    const drift = Array.from({ length: MONTHS }, () => normal() * 5)
    const readings = [...treated, ...controls].flatMap((unitId) => {
      const level = normal() * 20
      let slow = normal() * 3
      const isLive = unitId < 10
      return readingsOf([unitId], (_, at) => {
        slow = slow * 0.7 + normal() * (isLive ? 3 : 2)
        return level + slow + (drift[at] ?? 0) + (isLive && at >= 6 ? PLANTED : 0)
      })
    })
    const effect = effectSoFar(readings, branches, UNTIL)
    if (effect.state === 'unknown') throw new Error('unknown')
    return effect
  })
  const covered = found.filter(({ low, high }) => low <= PLANTED && PLANTED <= high).length / found.length
  expect(covered).toBeGreaterThan(0.935)
  expect(covered).toBeLessThan(0.97)
  expect(found.reduce((sum, { effect }) => sum + effect, 0) / found.length).toBeCloseTo(PLANTED, 0)
})

/** Of the table of Student's t in the NIST/SEMATECH e-Handbook, 1.3.6.7.2, for a chance of 95 % on both sides. */
test.each([
  [1, 12.706],
  [2, 4.303],
  [5, 2.571],
  [10, 2.228],
  [30, 2.042],
  [100, 1.984],
])('with %i degrees of freedom, t stays within %f', (freedom, t) => {
  expect(studentTWithin(0.95, freedom)).toBeCloseTo(t, 3)
  expect(studentT(studentTWithin(0.95, freedom), freedom)).toBeCloseTo(0.975, 9)
})

test('windows are compared as they are given', () => {
  const readings = readingsOf(ALL, (unitId, at) => (unitId < 10 && at > 3 ? 1 : 0))
  const windows = { before: ['2025-01', '2025-02'], after: ['2025-11', '2025-12'] }
  expect(differenceInDifferences(readings, { live: TREATED, waiting: CONTROLS }, windows)).toMatchObject({ effect: 1 })
})
