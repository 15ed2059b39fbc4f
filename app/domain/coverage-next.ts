import { type CellKey, type CoverageCell, type CoverageNeeds, keyOf } from './coverage'
import type { Audience, Day, EnablementKind } from './vocabulary'

/** When a branch goes, or went, live: by its first rollout that is not live yet, else by its last that is. */
export interface GoLive {
  on: Day
  isLive: boolean
}

/** People of a cell whom an activity that is planned but not held is for. */
export interface PlannedGroup extends CellKey {
  kind: EnablementKind
  subProcessId: number | null
  planned: number
}

/** Why a group should be scheduled, and why by this kind of activity. */
export type SuggestionReason = 'neverReached' | 'partlyReached' | 'faded' | 'examFailed'

export interface Suggestion extends CellKey {
  /** Whom it should reach. */
  people: number
  kind: EnablementKind
  why: SuggestionReason
  share: number | null
  passShare: number | null
  goesLive: GoLive
}

/**
 * What to schedule next: each group below what is needed at a branch of the plan, less the people for whom something is
 * planned already. Branches that go live soonest come first, those that are live after them; at a branch the group with
 * most people left. A group that failed its exam comes again, with as many as did not pass, less those for whom another
 * exam is planned.
 */
export function nextToSchedule(
  cells: readonly CoverageCell[],
  goLive: ReadonlyMap<number, GoLive>,
  ahead: readonly PlannedGroup[],
  { needs, subProcessId = null }: { needs: CoverageNeeds; subProcessId?: number | null },
): Suggestion[] {
  const isAbout = ({ subProcessId: about }: PlannedGroup) =>
    subProcessId === null || about === null || about === subProcessId
  const planned = plannedBy(ahead.filter(isAbout))
  const exams = plannedBy(ahead.filter((one) => one.kind === 'exam' && isAbout(one)))
  return cells
    .flatMap((cell): Suggestion[] => {
      const goesLive = goLive.get(cell.unitId)
      const proposed = goesLive && proposalOf(cell, needs, goesLive.isLive)
      if (!proposed || cell.people === null) return []
      const people = proposed.people - ((proposed.why === 'examFailed' ? exams : planned).get(keyOf(cell)) ?? 0)
      const { unitId, audience, share, passShare } = cell
      return people <= 0 ? [] : [{ unitId, audience, share, passShare, goesLive, ...proposed, people }]
    })
    .sort(inOrder)
}

function plannedBy(groups: readonly PlannedGroup[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const one of groups) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.planned)
  return sums
}

function proposalOf(
  cell: CoverageCell,
  needs: CoverageNeeds,
  isLive: boolean,
): Pick<Suggestion, 'people' | 'kind' | 'why'> | null {
  const { people, share, passShare, missing, reasons } = cell
  if (people === null || missing === null) return null
  if (share === null) return { people: missing, kind: 'talk', why: 'neverReached' }
  if (reasons.some(({ code }) => code === 'faded')) {
    return { people: missing, kind: isLive ? 'contest' : 'media', why: 'faded' }
  }
  if (share < needs.reached) return { people: missing, kind: 'course', why: 'partlyReached' }
  if (passShare === null || passShare >= needs.passed) return null
  return { people: Math.ceil((people * (100 - passShare)) / 100), kind: 'exam', why: 'examFailed' }
}

function inOrder(a: Suggestion, b: Suggestion): number {
  if (a.goesLive.isLive !== b.goesLive.isLive) return a.goesLive.isLive ? 1 : -1
  if (a.goesLive.on !== b.goesLive.on) {
    // Of those that are live, the one that has been so longest has had most time to forget.
    return a.goesLive.on < b.goesLive.on ? -1 : 1
  }
  return b.people - a.people || a.unitId - b.unitId || (a.audience < b.audience ? -1 : 1)
}

/** A branch at which a sub-process is to go, or has gone, live. */
export interface BranchRollout {
  unitId: number
  subProcessId: number
  /** When it is expected, or planned, to be live. */
  plannedOn: Day
  liveOn: Day | null
}

/** When each branch goes live, over these rollouts. */
export function goLiveOf(rollouts: readonly BranchRollout[]): Map<number, GoLive> {
  const days = new Map<number, GoLive>()
  for (const { unitId, plannedOn, liveOn } of rollouts) {
    const one: GoLive = { on: liveOn ?? plannedOn, isLive: liveOn !== null }
    const known = days.get(unitId)
    if (known === undefined || comesBefore(one, known)) days.set(unitId, one)
  }
  return days
}

/** What is still to come counts, the soonest first; of what is live, the latest. */
function comesBefore(a: GoLive, b: GoLive): boolean {
  if (a.isLive !== b.isLive) return !a.isLive
  return a.isLive ? a.on > b.on : a.on < b.on
}

/** What the page says first. `weakest` is the group whose share is lowest. */
export type CoverageHeadline =
  | { code: 'noHeadCounts' }
  | { code: 'nothingHeld'; people: number }
  | {
      code: 'reached'
      share: number
      needed: number
      people: number
      below: number
      unknown: number
      cells: number
      weakest: { unitId: number; audience: Audience; share: number } | null
    }

export function coverageHeadline(
  sum: { people: number; share: number | null; cells: number; below: number; unknown: number },
  weakest: CoverageCell | undefined,
  needed: number,
): CoverageHeadline {
  if (sum.cells === 0) return { code: 'noHeadCounts' }
  if (sum.share === null) return { code: 'nothingHeld', people: sum.people }
  const { share, people, below, unknown, cells } = sum
  const named = weakest && { unitId: weakest.unitId, audience: weakest.audience, share: weakest.share ?? 0 }
  return { code: 'reached', share, needed, people, below, unknown, cells, weakest: named ?? null }
}
