import type { Step, SubProcess } from '~/domain/plan'
import type { BoardCell, PlanBoard } from '~/domain/plan-board'
import { STEP_KINDS, type StepKind } from '~/domain/vocabulary'
import { aPlan, aSubProcess, stepsFrom } from './plan'

/** Boards as plain values, for tests of planning. */

export function aBoard(values: Partial<PlanBoard> = {}): PlanBoard {
  const { programme, calendar } = aPlan()
  return {
    programme,
    calendar,
    subProcesses: [],
    waves: [],
    dependencies: [],
    waveDependencies: [],
    branches: [],
    cells: [],
    checks: [],
    ...values,
  }
}

/** The n-th sub-process, laid out from a Monday; its steps have the ids 10n + 1 (design) to 10n + 6 (operation). */
export function boardSubProcess(
  n: number,
  start = '2026-03-02',
  happened: Parameters<typeof stepsFrom>[1] = {},
  values: Partial<SubProcess> = {},
): SubProcess {
  const steps = stepsFrom(start, happened).map((step) => ({ ...step, id: stepId(n, step.kind) }))
  return aSubProcess({ id: n, code: `LTC-${n}`, steps, ...values })
}

export function stepId(n: number, kind: StepKind): number {
  return 10 * n + STEP_KINDS.indexOf(kind) + 1
}

export function aCell(
  subProcessId: number,
  unitId: number,
  waveId: number,
  values: Partial<BoardCell> = {},
): BoardCell {
  return { subProcessId, unitId, waveId, expectedOn: null, liveOn: null, ...values }
}

/** The planned days of a sub-process's step on the board. */
export function plannedOn(board: PlanBoard, n: number, kind: StepKind): Step['planned'] | undefined {
  return board.subProcesses.find((one) => one.id === n)?.steps.find((step) => step.kind === kind)?.planned
}
