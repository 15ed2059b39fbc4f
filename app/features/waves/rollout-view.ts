import type { WorkCalendar } from '~/domain/calendar'
import { may, type Viewer } from '~/domain/permissions'
import { type RolloutStanding, standingOf } from '~/domain/rollouts'
import { type Day, type Name, STATUSES } from '~/domain/vocabulary'

export interface BranchView {
  id: number
  name: Name
  position: number
}

/** One rollout as a page shows it. */
export interface RolloutView extends RolloutStanding {
  id: number
  version: number
  subProcess: { id: number; code: string; name: Name }
  branch: BranchView
  wave: number
  isCommitted: boolean
  expectedOn: Day | null
  liveOn: Day | null
  mayRecord: boolean
}

/** The branches of these rollouts, in the company's order. */
export function branchesOf(rollouts: readonly RolloutView[]): BranchView[] {
  const branches = new Map(rollouts.map(({ branch }) => [branch.id, branch]))
  return [...branches.values()].sort((a, b) => a.position - b.position || a.id - b.id)
}

/** What needs somebody first, what is live last; otherwise in the order given. */
export function byUrgency(rollouts: readonly RolloutView[]): RolloutView[] {
  return [...rollouts].sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status))
}

interface Recorded {
  id: number
  version: number
  subProcess: { id: number; code: string; name: Name; ownerId: number | null; deputyId: number | null }
  branch: BranchView
  wave: { number: number; plannedStart: Day; plannedEnd: Day; committedAt: number | null }
  baselineEnd: Day | null
  expectedOn: Day | null
  liveOn: Day | null
}

export function rolloutView(
  { id, version, subProcess, branch, wave, ...dates }: Recorded,
  viewer: Viewer,
  rules: { calendar: WorkCalendar; tolerance: number; today: Day },
): RolloutView {
  const { ownerId, deputyId, ...shown } = subProcess
  return {
    id,
    version,
    subProcess: shown,
    branch,
    wave: wave.number,
    isCommitted: wave.committedAt !== null,
    expectedOn: dates.expectedOn,
    liveOn: dates.liveOn,
    mayRecord: may(viewer, 'rollout.record', { ownerId, deputyId, unitId: branch.id }),
    ...standingOf(dates, { planned: { start: wave.plannedStart, end: wave.plannedEnd } }, rules),
  }
}
