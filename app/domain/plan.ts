import type { WorkCalendar } from './calendar'
import type { GatePassage } from './gate-passage'
import type { MeasuredResult } from './measured-results'
import type { Thresholds } from './thresholds'
import type {
  Circle,
  CoordinatorKind,
  Day,
  DayRange,
  Dimension,
  Direction,
  Name,
  NeededBy,
  PilotVerdict,
  StepKind,
  Track,
} from './vocabulary'

/**
 * What is known of a programme, as plain data: loaded once for a page, interpreted by the rules. Rollouts and checks
 * come as tallies, so that the size of this does not grow with the number of branches.
 */
export interface Plan {
  programme: ProgrammeFacts
  calendar: WorkCalendar
  /** In the order of the model: track, group, code. */
  subProcesses: readonly SubProcess[]
  /** In the order of their numbers. */
  waves: readonly Wave[]
  dependencies: readonly Dependency[]
  waveDependencies: readonly WaveDependency[]
  rollouts: readonly RolloutTally[]
  checks: readonly CheckTally[]
  /** The longest blocked first; of each sub-process in each wave only as many as are named. */
  blocked: readonly BlockedCheck[]
  branchLoads: readonly BranchLoad[]
  /** What readings of KPIs say after waves, where enough is known; in the order of the sub-processes. */
  measured: readonly MeasuredResult[]
  /** What was decided to go first; null while nothing is. */
  direction: Direction | null
}

export interface ProgrammeFacts extends Thresholds {
  id: number
  slug: string
  name: Name
  coordinatorKind: CoordinatorKind
  startOn: Day
  revision: number
}

export interface PersonName {
  id: number
  name: Name
}

export interface PersonRef extends PersonName {
  /** Whether the person's unit carries the business. */
  isBusiness: boolean
}

export interface SubProcess {
  id: number
  code: string
  track: Track
  group: { code: string; name: Name }
  name: Name
  owner: PersonRef | null
  deputy: PersonRef | null
  /** The day the owner or the deputy last updated a check of it. */
  ownerActiveOn: Day | null
  /** All six, in order; rollout and operation follow the waves where there are rollouts. */
  steps: readonly Step[]
  pilot: { unit: Name; verdict: PilotVerdict | null } | null
  /** Whether a KPI of it has moved the way it should after a wave: noted by somebody, or measured by its readings. */
  kpiMoved: boolean
  /** How its pilot entry stands. */
  pilotEntry: GatePassage
  /** Reference practices of the programme's edition on which nothing has been decided. */
  undecidedPractices: number
}

export interface Step {
  id: number
  kind: StepKind
  planned: DayRange
  baseline: DayRange | null
  actualStart: Day | null
  actualEnd: Day | null
}

export interface Wave {
  id: number
  number: number
  name: Name
  circle: Circle
  /** How many branches it reaches. */
  branchCount: number
  /** Whether a KPI has moved the way it should after it: noted by somebody, or measured by its readings. */
  kpiMoved: boolean
  planned: DayRange
  baseline: DayRange | null
  /** The day it was committed, when its baseline was frozen. */
  committedOn: Day | null
  /** The day on which the hold of its gate returns, while it is open. */
  heldUntil: Day | null
  /** How its rollout entry stands. */
  entry: GatePassage
}

export interface Dependency {
  predecessorId: number
  successorId: number
  predecessorStep: StepKind
  successorStep: StepKind
  lagDays: number
}

export interface WaveDependency {
  predecessorId: number
  successorId: number
  lagDays: number
}

/** So many rollouts of a sub-process in a wave that share their dates. */
export interface RolloutTally {
  waveId: number
  subProcessId: number
  baselineEnd: Day | null
  expectedOn: Day | null
  liveOn: Day | null
  /** The day since which its scores say that it has its effect (MATURITY_MARKS.effective); null while they do not. */
  effectiveOn: Day | null
  count: number
}

/** Open checks (their gate not yet passed) of a sub-process for a gate, summed up by dimension. */
export interface CheckTally {
  subProcessId: number
  /** The wave of the rollout; null for checks needed by the pilot. */
  waveId: number | null
  neededBy: NeededBy
  dimension: Dimension
  count: number
  weight: number
  /** Ready or waived, and not stale. */
  readyWeight: number
  staleCount: number
  staleWeight: number
  blockedCount: number
  overdueCount: number
  /** The due day of the one that is overdue the longest. */
  overdueSince: Day | null
}

export interface BlockedCheck {
  id: number
  subProcessId: number
  waveId: number | null
  name: Name
  unit: Name | null
  dimension: Dimension
  since: Day
  note: string
  assignee: PersonName | null
}

/** A branch and how many sub-processes it is taking over at once. */
export interface BranchLoad {
  unitId: number
  unit: Name
  count: number
}
