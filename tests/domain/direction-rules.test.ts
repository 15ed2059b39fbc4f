import { describe, expect, test } from 'vitest'
import {
  mayAddSymptom,
  mayAnswer,
  mayChangeSymptoms,
  mayClose,
  mayDecideDirection,
  mayInvite,
  mayOpen,
  SYMPTOMS_A_TRACK,
} from '~/domain/direction-rules'
import type { Verdict } from '~/domain/verdict'

const codesOf = (verdict: Verdict) => (verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason.code))
const fieldsOf = (verdict: Verdict) => (verdict.ok ? [] : verdict.refusals.map(({ field }) => field))
const BOTH = [{ track: 'LTC' }, { track: 'MCR' }] as const

describe('a diagnosis', () => {
  test.each([
    ['draft', []],
    ['open', ['symptomsFixed']],
    ['closed', ['symptomsFixed']],
  ] as const)('%s: its symptoms can be changed but for %o', (state, codes) => {
    expect(codesOf(mayChangeSymptoms(state))).toEqual(codes)
    expect(codesOf(mayAddSymptom(state, 'LTC', BOTH))).toEqual(codes)
  })

  test('has no more symptoms a track than somebody reads with care', () => {
    const many = Array.from({ length: SYMPTOMS_A_TRACK }, () => ({ track: 'LTC' }) as const)
    expect(codesOf(mayAddSymptom('draft', 'LTC', many))).toEqual(['symptomsEnough'])
    expect(codesOf(mayAddSymptom('draft', 'MCR', many))).toEqual([])
  })

  test.each([
    ['draft', BOTH, 1, []],
    ['closed', BOTH, 1, []],
    ['open', BOTH, 1, ['diagnosisIsOpen']],
    ['draft', BOTH.slice(0, 1), 1, ['symptomsOfBothNeeded']],
    ['draft', BOTH, 0, ['leadersNeeded']],
    ['draft', [], 0, ['symptomsOfBothNeeded', 'leadersNeeded']],
  ] as const)('%s with %o and %i leaders is opened, but for %o', (state, symptoms, leaders, codes) => {
    expect(codesOf(mayOpen(state, symptoms, leaders))).toEqual(codes)
  })

  test.each([
    ['draft', ['diagnosisNotOpen']],
    ['open', []],
    ['closed', ['diagnosisNotOpen']],
  ] as const)('%s is closed but for %o', (state, codes) => {
    expect(codesOf(mayClose(state))).toEqual(codes)
  })
})

test.each([
  ['draft', []],
  ['open', []],
  ['closed', ['diagnosisIsClosed']],
] as const)('leaders are asked, or no longer asked, in a diagnosis that is %s but for %o', (state, codes) => {
  expect(codesOf(mayInvite(state))).toEqual(codes)
})

describe('an answer', () => {
  const given = (...scores: readonly (number | null)[]) =>
    scores.map((score, index) => ({ symptomId: index + 1, score }))

  test.each([
    ['a draft may leave some out', 'open', false, given(3, null), [], []],
    ['finished, all are answered', 'open', true, given(3, 0), [], []],
    [
      'what is missing is said at its field',
      'open',
      true,
      given(null, null),
      ['answerMissing', 'answerMissing'],
      ['score-1', 'score-2'],
    ],
    ['what was not sent at all is missing too', 'open', true, given(2), ['answerMissing'], ['score-2']],
    ['to a closed diagnosis comes too late', 'closed', true, given(3, 0), ['diagnosisNotOpen'], [undefined]],
    ['to a draft comes too early', 'draft', false, given(3, 0), ['diagnosisNotOpen'], [undefined]],
    ['to symptoms of another diagnosis is none', 'open', false, given(3, 0, 1), ['notFound'], [undefined]],
  ] as const)('%s', (_, state, isFinished, answers, codes, fields) => {
    const verdict = mayAnswer(state, [1, 2], { isFinished, answers })
    expect(codesOf(verdict)).toEqual(codes)
    expect(fieldsOf(verdict)).toEqual(fields)
  })
})

describe('a decision', () => {
  const TODAY = '2026-03-02'
  test.each([
    ['as recommended needs no reason', 'LTC', 'LTC', '', []],
    ['against what is recommended needs one', 'MCR', 'LTC', ' ', ['againstAdviceNeedsReason']],
    ['for one track where it is too close needs one', 'LTC', 'both', '', ['againstAdviceNeedsReason']],
    ['against what is recommended with one', 'MCR', 'LTC', 'The key account asks for it', []],
    ['without a diagnosis needs one', 'both', null, '', ['undiagnosedNeedsReason']],
    ['without a diagnosis with one', 'both', null, 'We cannot wait', []],
  ] as const)('%s', (_, direction, recommended, reason, codes) => {
    const verdict = mayDecideDirection({ direction, decidedOn: TODAY, reason }, recommended, TODAY)
    expect(codesOf(verdict)).toEqual(codes)
    expect(fieldsOf(verdict)).toEqual(codes.map(() => 'reason'))
  })

  test('is not recorded ahead of time', () => {
    const tomorrow = { direction: 'LTC', decidedOn: '2026-03-03', reason: '' } as const
    expect(mayDecideDirection(tomorrow, 'LTC', TODAY)).toMatchObject({
      refusals: [{ reason: { code: 'dayInFuture' }, field: 'decidedOn' }],
    })
  })
})
