import type { BoardBranch, PlanBoard } from '~/domain/plan-board'
import { aBoard } from './board'
import { aSubProcess, aWave } from './plan'

export function aBranch(id: number, values: Partial<BoardBranch> = {}): BoardBranch {
  return { id, name: { zh: `分支${id}`, en: `Branch ${id}` }, region: { zh: '华东', en: 'East' }, ...values }
}

/** A sub-process whose pilot has passed, branches 11 and 12, wave 1 and, a month later, wave 2, and nothing in them. */
export function aSheet(values: Partial<PlanBoard> = {}): PlanBoard {
  return aBoard({
    subProcesses: [aSubProcess({ pilot: { unit: { zh: '', en: '' }, verdict: 'pass' } })],
    branches: [aBranch(11), aBranch(12)],
    waves: [
      aWave({ id: 1, number: 1, planned: { start: '2026-08-03', end: '2026-08-28' } }),
      aWave({ id: 2, number: 2, planned: { start: '2026-09-07', end: '2026-10-02' } }),
    ],
    ...values,
  })
}
