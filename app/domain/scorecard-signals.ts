import type { NextDeed } from './next-deed'
import type { Trend } from './readiness-trend'
import type { Day, Dimension, Direction, Name, Status } from './vocabulary'

/** How a programme stands to one of the eight lessons: the signals say why; the trend is over four weeks. */
export interface LessonVerdict {
  status: LessonStatus
  signals: readonly LessonSignal[]
  /** Up is better; null where there is nothing to compare with. */
  trend: Trend | null
  /** The next best thing to do; null where nothing is left to do, which only what is on track can be. */
  next: NextDeed | null
}

export type LessonStatus = Extract<Status, 'onTrack' | 'atRisk' | 'offTrack' | 'unknown'>

/** Something that is not as it should be, how bad it is, and what to do about it. */
export interface Cause {
  status: 'offTrack' | 'atRisk'
  next: NextDeed | null
}

const WORST_FIRST = ['offTrack', 'atRisk'] as const

/** The causes that apply, the worst first and those as bad in the order given. */
export function causesOf(
  found: readonly (false | readonly [status: Cause['status'], next: NextDeed | null])[],
): Cause[] {
  const causes = found.flatMap((one): Cause[] => (one ? [{ status: one[0], next: one[1] }] : []))
  return WORST_FIRST.flatMap((status) => causes.filter((one) => one.status === status))
}

/** The state of the worst cause and what to do about it; without any, on track, and what keeps it so. */
export function judged(causes: readonly Cause[], keep: NextDeed | null): Pick<LessonVerdict, 'status' | 'next'> {
  const [worst] = causes
  if (!worst) return { status: 'onTrack', next: keep }
  return { status: worst.status, next: causes.find(({ next }) => next !== null)?.next ?? keep }
}

/** A measured fact behind the state of a lesson; its sentence is made where it is shown. */
export type LessonSignal =
  | { code: 'decided'; direction: Direction; by: Name; on: Day }
  | { code: 'followsAdvice' | 'againstAdvice' | 'withoutDiagnosis' }
  | { code: 'notDecided'; hasBegun: boolean }
  /** Waves of the other track that do not wait for the first results. */
  | { code: 'wavesAgainst'; count: number }
  | { code: 'owned'; count: number; total: number }
  | { code: 'standIns'; count: number }
  | { code: 'silentOwners'; count: number }
  | { code: 'nothingActive' }
  /** Published documents without a sign of use. */
  | { code: 'shelved'; count: number; total: number }
  /** Gates at which others decided for the owner who was asked. */
  | { code: 'gatesMissed'; count: number; total: number }
  | { code: 'inWork'; count: number }
  | { code: 'ownersOver'; count: number; limit: number }
  | { code: 'branchesOver'; count: number; limit: number }
  /** Waves of a later circle that begin before the results of the one before. */
  | { code: 'circlesEarly'; count: number }
  | { code: 'tailored'; count: number; total: number }
  | { code: 'noPractices' }
  | { code: 'weakest'; dimension: Dimension; share: number; needed: number }
  | { code: 'staleChecks'; count: number; total: number }
  | { code: 'blockedChecks'; count: number }
  | { code: 'levelsUnknown' }
  | { code: 'notMeasured' }
  /** No branch is live, or begins soon. */
  | { code: 'noBranchDue' }
  | { code: 'headCountsMissing'; branches: number }
  /** Of the people at branches that are live or begin soon, in percent, as far as it has not faded. */
  | { code: 'peopleReached'; share: number; needed: number }
  /** Roles at branches. */
  | { code: 'groupsBelow' | 'groupsUnreached'; count: number; total: number }
  | { code: 'nothingHeld' }
  | { code: 'lastActivity'; on: Day; days: number }
  | { code: 'activitiesAhead'; count: number }
  /** Reviews of the operations desk that kept their service level over four weeks. */
  | { code: 'withinLevel'; count: number; total: number }
  | { code: 'breachedOpen'; count: number }
  /** Branches in one of their roles. */
  | { code: 'avoiding'; count: number }
  | { code: 'avoidanceUnknown' }
  | { code: 'noReviews' }
  /** Live branches that fall back, and those of which nobody knows. */
  | { code: 'relapsed'; count: number; total: number }
  | { code: 'usageUnread'; count: number; total: number }
  /** Much deployed, little effect; of so many scored. */
  | { code: 'withoutEffect'; count: number; total: number }
  | { code: 'lastReport'; on: Day; days: number; every: number }
  | { code: 'neverReported'; every: number }
  | { code: 'opened'; count: number; total: number }
  | { code: 'asksOpen'; count: number; overdue: number }
