import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isDueBack,
  mayDecideSo,
  mayDo,
  nextDeed,
  REVIEW_DEEDS,
  type ReviewDeed,
  type ReviewStanding,
} from '~/domain/review-flow'
import { GATE_DECISIONS, REVIEW_STATES, type ReviewState } from '~/domain/vocabulary'

const NOW = 1_000_000

const standing = (state: ReviewState, more: Partial<ReviewStanding> = {}): ReviewStanding => ({
  state,
  decision: null,
  meetingAt: null,
  hasMinutes: false,
  followUpsOpen: 0,
  ...more,
})

const met = { meetingAt: NOW - 1, hasMinutes: true }

describe('what may be done to a review', () => {
  it.each<[ReviewDeed, string, ReviewStanding, string | null]>([
    ['triage', 'one just requested', standing('requested'), null],
    ['triage', 'again, before the decision', standing('scheduled'), null],
    ['triage', 'one that is decided', standing('decided', { decision: 'go' }), 'reviewDecided'],
    ['meeting', 'before triage', standing('requested'), 'triageMissing'],
    ['meeting', 'after it', standing('triaged'), null],
    ['meeting', 'moved', standing('scheduled', { meetingAt: NOW + 9 }), null],
    ['minutes', 'without a meeting', standing('triaged'), 'meetingMissing'],
    ['minutes', 'before the meeting begins', standing('scheduled', { meetingAt: NOW + 1 }), 'meetingAhead'],
    ['minutes', 'once it has begun', standing('scheduled', { meetingAt: NOW }), null],
    ['decision', 'without minutes', standing('scheduled', { meetingAt: NOW - 1 }), 'minutesMissing'],
    ['decision', 'with minutes', standing('scheduled', met), null],
    ['decision', 'a second time', standing('decided', { ...met, decision: 'go' }), 'reviewDecided'],
    ['followUp', 'before the decision', standing('scheduled', met), 'decisionMissing'],
    ['followUp', 'after it', standing('decided', { decision: 'go' }), null],
    ['resume', 'a hold', standing('decided', { decision: 'hold' }), null],
    ['resume', 'a go', standing('decided', { decision: 'go' }), 'reviewNotHeld'],
    ['closing', 'a hold', standing('decided', { decision: 'hold' }), 'reviewHeld'],
    ['closing', 'with something to do', standing('decided', { decision: 'go', followUpsOpen: 2 }), 'followUpsOpen'],
    ['closing', 'with nothing left', standing('decided', { decision: 'kill' }), null],
    ['withdrawal', 'one that is asked for', standing('requested'), null],
    ['withdrawal', 'a hold', standing('decided', { decision: 'hold' }), null],
    ['withdrawal', 'a go', standing('decided', { decision: 'go' }), 'reviewDecided'],
    ['triage', 'a closed one', standing('closed', { decision: 'go' }), 'reviewEnded'],
    ['withdrawal', 'one withdrawn', standing('withdrawn'), 'reviewEnded'],
  ])('%s of %s', (deed, _, review, refused) => {
    const verdict = mayDo(deed, review, NOW)
    expect(verdict.ok ? null : verdict.refusals[0]?.reason.code).toBe(refused)
  })

  const anyReview = fc.record<ReviewStanding>({
    state: fc.constantFrom(...REVIEW_STATES),
    decision: fc.constantFrom(null, ...GATE_DECISIONS),
    meetingAt: fc.constantFrom(null, NOW - 5, NOW + 5),
    hasMinutes: fc.boolean(),
    followUpsOpen: fc.integer({ min: 0, max: 3 }),
  })

  it('what is offered next may be done', () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        const next = nextDeed(review, NOW)
        if (next !== null) expect(mayDo(next, review, NOW)).toEqual({ ok: true, value: undefined })
      }),
    )
  })

  it('an ended review is left as it is; any other has something that may be done', () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        const may = REVIEW_DEEDS.filter((deed) => mayDo(deed, review, NOW).ok)
        const hasEnded = review.state === 'closed' || review.state === 'withdrawn'
        expect(may.length === 0).toBe(hasEnded)
        expect(nextDeed(review, NOW) === null).toBe(hasEnded)
      }),
    )
  })
})

describe('what a decision has to say', () => {
  const today = '2026-03-02'
  it.each([
    ['a go needs no words', { decision: 'go', text: '', returnsOn: null }, []],
    ['a go may have conditions', { decision: 'go', text: 'Margin of 12 %', returnsOn: null }, []],
    ['a go does not return', { decision: 'go', text: '', returnsOn: '2026-04-01' }, ['returnOnlyOfHold']],
    ['a hold needs both', { decision: 'hold', text: '', returnsOn: null }, ['conditionMissing', 'dayNotAhead']],
    ['a hold returns on a day to come', { decision: 'hold', text: 'Terms', returnsOn: today }, ['dayNotAhead']],
    ['a hold with both', { decision: 'hold', text: 'Terms', returnsOn: '2026-03-03' }, []],
    ['a kill needs its reason', { decision: 'kill', text: '', returnsOn: null }, ['killNeedsReason']],
    ['a kill with it', { decision: 'kill', text: 'No budget', returnsOn: null }, []],
  ] as const)('%s', (_, input, codes) => {
    const verdict = mayDecideSo(input, today)
    expect(verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason.code)).toEqual(codes)
  })

  it('a hold is due back from its day on, and nothing else is', () => {
    const held = { state: 'decided', decision: 'hold', returnsOn: today } as const
    expect(isDueBack(held, '2026-03-01')).toBe(false)
    expect(isDueBack(held, today)).toBe(true)
    expect(isDueBack({ ...held, decision: 'go' }, today)).toBe(false)
    expect(isDueBack({ ...held, state: 'triaged' }, today)).toBe(false)
  })
})
