import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/days'
import { type CountedReview, cycleTimes, nearestRank, weeklyFigures } from '~/domain/throughput'

const one = (requestedOn: string, decidedOn: string | null = null, hours: number | null = null): CountedReview => ({
  kindId: 1,
  requestedOn,
  decidedOn,
  decision: decidedOn === null ? null : 'go',
  hours,
})

describe('requested and decided a week', () => {
  it('counts each in its own week, from Monday to Sunday', () => {
    const reviews = [one('2026-02-22', '2026-02-23'), one('2026-02-23'), one('2026-03-01'), one('2026-03-02')]
    expect(weeklyFigures(reviews, '2026-03-02', 3)).toEqual([
      { week: '2026-02-16', requested: 1, decided: 0 },
      { week: '2026-02-23', requested: 2, decided: 1 },
      { week: '2026-03-02', requested: 1, decided: 0 },
    ])
  })

  it('loses nothing that lies within the weeks, and counts nothing else', () => {
    const day = fc.integer({ min: 0, max: 120 }).map((n) => addDays('2026-01-01', n))
    fc.assert(
      fc.property(fc.array(day), (days) => {
        const figures = weeklyFigures(
          days.map((on) => one(on)),
          '2026-04-08',
          4,
        )
        const within = days.filter((on) => on >= '2026-03-16' && on <= '2026-04-12').length
        expect(figures.reduce((sum, { requested }) => sum + requested, 0)).toBe(within)
        expect(figures).toHaveLength(4)
      }),
    )
  })
})

describe('how long reviews take', () => {
  it('tells the median and what 85 % of them do not exceed, of those decided', () => {
    const hours = [1, 2, 3, 4, 5, 6, 7, 8, 9, 40]
    const reviews = [...hours.map((took) => one('2026-03-02', '2026-03-05', took)), one('2026-03-02')]
    expect(cycleTimes(reviews)).toEqual([{ kindId: 1, count: 10, median: 5, most: 9 }])
    expect(cycleTimes([one('2026-03-02')])).toEqual([])
  })

  it('is always a time that one of them took, and at least the share of them took no longer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (values, share) => {
          const value = nearestRank(values, share)
          expect(values).toContain(value)
          expect(values.filter((other) => other <= value).length).toBeGreaterThanOrEqual(share * values.length - 1e-9)
        },
      ),
    )
  })
})
