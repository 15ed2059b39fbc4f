import type { WaitsForGate } from '~/components/ui/gate-in-the-way'
import type { WorkCalendar } from '~/domain/calendar'
import { gateAddress } from '~/domain/gate-key'
import { type GatePassage, gateInTheWay, NOT_ASKED } from '~/domain/gate-passage'
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
  /** What going live waits for. */
  gate: WaitsForGate | null
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
  wave: { id: number; number: number; plannedStart: Day; plannedEnd: Day; committedAt: number | null }
  baselineEnd: Day | null
  expectedOn: Day | null
  liveOn: Day | null
}

export function rolloutView(
  { id, version, subProcess, branch, wave, ...dates }: Recorded,
  viewer: Viewer,
  rules: { calendar: WorkCalendar; tolerance: number; today: Day; entries: ReadonlyMap<number, GatePassage> },
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
    gate: gateOfWave(wave.number, rules.entries.get(wave.id) ?? NOT_ASKED, dates.liveOn),
    ...standingOf(dates, { planned: { start: wave.plannedStart, end: wave.plannedEnd } }, rules),
  }
}

/** The gate that a wave has yet to pass before a rollout of it goes live; `liveOn` is when it did, if it has. */
export function gateOfWave(number: number, entry: GatePassage, liveOn: Day | null): WaitsForGate | null {
  const standing = gateInTheWay(entry, liveOn)
  return standing && { address: gateAddress({ kind: 'rolloutEntry', wave: number }), standing }
}

/** How the entries of the waves stand, by their ids. */
export function entriesOf(waves: readonly { id: number; entry: GatePassage }[]): ReadonlyMap<number, GatePassage> {
  return new Map(waves.map(({ id, entry }) => [id, entry]))
}
