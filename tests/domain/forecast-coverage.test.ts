import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '~/domain/days'
import { type Forecast, forecastOf } from '~/domain/forecast'
import {
  accelerating,
  counted,
  historiesOf,
  inJumps,
  type KnownHistory,
  NEEDED,
  pausing,
  persisting,
  scattered,
  slowing,
  TODAY,
  walking,
} from '../factories/readiness-histories'

const FULL = [9]
const SHORTER = [6, 7, 8]
const COUNT = 400

const FAMILIES = [
  scattered(2),
  scattered(3),
  scattered(5),
  persisting(3),
  walking(1),
  walking(2),
  walking(4),
  counted(20),
  counted(60),
  counted(200),
  counted(20, 1),
]

/** Other kinds than those by which the numbers of the method were chosen, and other dice. */
const UNSEEN = [inJumps(2), inJumps(4), walking(6), walking(8), persisting(2), counted(100), counted(40, 1)]
const OTHER_DICE = [1, 777, 424242]

/** What the forecast says of a history, asked about a gate so many days ahead. */
function forecast({ shares, checks }: KnownHistory, gateIn = 28): Forecast {
  return forecastOf(shares, {
    needed: NEEDED,
    gateOn: addDays(TODAY, gateIn),
    today: TODAY,
    checks,
    isStale: false,
  })
}

/** Of those for which a range was given, the percentage whose truth lies in it. */
function coverage(histories: readonly KnownHistory[], fewest = 0.5): number {
  const hits = histories.flatMap((history) => {
    const said = forecast(history)
    if (said.kind !== 'expected') return []
    const isLateEnough = history.days >= daysBetween(TODAY, said.from)
    return [isLateEnough && (said.to === null || history.days <= daysBetween(TODAY, said.to))]
  })
  expect(hits.length).toBeGreaterThan(histories.length * fewest)
  return (100 * hits.filter(Boolean).length) / hits.length
}

/** The percentage of which nothing is said since the pace has changed. */
function unknown(histories: readonly KnownHistory[]): number {
  const such = histories.map((history) => forecast(history)).filter((said) => said.kind === 'unknown')
  return (100 * such.filter(({ reason }) => reason.code === 'forecastPaceChanged').length) / histories.length
}

describe('the range of 80 in 100', () => {
  it.each(FAMILIES)('holds the truth in 70 to 90 of 100 full histories: $name', (family) => {
    const share = coverage(historiesOf(family, FULL, COUNT))
    expect(share).toBeGreaterThanOrEqual(70)
    expect(share).toBeLessThanOrEqual(90)
  })

  it('holds it in 70 to 90 of 100 histories of all kinds and lengths together', () => {
    const all = FAMILIES.flatMap((family) => historiesOf(family, [...SHORTER, ...FULL], COUNT / 2))
    const share = coverage(all)
    expect(share).toBeGreaterThanOrEqual(70)
    expect(share).toBeLessThanOrEqual(90)
  })

  it.each(FAMILIES)('errs to the wide side where less is known, never below 70: $name', (family) => {
    expect(coverage(historiesOf(family, SHORTER, COUNT))).toBeGreaterThanOrEqual(70)
  })

  it.each(UNSEEN)('holds it also where nothing was chosen by it: $name', (family) => {
    const share = coverage(OTHER_DICE.flatMap((seed) => historiesOf(family, FULL, COUNT, seed)))
    expect(share).toBeGreaterThanOrEqual(70)
    expect(share).toBeLessThanOrEqual(90)
  })

  it('holds it of all kinds together by other dice', () => {
    const share = coverage(
      OTHER_DICE.flatMap((seed) => FAMILIES.flatMap((family) => historiesOf(family, FULL, COUNT / 4, seed))),
    )
    expect(share).toBeGreaterThanOrEqual(70)
    expect(share).toBeLessThanOrEqual(90)
  })

  it.each([
    { family: accelerating(2, 3), atLeast: 60 },
    { family: accelerating(3, 3), atLeast: 80 },
    { family: accelerating(3, 5), atLeast: 70 },
    { family: pausing(2, 2), atLeast: 80 },
    { family: pausing(3, 0), atLeast: 90 },
  ])('is mostly not given where the pace has changed lately: $family.name', ({ family, atLeast }) => {
    expect(unknown(historiesOf(family, FULL, COUNT, 1))).toBeGreaterThanOrEqual(atLeast)
  })

  it.each(FAMILIES)('is rarely withheld for a change of pace that was none: $name', (family) => {
    expect(unknown(historiesOf(family, FULL, COUNT, 1))).toBeLessThanOrEqual(12)
  })

  it('is too late where a faster pace is not seen yet: a known limit', () => {
    expect(coverage(historiesOf(accelerating(2, 3), FULL, COUNT, 1), 0.2)).toBeLessThan(60)
  })

  it('is too early for a level that goes ever slower, which eight weeks do not show: a known limit', () => {
    expect(coverage(historiesOf(slowing(20), FULL, COUNT))).toBeGreaterThanOrEqual(70)
    expect(coverage(historiesOf(slowing(60), FULL, COUNT))).toBeLessThan(60)
  })
})

describe('the odds of being ready by a day', () => {
  const told = FAMILIES.flatMap((family) =>
    historiesOf(family, FULL, COUNT / 2).flatMap((history) =>
      [14, 28, 56].flatMap((days) => {
        const said = forecast(history, days)
        return said.kind === 'expected' && said.odds !== null ? [{ odds: said.odds, came: history.days <= days }] : []
      }),
    ),
  )

  it.each([
    [0, 10],
    [10, 30],
    [30, 50],
    [50, 70],
    [70, 90],
    [90, 100],
  ])('told as %i to %i in 100 come true about as often', (from, to) => {
    const such = told.filter(({ odds }) => odds * 100 >= from && odds * 100 <= to)
    expect(such.length).toBeGreaterThan(200)
    const cameTrue = (100 * such.filter(({ came }) => came).length) / such.length
    expect(cameTrue).toBeGreaterThanOrEqual(from - 5)
    expect(cameTrue).toBeLessThanOrEqual(to + 5)
  })
})
