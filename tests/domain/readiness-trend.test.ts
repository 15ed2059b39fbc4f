import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/days'
import { trendOf, weeklyShares } from '~/domain/readiness-trend'

const TODAY = '2026-06-15'
const ago = (days: number) => addDays(TODAY, -days)
const point = (days: number, readyWeight: number, weight = 10) => ({ day: ago(days), weight, readyWeight })

describe('weeklyShares', () => {
  const sharesOf = (...points: ReturnType<typeof point>[]) =>
    weeklyShares(points, TODAY).map(({ day, share }) => [day, share])

  it('holds the last value before each of nine weekdays, today the last', () => {
    expect(sharesOf(point(80, 1), point(49, 2), point(30, 5), point(29, 4), point(0, 8))).toEqual([
      [ago(56), 10],
      [ago(49), 20],
      [ago(42), 20],
      [ago(35), 20],
      [ago(28), 40],
      [ago(21), 40],
      [ago(14), 40],
      [ago(7), 40],
      [TODAY, 80],
    ])
  })

  it('begins where the history does', () => {
    expect(sharesOf(point(10, 3))).toEqual([
      [ago(7), 30],
      [TODAY, 30],
    ])
    expect(sharesOf()).toEqual([])
  })

  it('begins anew where a question was closed, and has nothing while it is', () => {
    expect(sharesOf(point(40, 9), point(20, 0, 0), point(9, 2))).toEqual([
      [ago(7), 20],
      [TODAY, 20],
    ])
    expect(sharesOf(point(40, 9), point(20, 0, 0))).toEqual([])
  })

  it('does not read what comes after today', () => {
    expect(sharesOf(point(1, 3), point(-1, 9))).toEqual([[TODAY, 30]])
  })
})

describe('trendOf', () => {
  const weekly = (...values: number[]) =>
    values.map((share, week) => ({ day: ago((values.length - 1 - week) * 7), share }))

  it.each([
    ['up by the threshold', [50, 0, 0, 0, 55], 'up'],
    ['up by less', [50, 90, 0, 0, 54.9], 'flat'],
    ['down by the threshold', [50, 0, 0, 0, 45], 'down'],
    ['measured for three weeks only', [0, 20, 40, 60], null],
    ['not measured at all', [], null],
    ['down in the last four weeks after a rise before', [0, 20, 60, 55, 50, 50, 50], 'down'],
  ])('of a level that is %s', (_, values, trend) => expect(trendOf(weekly(...values))).toBe(trend))
})
