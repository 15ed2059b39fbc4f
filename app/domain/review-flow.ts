import type { Reason } from './reasons'
import { accepted, type Refusal, refuse, type Verdict, verdictOf } from './verdict'
import type { Day, GateDecision, ReviewState } from './vocabulary'

/** What is done to a review, in the order of its way. */
export const REVIEW_DEEDS = [
  'triage',
  'meeting',
  'minutes',
  'decision',
  'followUp',
  'resume',
  'closing',
  'withdrawal',
] as const
export type ReviewDeed = (typeof REVIEW_DEEDS)[number]

/** What of a review its way depends on. Instants in UTC milliseconds. */
export interface ReviewStanding {
  state: ReviewState
  decision: GateDecision | null
  meetingAt: number | null
  /** Minutes of the meeting are written, and who was there is known. */
  hasMinutes: boolean
  followUpsOpen: number
}

/** In which states a deed may be done; what else it asks for is said by `mayDo`. */
const STATES: Readonly<Record<ReviewDeed, readonly ReviewState[]>> = {
  triage: ['requested', 'triaged', 'scheduled'],
  meeting: ['triaged', 'scheduled'],
  minutes: ['scheduled'],
  decision: ['scheduled'],
  followUp: ['decided'],
  resume: ['decided'],
  closing: ['decided'],
  withdrawal: ['requested', 'triaged', 'scheduled', 'decided'],
}

/** Whether the deed may be done now; the reason says what is missing. */
export function mayDo(deed: ReviewDeed, review: ReviewStanding, now: number): Verdict {
  const { state, decision, meetingAt } = review
  if (!STATES[deed].includes(state)) return refuse(notNow(review, deed))
  const isHeld = decision === 'hold'
  switch (deed) {
    case 'minutes':
      return meetingAt !== null && now < meetingAt ? refuse({ code: 'meetingAhead' }) : accepted
    case 'decision':
      return review.hasMinutes ? accepted : refuse({ code: 'minutesMissing' })
    case 'resume':
      return isHeld ? accepted : refuse({ code: 'reviewNotHeld' })
    case 'closing':
      if (isHeld) return refuse({ code: 'reviewHeld' })
      return review.followUpsOpen > 0 ? refuse({ code: 'followUpsOpen', count: review.followUpsOpen }) : accepted
    case 'withdrawal':
      return state === 'decided' && !isHeld ? refuse({ code: 'reviewDecided' }) : accepted
    default:
      return accepted
  }
}

function notNow({ state }: ReviewStanding, deed: ReviewDeed): Reason {
  if (state === 'closed' || state === 'withdrawn') return { code: 'reviewEnded' }
  if (state === 'decided') return { code: 'reviewDecided' }
  return deed === 'minutes' || deed === 'decision'
    ? { code: 'meetingMissing' }
    : deed === 'meeting'
      ? { code: 'triageMissing' }
      : { code: 'decisionMissing' }
}

/** What is to be done next with a review, all that may be done now, in the order of its way. Nothing for an ended one. */
export function nextDeed(review: ReviewStanding, now: number): ReviewDeed | null {
  switch (review.state) {
    case 'requested':
      return 'triage'
    case 'triaged':
      return 'meeting'
    case 'scheduled':
      if (review.hasMinutes) return 'decision'
      return mayDo('minutes', review, now).ok ? 'minutes' : 'meeting'
    case 'decided':
      if (review.decision === 'hold') return 'resume'
      return review.followUpsOpen > 0 ? 'followUp' : 'closing'
    case 'closed':
    case 'withdrawn':
      return null
  }
}

export interface DecisionInput {
  decision: GateDecision
  /** Why, and under which conditions. */
  text: string
  returnsOn: Day | null
}

/**
 * What a decision has to say: a hold its condition and a day of return that is ahead, a kill its reason. A day of
 * return of anything but a hold is refused rather than dropped.
 */
export function mayDecideSo({ decision, text, returnsOn }: DecisionInput, today: Day): Verdict {
  const refusals: Refusal[] = []
  const add = (reason: Reason, field: string) => refusals.push({ reason, field })
  if (decision === 'hold') {
    if (text === '') add({ code: 'conditionMissing' }, 'text')
    if (returnsOn === null || returnsOn <= today) add({ code: 'dayNotAhead' }, 'returnsOn')
  } else {
    if (decision === 'kill' && text === '') add({ code: 'killNeedsReason' }, 'text')
    if (returnsOn !== null) add({ code: 'returnOnlyOfHold' }, 'returnsOn')
  }
  return verdictOf(refusals)
}

/** Whether a hold is due to come back: on its day and after. */
export function isDueBack(
  { state, decision, returnsOn }: { state: ReviewState; decision: GateDecision | null; returnsOn: Day | null },
  today: Day,
): boolean {
  return state === 'decided' && decision === 'hold' && returnsOn !== null && returnsOn <= today
}
