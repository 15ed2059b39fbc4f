import { AT_RISK_USED_PERCENT } from './thresholds'
import type { GateDecision, ReviewState } from './vocabulary'
import { afterWorkingHours, type DeskHours, workingHoursBetween } from './working-hours'

/** What a kind of review promises, in working hours from the request. */
export interface ServiceLevel {
  triageHours: number
  decisionHours: number
}

/** Instants in UTC milliseconds. */
export interface ReviewTimes {
  state: ReviewState
  requestedAt: number
  triagedAt: number | null
  decidedAt: number | null
}

export type LevelStatus = 'onTrack' | 'atRisk' | 'breached'

/** How much of one promise is used; hours are working hours. */
export interface LevelUse {
  limit: 'triage' | 'decision'
  hours: number
  used: number
  /** Negative once it is breached. */
  left: number
  /** UTC milliseconds. */
  breachesAt: number
  status: LevelStatus
}

const RANK: Readonly<Record<LevelStatus, number>> = { breached: 0, atRisk: 1, onTrack: 2 }

/** The promises that an open review has yet to keep, the one that presses first; none for one that is not open. */
export function openLevels(review: ReviewTimes, level: ServiceLevel, desk: DeskHours, now: number): LevelUse[] {
  if (!isOpenReview(review)) return []
  const of = (limit: LevelUse['limit'], hours: number): LevelUse => {
    const used = workingHoursBetween(desk, review.requestedAt, now)
    const breachesAt = afterWorkingHours(desk, review.requestedAt, hours)
    return { limit, hours, used, left: hours - used, breachesAt, status: statusOf(used, hours) }
  }
  const decision = of('decision', level.decisionHours)
  if (review.state !== 'requested') return [decision]
  return [of('triage', level.triageHours), decision].sort(
    (a, b) => RANK[a.status] - RANK[b.status] || a.breachesAt - b.breachesAt,
  )
}

/** Whether the desk still owes it a decision. */
export function isOpenReview({ state }: { state: ReviewState }): boolean {
  return state === 'requested' || state === 'triaged' || state === 'scheduled'
}

/**
 * Whether a review kept both promises: null for one withdrawn before its decision. An open one has broken its promise
 * once that is breached, and says nothing before.
 */
export function hasKept(review: ReviewTimes, level: ServiceLevel, desk: DeskHours, now: number): boolean | null {
  if (isOpenReview(review)) {
    return openLevels(review, level, desk, now).some(({ status }) => status === 'breached') ? false : null
  }
  if (review.decidedAt === null) return null
  const hoursUntil = (at: number) => workingHoursBetween(desk, review.requestedAt, at)
  const isTriaged = review.triagedAt === null || hoursUntil(review.triagedAt) <= level.triageHours
  return isTriaged && hoursUntil(review.decidedAt) <= level.decisionHours
}

export interface KeptShare {
  kept: number
  count: number
}

export type JudgedReview = ReviewTimes & ServiceLevel & { kindId: number; decision: GateDecision | null }

/**
 * How many reviews kept their service level within a window of instants: those decided in it, and those that stood
 * open and breached at its end; leaving the latter out would let a desk look good by deciding nothing.
 */
export function keptWithin(reviews: readonly JudgedReview[], desk: DeskHours, from: number, to: number): KeptShare {
  const judged = reviews.flatMap((review) => {
    if (review.requestedAt > to) return []
    const isDecided = review.decidedAt !== null && review.decidedAt <= to
    if (isDecided && (review.decidedAt ?? 0) < from) return []
    if (!isDecided && !isOpenReview(review) && review.decidedAt === null) return []
    const kept = hasKept(isDecided ? review : asOpen(review, to), review, desk, to)
    return kept === null ? [] : [kept]
  })
  return { kept: judged.filter(Boolean).length, count: judged.length }
}

/** The review as it stood then, before its decision. */
function asOpen(review: JudgedReview, at: number): JudgedReview {
  const isTriaged = review.triagedAt !== null && review.triagedAt <= at
  return {
    ...review,
    state: isTriaged ? 'triaged' : 'requested',
    triagedAt: isTriaged ? review.triagedAt : null,
    decidedAt: null,
  }
}

/** The same for each kind, by its id; kinds without any are left out. */
export function keptByKind(
  reviews: readonly JudgedReview[],
  desk: DeskHours,
  from: number,
  to: number,
): Map<number, KeptShare> {
  const kinds = new Map<number, JudgedReview[]>()
  for (const review of reviews) kinds.set(review.kindId, [...(kinds.get(review.kindId) ?? []), review])
  return new Map(
    [...kinds].flatMap(([kindId, own]) => {
      const share = keptWithin(own, desk, from, to)
      return share.count > 0 ? [[kindId, share] as const] : []
    }),
  )
}

function statusOf(used: number, hours: number): LevelStatus {
  if (used > hours) return 'breached'
  return used * 100 >= hours * AT_RISK_USED_PERCENT ? 'atRisk' : 'onTrack'
}
