import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meansOf, otherTrack, recommend, type Symptom, scoresOf } from '~/domain/direction'
import { flipsOf, type MeanChange, movementOf, smallestChange } from '~/domain/direction-sensitivity'
import { DIRECTIONS, type Direction } from '~/domain/vocabulary'
import { diagnosisArbitrary, symptoms } from '../factories/direction'

type Means = ReadonlyMap<number, number>

/** What would be recommended once these means are what they are changed to. */
function recommendedAfter(all: readonly Symptom[], means: Means, changes: readonly MeanChange[]): Direction {
  return recommend(scoresOf(all, new Map([...means, ...changes.map((one) => [one.symptom.id, one.to] as const)]))!)
}

function subsets<T>(of: readonly T[]): T[][] {
  return of.reduce<T[][]>((all, one) => all.concat(all.map((set) => set.concat(one))), [[]])
}

/** All that a set of symptoms can do in favour of a direction, each moved as far as it goes. */
function pushed(all: readonly Symptom[], means: Means, moved: readonly Symptom[], to: Direction): number {
  const favoured = to === 'both' ? null : to
  const scores = scoresOf(all, means)!
  const towards = favoured ?? otherTrack(scores.LTC > scores.MCR ? 'LTC' : 'MCR')
  const extreme = new Map([...means, ...moved.map(({ id, track }) => [id, track === towards ? 4 : 0] as const)])
  const after = scoresOf(all, extreme)!
  return after[towards] - after[otherTrack(towards)]
}

/** The least movement by which these symptoms alone lead there, by pulling the heaviest first; null if they cannot. */
function leastOf(all: readonly Symptom[], means: Means, moved: readonly Symptom[], to: Direction): number | null {
  const scores = scoresOf(all, means)!
  const towards = to === 'both' ? otherTrack(scores.LTC > scores.MCR ? 'LTC' : 'MCR') : to
  const lead = scores[towards] - scores[otherTrack(towards)]
  const wanted = to === 'both' ? -10 : 10
  const reached = pushed(all, means, moved, to)
  if (to === 'both' ? reached <= wanted + 1e-9 : reached < wanted - 1e-9) return null
  const perStep = ({ track, weight }: Symptom) =>
    (100 * weight) / (4 * all.filter((one) => one.track === track).reduce((sum, one) => sum + one.weight, 0))
  let left = wanted - lead
  let movement = 0
  for (const one of [...moved].sort((a, b) => perStep(b) - perStep(a))) {
    const mean = means.get(one.id)!
    const step = Math.min(one.track === towards ? 4 - mean : mean, Math.max(0, left) / perStep(one))
    movement += step
    left -= step * perStep(one)
  }
  return movement
}

describe('what would turn the recommendation round', () => {
  const four = symptoms(['LTC', 3], ['LTC', 1], ['MCR', 3], ['MCR', 1])

  test('one symptom is enough to make a small lead too close', () => {
    const means = new Map([1, 2, 3, 4].map((id) => [id, id < 3 ? 3 : 2]))
    const flips = flipsOf(four, means)
    expect(flips.map(({ to, changes }) => [to, changes.length])).toEqual([
      ['both', 1],
      ['MCR', 1],
    ])
    expect(flips[0]!.changes[0]).toMatchObject({ symptom: { id: 1 }, from: 3, to: 2.1 })
    expect(recommendedAfter(four, means, flips[1]!.changes)).toBe('MCR')
  })

  test('of a lead as large as can be, several have to move', () => {
    const means = new Map([1, 2, 3, 4].map((id) => [id, id < 3 ? 4 : 0]))
    const flips = flipsOf(four, means)
    expect(flips.map(({ to, changes }) => [to, changes.map(({ symptom }) => symptom.id)])).toEqual([
      ['both', [1, 3]],
      ['MCR', [1, 3]],
    ])
  })

  test('of a result that is too close the nearer track is named first', () => {
    const means = new Map([1, 2, 3, 4].map((id) => [id, id < 3 ? 2.2 : 2]))
    expect(flipsOf(four, means).map(({ to }) => to)).toEqual(['LTC', 'MCR'])
  })

  test('nothing is said where nothing is known', () => {
    expect(flipsOf(four, new Map())).toEqual([])
    expect(smallestChange(symptoms(['LTC', 1]), new Map([[1, 2]]), 'MCR')).toBeNull()
  })

  test('what is recommended already needs no change', () => {
    expect(smallestChange(four, new Map([1, 2, 3, 4].map((id) => [id, id < 3 ? 4 : 0])), 'LTC')).toBeNull()
  })
})

describe('laws, held against all sets of symptoms', () => {
  test('the set leads there, no set with fewer symptoms does, and none with as many does with less', () => {
    fc.assert(
      fc.property(diagnosisArbitrary, ({ symptoms: all, respondents }) => {
        const means = meansOf(all, respondents)
        const now = recommend(scoresOf(all, means)!)
        for (const to of DIRECTIONS.filter((one) => one !== now)) {
          const changes = smallestChange(all, means, to)!
          expect(recommendedAfter(all, means, changes)).toBe(to)
          const each = subsets(all).map((set) => ({ size: set.length, least: leastOf(all, means, set, to) }))
          const able = each.filter((one) => one.least !== null)
          expect(changes).toHaveLength(Math.min(...able.map(({ size }) => size)))
          const least = Math.min(...able.filter(({ size }) => size === changes.length).map((one) => one.least!))
          expect(movementOf(changes)).toBeGreaterThanOrEqual(least - 1e-6)
          // Apart from the last mean, which goes on to a whole tenth that differs from what is read now.
          expect(movementOf(changes)).toBeLessThanOrEqual(least + 0.15 + 1e-6)
          for (const { from, to: end } of changes) {
            expect(Math.abs(end * 10 - Math.round(end * 10))).toBeLessThan(1e-9)
            expect(end).not.toBe(from)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  test('the first one named is the smallest of all that change the recommendation', () => {
    fc.assert(
      fc.property(diagnosisArbitrary, ({ symptoms: all, respondents }) => {
        const means = meansOf(all, respondents)
        const now = recommend(scoresOf(all, means)!)
        const [first] = flipsOf(all, means)
        const able = subsets(all).filter((set) =>
          DIRECTIONS.some((to) => to !== now && leastOf(all, means, set, to) !== null),
        )
        expect(first!.changes).toHaveLength(Math.min(...able.map((set) => set.length)))
        expect(recommendedAfter(all, means, first!.changes)).not.toBe(now)
      }),
      { numRuns: 100 },
    )
  })
})
