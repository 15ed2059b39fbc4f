import { addWorkingDays } from '~/domain/calendar'
import { applyEdit, NO_EDIT, type PlanBoard, type PlanEdit } from '~/domain/plan-board'
import { completeEdit } from '~/domain/plan-edit'
import type { DayRange, StepKind } from '~/domain/vocabulary'
import { aBoard, aCell, boardSubProcess, plannedOn, stepId } from './board'
import { aWave, CALENDAR } from './plan'

/** A small plan that is edited, for tests of planning. */

export const TODAY = '2026-03-02'
export const later = ({ start, end }: DayRange, days: number): DayRange => ({
  start: addWorkingDays(CALENDAR, start, days),
  end: addWorkingDays(CALENDAR, end, days),
})
export const moveStep = (board: PlanBoard, n: number, kind: StepKind, days: number): PlanEdit => ({
  ...NO_EDIT,
  steps: [{ id: stepId(n, kind), planned: later(plannedOn(board, n, kind) as DayRange, days) }],
})
export const planAfter = (board: PlanBoard, edit: PlanEdit) => applyEdit(board, completeEdit(board, edit, TODAY).edit)
export const simulationBefore = (predecessorId: number, successorId: number, lagDays = 0) =>
  ({ predecessorId, successorId, predecessorStep: 'simulation', successorStep: 'design', lagDays }) as const

/** Two sub-processes, the second waiting for the first one's simulation; both rolled out in wave 1, the second in 2. */
export const two = aBoard({
  subProcesses: [boardSubProcess(1), boardSubProcess(2, '2026-04-06')],
  dependencies: [simulationBefore(1, 2)],
  waves: [
    aWave({ id: 1, planned: { start: '2026-07-20', end: '2026-08-14' } }),
    aWave({ id: 2, number: 2, planned: { start: '2026-08-17', end: '2026-09-11' } }),
  ],
  waveDependencies: [{ predecessorId: 1, successorId: 2, lagDays: 0 }],
  cells: [aCell(1, 7, 1), aCell(2, 7, 2)],
})
