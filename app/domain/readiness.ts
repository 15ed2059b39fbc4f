import { addDays, daysBetween } from './days'
import type { CheckTally } from './plan'
import type { StandingReason } from './reasons'
import { FAR_BELOW_POINTS, UNKNOWN_FROM_STALE_SHARE } from './thresholds'
import type { CheckStatus, Day, Dimension } from './vocabulary'
import { DIMENSIONS } from './vocabulary'

/** What the rules need to know of one check. */
export interface CheckFacts {
  status: CheckStatus
  dueOn: Day
  updatedOn: Day
  settledOn: Day | null
}

/** How ready something is. `share` is in percent of the weight, 0–100, or null: unknown. */
export interface Level {
  share: number | null
  count: number
  blocked: number
  stale: number
  overdue: number
}

/** What of a check decides what must be said of it. `fileCount` counts the files that are kept as its evidence. */
export interface AskedCheck {
  evidenceRequired: boolean
  fileCount: number
}

/** Whether the check needs evidence and has none: no note, no link, no file. */
export function isWithoutEvidence(said: { evidenceNote: string; evidenceLink: string }, check: AskedCheck): boolean {
  return check.evidenceRequired && said.evidenceNote === '' && said.evidenceLink === '' && check.fileCount === 0
}

/** Ready, or waived with a reason: it no longer stands in the way of the gate. */
export function isMet(status: CheckStatus): boolean {
  return status === 'ready' || status === 'waived'
}

/**
 * The last day on which an update is still too old. Everything updated on or before it is stale: a check updated
 * exactly `staleAfterDays` days ago is fresh, one day older is stale.
 */
export function staleUpTo(today: Day, staleAfterDays: number): Day {
  return addDays(today, -staleAfterDays - 1)
}

/** Nobody has said for too long how it stands. A waiver is a decision and does not age; a passed gate ends the question. */
export function isStale(check: CheckFacts, today: Day, staleAfterDays: number): boolean {
  return check.settledOn === null && check.status !== 'waived' && check.updatedOn <= staleUpTo(today, staleAfterDays)
}

export function isOverdue(check: CheckFacts, today: Day): boolean {
  return check.settledOn === null && !isMet(check.status) && check.dueOn < today
}

export function isDueSoon(check: CheckFacts, today: Day, dueSoonDays: number): boolean {
  const left = daysBetween(today, check.dueOn)
  return check.settledOn === null && !isMet(check.status) && left >= 0 && left <= dueSoonDays
}

/** How pressing a check is to the person who answers for it; smaller comes first. */
export type Urgency = 'blocked' | 'overdue' | 'dueSoon' | 'stale' | 'open' | 'met' | 'settled'
export const URGENCIES: readonly Urgency[] = ['overdue', 'blocked', 'dueSoon', 'stale', 'open', 'met', 'settled']

export function urgencyOf(
  check: CheckFacts,
  today: Day,
  limits: { staleAfterDays: number; dueSoonDays: number },
): Urgency {
  if (check.settledOn !== null) return 'settled'
  if (isOverdue(check, today)) return 'overdue'
  if (check.status === 'blocked') return 'blocked'
  if (isDueSoon(check, today, limits.dueSoonDays)) return 'dueSoon'
  if (isStale(check, today, limits.staleAfterDays)) return 'stale'
  return isMet(check.status) ? 'met' : 'open'
}

/** Most pressing first, then by due day. */
export function byUrgency<T extends CheckFacts>(
  checks: readonly T[],
  today: Day,
  limits: { staleAfterDays: number; dueSoonDays: number },
): T[] {
  const rank = new Map(checks.map((check) => [check, URGENCIES.indexOf(urgencyOf(check, today, limits))]))
  return [...checks].sort(
    (a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0),
  )
}

/** What a level is made of. */
export type Sums = Omit<CheckTally, 'subProcessId' | 'waveId' | 'neededBy' | 'dimension' | 'overdueSince'>

/** The level of all given tallies together: ready weight over weight. Too much stale weight makes it unknown. */
export function levelOf(tallies: readonly Sums[]): Level {
  const sum = (pick: (tally: Sums) => number) => tallies.reduce((total, tally) => total + pick(tally), 0)
  const weight = sum((tally) => tally.weight)
  const unknown = weight === 0 || sum((tally) => tally.staleWeight) / weight >= UNKNOWN_FROM_STALE_SHARE
  return {
    share: unknown ? null : Math.round((sum((tally) => tally.readyWeight) / weight) * 100),
    count: sum((tally) => tally.count),
    blocked: sum((tally) => tally.blockedCount),
    stale: sum((tally) => tally.staleCount),
    overdue: sum((tally) => tally.overdueCount),
  }
}

export function levelsByDimension(tallies: readonly (Sums & { dimension: Dimension })[]): Record<Dimension, Level> {
  const of = (dimension: Dimension) => levelOf(tallies.filter((tally) => tally.dimension === dimension))
  return { rules: of('rules'), incentives: of('incentives'), organisation: of('organisation'), digital: of('digital') }
}

/** The levels of single checks, by the same rules as those of tallies. Checks whose gate has been passed do not count. */
export function levelsOfChecks(
  checks: readonly (CheckFacts & { dimension: Dimension; weight: number })[],
  today: Day,
  staleAfterDays: number,
): Record<Dimension, Level> {
  const tallies = checks
    .filter((check) => check.settledOn === null)
    .map((check) => {
      const stale = isStale(check, today, staleAfterDays)
      return {
        dimension: check.dimension,
        count: 1,
        weight: check.weight,
        readyWeight: isMet(check.status) && !stale ? check.weight : 0,
        staleCount: stale ? 1 : 0,
        staleWeight: stale ? check.weight : 0,
        blockedCount: check.status === 'blocked' ? 1 : 0,
        overdueCount: isOverdue(check, today) ? 1 : 0,
      }
    })
  return levelsByDimension(tallies)
}

/** Whether each dimension that is asked for reaches what the gate needs. Unknown is not enough. */
export function isEnough(levels: Record<Dimension, Level>, readyThreshold: number): boolean {
  return DIMENSIONS.every((dimension) => {
    const { count, share } = levels[dimension]
    return count === 0 || (share !== null && share >= readyThreshold)
  })
}

/** The dimension with the lowest known level; null when none is known. */
export function weakestDimension(levels: Record<Dimension, Level>): { dimension: Dimension; share: number } | null {
  let weakest: { dimension: Dimension; share: number } | null = null
  for (const dimension of DIMENSIONS) {
    const { share } = levels[dimension]
    if (share !== null && (weakest === null || share < weakest.share)) weakest = { dimension, share }
  }
  return weakest
}

/** What is missing at a gate: each dimension that is below what is needed, in percent, or that nobody can tell. */
export function shortfalls(
  levels: Record<Dimension, Level>,
  { needed, gateOn, today }: { needed: number; gateOn: Day; today: Day },
): StandingReason[] {
  return DIMENSIONS.flatMap((dimension): StandingReason[] => {
    const { share, count } = levels[dimension]
    if (count === 0) return []
    if (share === null) return [{ code: 'levelUnknown', dimension }]
    if (share >= needed) return []
    return [{ code: 'levelBelow', dimension, level: share, needed, gateOn, isPast: gateOn < today }]
  })
}

/** How a level, in percent, stands against what its gate needs. */
export type LevelStanding = 'unknown' | 'enough' | 'below' | 'farBelow'

export function standingOfLevel(share: number | null, needed: number): LevelStanding {
  if (share === null) return 'unknown'
  if (share >= needed) return 'enough'
  return share < needed - FAR_BELOW_POINTS ? 'farBelow' : 'below'
}
