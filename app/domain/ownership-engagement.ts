import { daysBetween } from './days'
import { OWNER_UPDATES_DAYS } from './thresholds'
import type { Day, Name } from './vocabulary'

/** One sub-process and who answers for it. */
export interface OwnedProcess {
  code: string
  name: Name
  ownerId: number | null
  deputyId: number | null
  hasBegun: boolean
  /** The last day on which owner and deputy, each by themselves, changed anything of the programme. */
  ownerLastOn: Day | null
  deputyLastOn: Day | null
}

/** That a person was asked to decide at a gate, and what became of it. */
export interface GateCall {
  personId: number
  state: 'open' | 'decided' | 'withdrawn'
  /** Who decided; null while nobody has. */
  decidedById: number | null
}

export interface GateAttendance {
  asked: number
  decided: number
  /** Others decided where this person was asked. */
  absent: number
  open: number
}

/** How often somebody who was asked at gates decided, and how often others did; what was withdrawn does not count. */
export function attendanceOf(calls: readonly GateCall[]): GateAttendance {
  const counted = calls.filter(({ state }) => state !== 'withdrawn')
  const closed = counted.filter(({ state }) => state === 'decided')
  const decided = closed.filter(({ personId, decidedById }) => personId === decidedById).length
  return {
    asked: counted.length,
    decided,
    absent: closed.length - decided,
    open: counted.length - closed.length,
  }
}

export type EngagementState = 'engaged' | 'silent' | 'neverHeard' | 'notYet'

/**
 * An owner is silent whose last answer to a check of theirs is more than `staleAfterDays` ago, and never heard who has
 * answered none; as long as nothing of theirs has begun there is nothing to say.
 */
export function engagementState(
  lastOn: Day | null,
  { today, staleAfterDays, hasBegun }: { today: Day; staleAfterDays: number; hasBegun: boolean },
): EngagementState {
  if (!hasBegun) return 'notYet'
  if (lastOn === null) return 'neverHeard'
  return daysBetween(lastOn, today) > staleAfterDays ? 'silent' : 'engaged'
}

/**
 * Whether a deputy carries the sub-process: the owner has changed nothing within the days over which updates are counted
 * (OWNER_UPDATES_DAYS), and the deputy has.
 */
export function isStoodIn({ deputyId, ownerLastOn, deputyLastOn }: OwnedProcess, today: Day): boolean {
  const isRecent = (on: Day | null) => on !== null && daysBetween(on, today) <= OWNER_UPDATES_DAYS
  return deputyId !== null && isRecent(deputyLastOn) && !isRecent(ownerLastOn)
}

/** Without an owner: once begun, somebody has to be found now; before that, there is time. */
export function vacancyOf({ ownerId, hasBegun }: Pick<OwnedProcess, 'ownerId' | 'hasBegun'>): 'now' | 'later' | null {
  if (ownerId !== null) return null
  return hasBegun ? 'now' : 'later'
}

/** One field of one sub-process that names who answers for it, changed from one person to another. */
export interface OwnerChange {
  at: number
  code: string
  field: 'ownerId' | 'deputyId'
  from: number | null
  to: number | null
}

/** Changes of owners and not first namings: each costs the sub-process its memory. */
export function ownerTurnover(changes: readonly OwnerChange[]): OwnerChange[] {
  return changes.filter(({ field, from, to }) => field === 'ownerId' && from !== null && from !== to)
}
