import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isWithoutEffect,
  latestScore,
  mayScore,
  proposedScore,
  quarterBefore,
  quarterOf,
  scorableQuarters,
} from '~/domain/maturity'

describe('what the answers propose', () => {
  it.each([
    [[], null],
    [[3, null, 4], null],
    [[5, 5, 5], 5],
    [[4, 2, 5], 2],
  ])('%j: %s', (answers, score) => expect(proposedScore(answers)).toBe(score))

  it('lies among the answers and never falls when one rises', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(answers, fc.nat(), (given, at) => {
        const score = proposedScore(given)
        expect(given).toContain(score)
        const better = given.map((one, index) => (index === at % given.length ? Math.min(5, one + 1) : one))
        expect(proposedScore(better)).toBeGreaterThanOrEqual(score ?? 9)
      }),
    )
  })
})

describe('quarters', () => {
  it.each([
    ['2026-01-01', '2026-Q1', '2025-Q4'],
    ['2026-06-30', '2026-Q2', '2026-Q1'],
    ['2026-12-31', '2026-Q4', '2026-Q3'],
  ])('%s is in %s, after %s', (day, quarter, before) => {
    expect(quarterOf(day)).toBe(quarter)
    expect(quarterBefore(quarter)).toBe(before)
  })

  it('may be scored from go-live to today', () => {
    expect(scorableQuarters('2025-11-20', '2026-05-02')).toEqual(['2026-Q2', '2026-Q1', '2025-Q4'])
    expect(scorableQuarters(null, '2026-05-02')).toEqual([])
  })
})

describe('whether a score may be kept', () => {
  const today = '2026-05-02'
  it.each([
    ['this quarter', { quarter: '2026-Q2', deployment: 3, effect: 2 }, '2026-02-01', []],
    ['not live', { quarter: '2026-Q2', deployment: 3, effect: 2 }, null, ['notLiveYet']],
    ['a quarter ahead', { quarter: '2026-Q3', deployment: 3, effect: 2 }, '2026-02-01', ['quarterNotOpen']],
    ['before go-live', { quarter: '2025-Q4', deployment: 3, effect: 2 }, '2026-02-01', ['quarterNotOpen']],
    ['not answered', { quarter: '2026-Q1', deployment: null, effect: 2 }, '2026-02-01', ['scoreNeedsAnswers']],
  ])('%s', (_, score, liveOn, codes) => {
    const verdict = mayScore(score, { liveOn, today })
    expect(verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason.code)).toEqual(codes)
  })
})

describe('much deployed, little effect', () => {
  it.each([
    [4, 2, true],
    [5, 1, true],
    [3, 2, false],
    [4, 3, false],
  ])('%i and %i: %s', (deployment, effect, is) => expect(isWithoutEffect({ deployment, effect })).toBe(is))

  it('is told by the latest score', () => {
    expect(latestScore([{ quarter: '2025-Q4' }, { quarter: '2026-Q1' }, { quarter: '2025-Q3' }])?.quarter).toBe(
      '2026-Q1',
    )
    expect(latestScore([])).toBeNull()
  })
})
