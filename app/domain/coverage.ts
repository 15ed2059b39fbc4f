import { daysBetween, maxDay } from './days'
import { FAR_BELOW_POINTS } from './thresholds'
import { AUDIENCES, type Audience, type Day, type Status } from './vocabulary'

/**
 * Whom publicity and training have reached (lesson 6). A cell is a role at a branch. What people were told fades: of
 * those whom an activity reached, half still count after the half-life, a quarter after twice that, as in radioactive
 * decay: `reached × 0.5 ^ (days since / half-life)`. People who were reached twice are not told apart, so that the sum
 * over activities is an upper bound, which the head count caps.
 */

export interface CellKey {
  unitId: number
  audience: Audience
}

export interface HeadCount extends CellKey {
  people: number
}

/** What was held on a day has reached of a cell; several activities of a day may be one. */
export interface ReachedGroup extends CellKey {
  /** Null: about the whole programme, which counts for every sub-process. */
  subProcessId: number | null
  heldOn: Day
  reached: number
  /** Of those reached, who sat an exam, and who passed it. */
  examined: number
  passed: number
}

/** What a group is measured against, in percent. */
export interface CoverageNeeds {
  reached: number
  passed: number
}

export type CoverageReason =
  | { code: 'noHeadCount' }
  | { code: 'nothingHeld' }
  | { code: 'reachedBelow'; share: number; needed: number }
  /** It was enough once; `days` since the last activity are calendar days. */
  | { code: 'faded'; days: number }
  | { code: 'passedBelow'; share: number; needed: number }

export type CoverageStatus = Extract<Status, 'onTrack' | 'atRisk' | 'offTrack' | 'unknown'>

export interface CoverageCell extends CellKey {
  /** Null where nobody has said how many there are. */
  people: number | null
  /** The last day on which something reached them. */
  lastOn: Day | null
  /** People who still count, not rounded; never more than there are, where that is known. */
  reached: number
  /** Percent of the head count, whole and never above 100; null where it is not known. */
  share: number | null
  /** Percent of those examined who passed; null without an exam. */
  passShare: number | null
  /** People still to reach until it is enough; null without a head count. */
  missing: number | null
  status: CoverageStatus
  reasons: readonly CoverageReason[]
}

export interface CoverageAt {
  /** What was held after it does not count yet. */
  asOf: Day
  /** Calendar days, at least 1. */
  halfLife: number
  needs: CoverageNeeds
  /** Only what is about it, or about the whole programme; null: everything. */
  subProcessId?: number | null
}

/** Of people reached on `heldOn`, how many still count on `asOf`: not rounded, none before that day. */
export function remembered(reached: number, heldOn: Day, { asOf, halfLife }: Pick<CoverageAt, 'asOf' | 'halfLife'>) {
  const days = daysBetween(heldOn, asOf)
  return days < 0 ? 0 : reached * 0.5 ** (days / halfLife)
}

/** Every role at every one of these branches, branch by branch; roles that a branch is known not to have are left out. */
export function coverageCells(
  unitIds: readonly number[],
  facts: { headCounts: readonly HeadCount[]; groups: readonly ReachedGroup[] },
  at: CoverageAt,
): CoverageCell[] {
  const people = new Map(facts.headCounts.map((one) => [keyOf(one), one.people]))
  const sums = sumsOf(facts.groups, at)
  return unitIds.flatMap((unitId) =>
    AUDIENCES.flatMap((audience) => {
      const key = keyOf({ unitId, audience })
      const count = people.get(key) ?? null
      return count === 0 ? [] : [cellOf({ unitId, audience }, count, sums.get(key), at)]
    }),
  )
}

export interface CoverageSum {
  /** People of the cells whose head count is known. */
  people: number
  /** Whole percent of them that still count; what nothing was held for counts as not reached. Null: nothing is known. */
  share: number | null
  passShare: number | null
  /** Cells with a head count, and of them those below what is needed, or without anything held. */
  cells: number
  below: number
  unknown: number
  /** Cells without a head count. */
  uncounted: number
  missing: number
}

/** Several cells together: of a branch, a role, or all. */
export function sumOfCells(
  cells: readonly CoverageCell[],
  facts: readonly ReachedGroup[],
  at: CoverageAt,
): CoverageSum {
  const counted = cells.filter((cell) => cell.people !== null)
  const people = counted.reduce((sum, cell) => sum + (cell.people ?? 0), 0)
  const reached = counted.reduce((sum, cell) => sum + cell.reached, 0)
  const keys = new Set(cells.map(keyOf))
  const exams = facts.filter((group) => counts(group, at) && keys.has(keyOf(group)))
  return {
    people,
    share: counted.some((cell) => cell.lastOn !== null) ? percent(reached, people) : null,
    passShare: passShareOf(exams),
    cells: counted.length,
    below: counted.filter(({ status }) => status === 'atRisk' || status === 'offTrack').length,
    unknown: counted.filter(({ status }) => status === 'unknown').length,
    uncounted: cells.length - counted.length,
    missing: counted.reduce((sum, cell) => sum + (cell.missing ?? 0), 0),
  }
}

/** What a share of people reached, or its absence, means. */
export function coverageStatus(share: number | null, needed: number): CoverageStatus {
  if (share === null) return 'unknown'
  if (share >= needed) return 'onTrack'
  return share < needed - FAR_BELOW_POINTS ? 'offTrack' : 'atRisk'
}

/** Those below what is needed, the lowest first; among equals the one with most people. */
export function weakestCells(cells: readonly CoverageCell[], count: number): CoverageCell[] {
  return cells
    .filter(({ status }) => status === 'atRisk' || status === 'offTrack')
    .sort((a, b) => (a.share ?? 0) - (b.share ?? 0) || (b.people ?? 0) - (a.people ?? 0))
    .slice(0, count)
}

export const keyOf = ({ unitId, audience }: CellKey): string => `${unitId}:${audience}`

interface Sums {
  reached: number
  once: number
  examined: number
  passed: number
  lastOn: Day
}

const counts = ({ subProcessId, heldOn }: ReachedGroup, at: CoverageAt) =>
  heldOn <= at.asOf && (at.subProcessId == null || subProcessId === null || subProcessId === at.subProcessId)

function sumsOf(groups: readonly ReachedGroup[], at: CoverageAt): Map<string, Sums> {
  const sums = new Map<string, Sums>()
  for (const group of groups) {
    if (!counts(group, at)) continue
    const key = keyOf(group)
    const sum = sums.get(key) ?? { reached: 0, once: 0, examined: 0, passed: 0, lastOn: group.heldOn }
    sums.set(key, {
      reached: sum.reached + remembered(group.reached, group.heldOn, at),
      once: sum.once + group.reached,
      examined: sum.examined + group.examined,
      passed: sum.passed + group.passed,
      lastOn: maxDay(group.heldOn, sum.lastOn),
    })
  }
  return sums
}

function cellOf(key: CellKey, people: number | null, sums: Sums | undefined, at: CoverageAt): CoverageCell {
  const { needs, asOf } = at
  const reached = Math.min(sums?.reached ?? 0, people ?? Number.POSITIVE_INFINITY)
  const share = people === null || !sums ? null : percent(reached, people)
  const passShare = sums ? passShareOf([sums]) : null
  const status = coverageStatus(share, needs.reached)
  const fails = passShare !== null && passShare < needs.passed
  const below = share !== null && share < needs.reached
  const wasEnough = people !== null && sums !== undefined && sums.once * 100 >= people * needs.reached
  const reasons: CoverageReason[] = [
    ...(people === null ? [{ code: 'noHeadCount' } as const] : []),
    ...(sums ? [] : [{ code: 'nothingHeld' } as const]),
    ...(below ? [{ code: 'reachedBelow', share, needed: needs.reached } as const] : []),
    ...(below && wasEnough ? [{ code: 'faded', days: daysBetween(sums.lastOn, asOf) } as const] : []),
    ...(fails ? [{ code: 'passedBelow', share: passShare, needed: needs.passed } as const] : []),
  ]
  return {
    ...key,
    people,
    lastOn: sums?.lastOn ?? null,
    reached,
    share,
    passShare,
    missing: people === null ? null : toReach(people, reached, needs.reached),
    status: status === 'onTrack' && fails ? 'atRisk' : status,
    reasons,
  }
}

/** Whole people; what floating point adds to a whole number is none of them. */
function toReach(people: number, reached: number, needed: number): number {
  return Math.max(0, Math.ceil((people * needed) / 100 - reached - 1e-9))
}

/** Rounded down, so that 79.9 is not taken for 80; of nobody, nobody is reached. */
function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(100, Math.floor((part * 100) / whole + 1e-9))
}

function passShareOf(groups: readonly Pick<ReachedGroup, 'examined' | 'passed'>[]): number | null {
  const examined = groups.reduce((sum, one) => sum + one.examined, 0)
  const passed = groups.reduce((sum, one) => sum + one.passed, 0)
  return examined === 0 ? null : percent(passed, examined)
}
