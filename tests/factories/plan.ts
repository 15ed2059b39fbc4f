import { plainCalendar } from '~/domain/calendar'
import { NOT_ASKED } from '~/domain/gate-passage'
import type { CheckTally, PersonRef, Plan, ProgrammeFacts, RolloutTally, Step, SubProcess, Wave } from '~/domain/plan'
import { layOutSteps } from '~/domain/schedule'
import { DEFAULT_THRESHOLDS } from '~/domain/thresholds'
import { STEP_KINDS, type StepKind } from '~/domain/vocabulary'

/** Plans as plain values, for tests of the rules. Everything not named is unremarkable. */

export const CALENDAR = plainCalendar()

export const OWNER: PersonRef = { id: 1, name: { zh: '王敏', en: 'Wang Min' }, isBusiness: true }
export const CLERK: PersonRef = { id: 2, name: { zh: '李强', en: 'Li Qiang' }, isBusiness: false }

/** The six steps planned one after the other from a Monday; what has happened is given by kind. */
export function stepsFrom(
  start: string,
  happened: Partial<Record<StepKind, Partial<Pick<Step, 'actualStart' | 'actualEnd' | 'baseline' | 'planned'>>>> = {},
): Step[] {
  const planned = layOutSteps(CALENDAR, start)
  return STEP_KINDS.map((kind, index) => ({
    id: index + 1,
    kind,
    planned: planned[kind],
    baseline: null,
    actualStart: null,
    actualEnd: null,
    ...happened[kind],
  }))
}

export function aSubProcess(values: Partial<SubProcess> = {}): SubProcess {
  return {
    id: 1,
    code: 'LTC-ML-1',
    track: 'LTC',
    group: { code: 'ML', name: { zh: '管理线索', en: 'Manage Leads' } },
    name: { zh: '收集线索', en: 'Collect leads' },
    owner: OWNER,
    deputy: null,
    ownerActiveOn: null,
    steps: stepsFrom('2026-03-02'),
    pilot: null,
    kpiMoved: false,
    pilotEntry: NOT_ASKED,
    undecidedPractices: 0,
    ...values,
  }
}

export function aWave(values: Partial<Wave> = {}): Wave {
  return {
    id: 1,
    number: 1,
    name: { zh: '', en: '' },
    circle: 'small',
    branchCount: 1,
    kpiMoved: false,
    planned: { start: '2026-08-03', end: '2026-08-28' },
    baseline: null,
    committedOn: null,
    heldUntil: null,
    entry: NOT_ASKED,
    ...values,
  }
}

export function rollouts(values: Partial<RolloutTally> = {}): RolloutTally {
  return {
    waveId: 1,
    subProcessId: 1,
    baselineEnd: null,
    expectedOn: null,
    liveOn: null,
    effectiveOn: null,
    count: 1,
    ...values,
  }
}

export function checks(values: Partial<CheckTally> = {}): CheckTally {
  return {
    subProcessId: 1,
    waveId: null,
    neededBy: 'pilot',
    dimension: 'rules',
    count: 1,
    weight: 1,
    readyWeight: 0,
    staleCount: 0,
    staleWeight: 0,
    blockedCount: 0,
    overdueCount: 0,
    overdueSince: null,
    ...values,
  }
}

export function aPlan({
  programme = {},
  ...values
}: Partial<Omit<Plan, 'programme'>> & { programme?: Partial<ProgrammeFacts> } = {}): Plan {
  return {
    programme: {
      id: 1,
      slug: 'test',
      name: { zh: '测试', en: 'Test' },
      coordinatorKind: 'processOffice',
      startOn: '2026-03-02',
      revision: 1,
      ...DEFAULT_THRESHOLDS,
      ...programme,
    },
    calendar: CALENDAR,
    subProcesses: [],
    waves: [],
    dependencies: [],
    waveDependencies: [],
    rollouts: [],
    checks: [],
    blocked: [],
    branchLoads: [],
    measured: [],
    direction: null,
    ...values,
  }
}
