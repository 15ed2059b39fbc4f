import { type Action, may, type Viewer } from './permissions'
import { accepted, type Refusal, refuse, type Verdict, verdictOf } from './verdict'
import type { Day } from './vocabulary'

/** Rules about activities of publicity and training: who may plan and record them, and what can be recorded. */

export const ACTIVITY_STATES = ['ahead', 'overdue', 'held', 'cancelled'] as const
/** `overdue`: its day has passed, and nobody has said whether it was held. */
export type ActivityState = (typeof ACTIVITY_STATES)[number]

export function activityState(
  { plannedOn, heldOn, archivedAt }: { plannedOn: Day; heldOn: Day | null; archivedAt: number | null },
  today: Day,
): ActivityState {
  if (archivedAt !== null) return 'cancelled'
  if (heldOn !== null) return 'held'
  return plannedOn < today ? 'overdue' : 'ahead'
}

/** Who answers for the sub-process that an activity is about; nobody where it is about the whole programme. */
export interface Answering {
  ownerId: number | null
  deputyId: number | null
}

/**
 * Whether the viewer may do it at every one of these branches: owners by their sub-process, a branch lead where it is for
 * the own branch alone. Of no branch at all only those may who may everywhere or own the sub-process.
 */
export function mayAtAll(
  viewer: Viewer,
  action: Action,
  answering: Answering | null,
  unitIds: readonly number[],
): boolean {
  const people = answering ?? {}
  if (unitIds.length === 0) return may(viewer, action, people)
  return [...new Set(unitIds)].every((unitId) => may(viewer, action, { ...people, unitId }))
}

/** Of these branches, those at which the viewer may do it. */
export function unitsAllowed(
  viewer: Viewer,
  action: Action,
  answering: Answering | null,
  unitIds: readonly number[],
): number[] {
  return unitIds.filter((unitId) => may(viewer, action, { ...(answering ?? {}), unitId }))
}

/** What is held is not noted ahead of time. */
export function mayHaveBeenHeld(heldOn: Day, today: Day): Verdict {
  return heldOn > today ? refuse({ code: 'dayInFuture' }, 'heldOn') : accepted
}

/** People reached and passed; null where nobody has said. */
export interface ResultFigures {
  reached: number | null
  passed: number | null
}

/** Nobody passes whom it has not reached. `field` names the row. */
export function judgeFigures({ reached, passed }: ResultFigures, field: string): Refusal[] {
  if (passed === null) return []
  if (reached === null) return [{ reason: { code: 'passedWithoutReached' }, field }]
  return passed > reached ? [{ reason: { code: 'passedBeyondReached', passed, reached }, field }] : []
}

/** At least one group, and an hour that ends within the day. */
export function judgeActivity({
  startsAt,
  minutes,
  groups,
}: {
  startsAt: number | null
  minutes: number | null
  groups: number
}): Verdict {
  const endsNextDay = startsAt !== null && startsAt + (minutes ?? 0) > MINUTES_A_DAY
  return verdictOf([
    ...(groups === 0 ? [{ reason: { code: 'audienceMissing' } as const, field: 'audiences' }] : []),
    ...(endsNextDay ? [{ reason: { code: 'endsAfterMidnight' } as const, field: 'minutes' }] : []),
  ])
}

export const MINUTES_A_DAY = 24 * 60

/** Minutes after midnight as a clock shows them, `09:30`. */
export function clockOf(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
