import type { BoardBranch, BoardCell, PlanBoard } from '~/domain/plan-board'
import { aPlan, aSubProcess, aWave } from './plan'

/** Boards as plain values, for tests of what is planned in the matrix. */

export function aBranch(id: number, values: Partial<BoardBranch> = {}): BoardBranch {
  return { id, name: { zh: `分支${id}`, en: `Branch ${id}` }, region: { zh: '华东', en: 'East' }, ...values }
}

export function aCell(
  subProcessId: number,
  unitId: number,
  waveId: number,
  values: Partial<BoardCell> = {},
): BoardCell {
  return { subProcessId, unitId, waveId, expectedOn: null, liveOn: null, ...values }
}

/** A sub-process, branch 11 and 12, wave 1 and, a month later, wave 2, and nothing in them. */
export function aBoard(values: Partial<PlanBoard> = {}): PlanBoard {
  const { programme, calendar, dependencies, waveDependencies, checks } = aPlan()
  return {
    programme,
    calendar,
    dependencies,
    waveDependencies,
    checks,
    subProcesses: [aSubProcess({ pilot: { unit: { zh: '', en: '' }, verdict: 'pass' } })],
    branches: [aBranch(11), aBranch(12)],
    waves: [
      aWave({ id: 1, number: 1, planned: { start: '2026-08-03', end: '2026-08-28' } }),
      aWave({ id: 2, number: 2, planned: { start: '2026-09-07', end: '2026-10-02' } }),
    ],
    cells: [],
    ...values,
  }
}
