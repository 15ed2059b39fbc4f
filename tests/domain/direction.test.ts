import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meansOf, readDiagnosis, recommend, type Symptom, scoresOf } from '~/domain/direction'
import { disagreements, spreadsOf } from '~/domain/direction-spread'
import { CLEAR_LEAD_POINTS } from '~/domain/thresholds'
import { TRACKS, type Track } from '~/domain/vocabulary'
import { REFERENCE_SYMPTOMS } from '~db/seed/reference-model/symptoms'
import { diagnosisArbitrary, leader, symptom, symptoms } from '../factories/direction'

const REFERENCE: Symptom[] = REFERENCE_SYMPTOMS.map((one, index) => ({ id: index + 1, ...one }))
const answersOf = (ltc: number, mcr: number) =>
  new Map(REFERENCE.map(({ id, track }) => [id, track === 'LTC' ? ltc : mcr]))

describe('the points of the two tracks', () => {
  test('are the weighted means of their own symptoms, brought to 0–100', () => {
    const means = new Map(
      [3.4, 3.1, 2.6, 2.9, 2.2, 3.3, 1.1, 2.1, 1.4, 1.9, 3.0, 0.9].map((mean, at) => [at + 1, mean]),
    )
    const scores = scoresOf(REFERENCE, means)
    expect(scores?.LTC).toBeCloseTo((100 * 41.5) / 56)
    expect(scores?.MCR).toBeCloseTo((100 * 22.1) / 52)
  })

  test.each([
    [4, 0, { LTC: 100, MCR: 0 }],
    [0, 4, { LTC: 0, MCR: 100 }],
    [2, 2, { LTC: 50, MCR: 50 }],
  ])('answers of %i towards LTC and %i towards MCR', (ltc, mcr, scores) => {
    expect(scoresOf(REFERENCE, answersOf(ltc, mcr))).toEqual(scores)
  })

  test('are unknown where a track has no symptom, or nobody has answered', () => {
    expect(scoresOf(symptoms(['LTC', 2]), new Map([[1, 4]]))).toBeNull()
    expect(scoresOf(REFERENCE, new Map())).toBeNull()
    expect(readDiagnosis(REFERENCE, [])).toBeNull()
    expect(readDiagnosis([], [leader(1, [])])).toBeNull()
  })
})

describe('laws of the points', () => {
  const run = <T>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: 300 })
  const other = (track: Track) => TRACKS.find((one) => one !== track)!

  test('a stronger answer never lowers its own track and never touches the other', () => {
    run(
      fc.property(diagnosisArbitrary, fc.nat(), fc.nat(), ({ symptoms, respondents }, which, whose) => {
        const at = symptoms[which % symptoms.length]!
        const who = respondents[whose % respondents.length]!
        const before = readDiagnosis(symptoms, respondents)!
        const raised = respondents.map((one) =>
          one === who ? { ...one, answers: new Map(one.answers).set(at.id, 4) } : one,
        )
        const after = readDiagnosis(symptoms, raised)!
        expect(after.scores[at.track]).toBeGreaterThanOrEqual(before.scores[at.track] - 1e-9)
        expect(after.scores[other(at.track)]).toBe(before.scores[other(at.track)])
        if (before.recommended === at.track) expect(after.recommended).toBe(at.track)
        else expect(after.recommended === other(at.track) && before.recommended === 'both').toBe(false)
      }),
    )
  })

  test('more weight on one side never touches the other, and pulls its own side towards that symptom', () => {
    run(
      fc.property(diagnosisArbitrary, fc.nat(), fc.integer({ min: 1, max: 9 }), (one, which, more) => {
        const at = one.symptoms[which % one.symptoms.length]!
        const before = readDiagnosis(one.symptoms, one.respondents)!
        const heavier = one.symptoms.map((each) => (each === at ? { ...each, weight: each.weight + more } : each))
        const after = readDiagnosis(heavier, one.respondents)!
        expect(after.scores[other(at.track)]).toBe(before.scores[other(at.track)])
        const target = (before.means.get(at.id)! / 4) * 100
        const [low, high] = [Math.min(before.scores[at.track], target), Math.max(before.scores[at.track], target)]
        expect(after.scores[at.track]).toBeGreaterThanOrEqual(low - 1e-9)
        expect(after.scores[at.track]).toBeLessThanOrEqual(high + 1e-9)
        // So weight on what is seen at least as strongly as its side never favours the other side.
        if (target >= before.scores[at.track] && before.recommended === at.track) {
          expect(after.recommended).toBe(at.track)
        }
        if (target >= before.scores[at.track] && before.recommended === 'both') {
          expect(after.recommended).not.toBe(other(at.track))
        }
      }),
    )
  })

  test('more weight on a whole side, and everything said twice, changes nothing', () => {
    run(
      fc.property(diagnosisArbitrary, fc.constantFrom(...TRACKS), fc.integer({ min: 2, max: 5 }), (one, side, by) => {
        const before = readDiagnosis(one.symptoms, one.respondents)!
        const heavier = one.symptoms.map((each) => (each.track === side ? { ...each, weight: each.weight * by } : each))
        const again = one.respondents.map((each) => ({ ...each, id: each.id + 1000 }))
        const after = readDiagnosis(heavier, [...one.respondents, ...again])!
        for (const track of TRACKS) expect(after.scores[track]).toBeCloseTo(before.scores[track], 9)
        expect(after.recommended).toBe(before.recommended)
      }),
    )
  })

  test('points stay between 0 and 100, and the lead decides what is recommended', () => {
    run(
      fc.property(diagnosisArbitrary, ({ symptoms, respondents }) => {
        const { scores, lead, recommended } = readDiagnosis(symptoms, respondents)!
        for (const track of TRACKS) {
          expect(scores[track]).toBeGreaterThanOrEqual(0)
          expect(scores[track]).toBeLessThanOrEqual(100)
        }
        expect(recommended === 'both').toBe(lead < CLEAR_LEAD_POINTS - 1e-9)
      }),
    )
  })
})

describe('what is recommended', () => {
  test.each([
    [{ LTC: 60, MCR: 50 }, 'LTC'],
    [{ LTC: 59.9, MCR: 50 }, 'both'],
    [{ LTC: 50, MCR: 59.9 }, 'both'],
    [{ LTC: 50, MCR: 60 }, 'MCR'],
    [{ LTC: 0.1 + 0.2 + 9.7, MCR: 0 }, 'LTC'],
  ])('with %o: %s', (scores, recommended) => {
    expect(recommend(scores)).toBe(recommended)
  })

  const two = symptoms(['LTC', 3], ['LTC', 1], ['MCR', 2])

  test('leaders who have answered only in part do not count', () => {
    const half = { id: 3, answers: new Map([[3, 4]]) }
    const read = readDiagnosis(two, [leader(1, [4, 4, 0]), half])
    expect(read).toMatchObject({ answered: 1, scores: { LTC: 100, MCR: 0 }, recommended: 'LTC' })
    expect(readDiagnosis(two, [half])).toBeNull()
  })

  test('leaders agree whose own answers recommend the same', () => {
    const read = readDiagnosis(two, [
      leader(1, [4, 4, 0]),
      leader(2, [4, 3, 1]),
      leader(3, [1, 1, 3]),
      leader(4, [2, 2, 2]),
    ])
    expect(read).toMatchObject({ recommended: 'LTC', answered: 4, agreeing: 2 })
  })

  test('the strongest reasons are named by what they bring, of the recommended track only', () => {
    const many = symptoms(['LTC', 1], ['LTC', 3], ['LTC', 2], ['LTC', 5], ['MCR', 5])
    const { reasons } = readDiagnosis(many, [leader(1, [4, 3, 4, 0, 0])])!
    expect(reasons.map(({ symptom: { id } }) => id)).toEqual([2, 3, 1])
  })

  test('where it is too close, the reasons are of both tracks; what nobody sees is none', () => {
    const { recommended, reasons } = readDiagnosis(two, [leader(1, [2, 0, 1.4])])!
    expect(recommended).toBe('both')
    expect(reasons.map(({ symptom: { id } }) => id)).toEqual([1, 3])
  })
})

describe('where leaders disagree', () => {
  test('who says the least and who the most, the deepest first', () => {
    const three = symptoms(['LTC', 1], ['MCR', 1], ['MCR', 1])
    const spreads = spreadsOf(three, [leader(1, [2, 0, 0]), leader(2, [3, 4, 3]), leader(3, [2, 4, 1])])
    expect(spreads[0]).toMatchObject({ lowest: { score: 2, respondents: [1, 3] }, highest: { score: 3 } })
    expect(disagreements(spreads).map(({ symptom: { id } }) => id)).toEqual([2, 3])
    expect(disagreements(spreads)[0]).toMatchObject({
      lowest: { score: 0, respondents: [1] },
      highest: { score: 4, respondents: [2, 3] },
    })
  })

  test('nothing is said where nobody has answered all', () => {
    expect(spreadsOf([symptom()], [])).toEqual([])
    expect(meansOf([symptom()], [])).toEqual(new Map())
  })
})
