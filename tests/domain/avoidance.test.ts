import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { avoidanceOf, avoidances, poissonAtMost } from '~/domain/avoidance'

const counted = (opportunities: number | null, reviews: number) => ({
  unitId: 1,
  audience: 'sales' as const,
  opportunities,
  reviews,
})

describe('who avoids reviews', () => {
  it.each([
    ['nobody counted: unknown, never good news', null, 12, 'unknown'],
    ['no opportunities, nothing expected', 0, 0, 'unknown'],
    ['all of them', 20, 20, 'fine'],
    ['more than all', 20, 26, 'fine'],
    ['just the share that is asked for', 20, 12, 'fine'],
    ['none of three may be chance', 3, 0, 'few'],
    ['none of ten is not', 10, 0, 'avoids'],
    ['six of twenty may be', 20, 6, 'few'],
    ['four of twenty is not', 20, 4, 'avoids'],
    ['half of two hundred is not', 200, 90, 'avoids'],
  ])('%s', (_, opportunities, reviews, status) => {
    expect(avoidanceOf(counted(opportunities, reviews), 1).status).toBe(status)
  })

  it('each expected kind is expected of each opportunity; without such kinds nothing is known', () => {
    expect(avoidanceOf(counted(20, 20), 2)).toMatchObject({ expected: 40, percent: 50 })
    expect(avoidanceOf(counted(20, 20), 0).status).toBe('unknown')
  })

  it('names the worst first', () => {
    const all = avoidances([counted(20, 20), counted(null, 0), counted(30, 4), counted(3, 0), counted(60, 4)], 1)
    expect(all.map(({ opportunities }) => opportunities)).toEqual([60, 30, 3, null, 20])
  })

  it('more reviews never make it worse', () => {
    const rank = { avoids: 0, few: 1, fine: 2, unknown: 2 }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (opportunities, reviews) => {
        const [fewer, more] = [
          avoidanceOf(counted(opportunities, reviews), 1),
          avoidanceOf(counted(opportunities, reviews + 1), 1),
        ]
        expect(rank[more.status]).toBeGreaterThanOrEqual(rank[fewer.status])
      }),
    )
  })
})

describe('the lower tail of the Poisson distribution', () => {
  // Summed term by term to sixty digits.
  it.each([
    [0, 3, 0.049787],
    [2, 3, 0.42319],
    [5, 10, 0.067086],
    [4, 12, 0.0076],
    [90, 120, 0.002551],
  ])('at most %i where %i are expected', (count, mean, chance) => {
    expect(poissonAtMost(count, mean)).toBeCloseTo(chance, 3)
  })

  it('does not vanish for large means, and grows with the count up to 1', () => {
    expect(poissonAtMost(5000, 5000)).toBeCloseTo(0.5, 1)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }), (count, mean) => {
        expect(poissonAtMost(count, mean)).toBeLessThanOrEqual(poissonAtMost(count + 1, mean))
        expect(poissonAtMost(count, mean)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
