import { daysBetween } from './days'
import { accepted, type Refusal, refuse, type Verdict, verdictOf } from './verdict'
import type { Day, GateDecision, GateRequestState, GateStanding } from './vocabulary'

/** What counts of a request when somebody asks again. */
export interface AskedBefore {
  state: GateRequestState
  decision: GateDecision | null
  /** The day on which the hold that is still open returns. */
  returnsOn: Day | null
}

/** By its requests, the latest first; one that was withdrawn counts as never made. */
export function standingOfGate(requests: readonly AskedBefore[]): GateStanding {
  const latest = requests.find(({ state }) => state !== 'withdrawn')
  if (!latest) return 'ahead'
  if (latest.state === 'open') return 'asked'
  if (latest.decision === 'go') return 'passed'
  if (latest.decision === 'kill') return 'killed'
  return latest.returnsOn === null ? 'released' : 'held'
}

/**
 * Whether the gate may be asked for: nobody is asked yet, nothing final has been said, a hold has been closed or is due.
 * Refused: `gateAsked`, `gatePassed`, `gateKilled`, `gateHeld`; `approverNeeded` (field `approverIds`) without anybody
 * but the requester; `dayPast` (field `dueOn`).
 */
export function mayRequest(
  before: readonly AskedBefore[],
  { dueOn, approverIds, requesterId }: { dueOn: Day; approverIds: readonly number[]; requesterId: number },
  today: Day,
): Verdict {
  const refusal = againstAsking(before, today)
  if (refusal) return { ok: false, refusals: [refusal] }
  const refusals: Refusal[] = []
  if (approverIds.every((id) => id === requesterId)) {
    refusals.push({ reason: { code: 'approverNeeded' }, field: 'approverIds' })
  }
  if (dueOn < today) refusals.push({ reason: { code: 'dayPast' }, field: 'dueOn' })
  return verdictOf(refusals)
}

/** What speaks against asking at all; null when nothing does. */
export function againstAsking(before: readonly AskedBefore[], today: Day): Refusal | null {
  const standing = standingOfGate(before)
  if (standing === 'asked') return { reason: { code: 'gateAsked' } }
  if (standing === 'passed') return { reason: { code: 'gatePassed' } }
  if (standing === 'killed') return { reason: { code: 'gateKilled' } }
  const returnsOn = before.find(({ state }) => state !== 'withdrawn')?.returnsOn ?? null
  return standing === 'held' && returnsOn !== null && returnsOn > today
    ? { reason: { code: 'gateHeld', until: returnsOn } }
    : null
}

export interface Decided {
  decision: GateDecision
  reason: string
  condition: string
  returnsOn: Day | null
  ownerId: number | null
}

interface AtDecision {
  state: GateRequestState
  requesterId: number
  askedIds: readonly number[]
  deciderId: number
  /** Criteria that are not met, or not known to be. */
  unmet: number
  today: Day
}

/**
 * Whether the decision may be taken: by somebody who was asked and has not asked themselves; there is no conditional
 * pass, so a hold says what it waits for, until when and who sees to it, and going against criteria says why. Refused:
 * `gateNotAsked`, `notApprover`, `fourEyes`; `killNeedsReason` and `overrideNeedsReason` (field `reason`),
 * `conditionMissing` (field `condition`), `dayNotAhead` (field `returnsOn`), `holdNeedsOwner` (field `ownerId`).
 */
export function mayDecideGate(decided: Decided, at: AtDecision): Verdict {
  if (at.state !== 'open') return refuse({ code: 'gateNotAsked' })
  if (!at.askedIds.includes(at.deciderId)) return refuse({ code: 'notApprover' })
  if (at.requesterId === at.deciderId) return refuse({ code: 'fourEyes' })
  if (decided.decision === 'hold') return verdictOf(holdFaults(decided, at.today))
  const hasReason = decided.reason.trim() !== ''
  if (decided.decision === 'kill') return hasReason ? accepted : refuse({ code: 'killNeedsReason' }, 'reason')
  return at.unmet > 0 && !hasReason ? refuse({ code: 'overrideNeedsReason', count: at.unmet }, 'reason') : accepted
}

/** Whether it goes although criteria are not met: marked for ever. */
export function isOverride(decision: GateDecision, unmet: number): boolean {
  return decision === 'go' && unmet > 0
}

/** Refused: `holdClosed`; `closingMissing` (field `closing`). */
export function mayCloseHold(hold: { closedOn: Day | null }, closing: string): Verdict {
  if (hold.closedOn !== null) return refuse({ code: 'holdClosed' })
  return closing.trim() === '' ? refuse({ code: 'closingMissing' }, 'closing') : accepted
}

/** A hold goes on only with words why, and again with a condition, a day and an owner. Refused as both of them are. */
export function mayRenewHold(
  hold: { closedOn: Day | null },
  renewed: Pick<Decided, 'condition' | 'returnsOn' | 'ownerId'> & { closing: string },
  today: Day,
): Verdict {
  if (hold.closedOn !== null) return refuse({ code: 'holdClosed' })
  const closing = mayCloseHold(hold, renewed.closing)
  return verdictOf([...(closing.ok ? [] : closing.refusals), ...holdFaults(renewed, today)])
}

/** How old a hold is and when it comes back, in calendar days; `returnsIn` is negative when it is overdue. */
export interface HoldStanding {
  daysHeld: number
  returnsIn: number
  standing: 'waiting' | 'due' | 'overdue'
}

/** `since` is the day of the decision: renewing a hold does not make it younger. */
export function holdStanding({ since, returnsOn }: { since: Day; returnsOn: Day }, today: Day): HoldStanding {
  const returnsIn = daysBetween(today, returnsOn)
  return {
    daysHeld: daysBetween(since, today),
    returnsIn,
    standing: returnsIn > 0 ? 'waiting' : returnsIn === 0 ? 'due' : 'overdue',
  }
}

function holdFaults(
  { condition, returnsOn, ownerId }: Pick<Decided, 'condition' | 'returnsOn' | 'ownerId'>,
  today: Day,
): Refusal[] {
  const refusals: Refusal[] = []
  if (condition.trim() === '') refusals.push({ reason: { code: 'conditionMissing' }, field: 'condition' })
  if (returnsOn === null || returnsOn <= today) {
    refusals.push({ reason: { code: 'dayNotAhead' }, field: 'returnsOn' })
  }
  if (ownerId === null) refusals.push({ reason: { code: 'holdNeedsOwner' }, field: 'ownerId' })
  return refusals
}
