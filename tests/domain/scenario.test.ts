import { describe, expect, it } from 'vitest'
import { applyEdit, NO_EDIT } from '~/domain/plan-board'
import { measuresOf, pairGates } from '~/domain/scenario'
import { aBoard, boardSubProcess, plannedOn, stepId } from '../factories/board'

const TODAY = '2026-03-02'
const board = aBoard({ subProcesses: [boardSubProcess(1), boardSubProcess(2)] })
const pilot = plannedOn(board, 1, 'pilot')!

describe('the gates of a plan and of a scenario', () => {
  it.each([
    ['as they are', pilot, 0],
    ['a week earlier', { ...pilot, start: '2026-03-02' }, 'earlier'],
    ['later', { start: pilot.end, end: pilot.end }, 'later'],
  ] as const)('%s', (_, planned, expected) => {
    const after = applyEdit(board, { ...NO_EDIT, steps: [{ id: stepId(1, 'pilot'), planned }] })
    const pairs = pairGates(measuresOf(board, TODAY).gates, measuresOf(after, TODAY).gates, board)
    const days = pairs.find(({ key }) => key === 'pilot:1')?.days ?? Number.NaN
    if (expected === 0) expect(days).toBe(0)
    else expect(Math.sign(days)).toBe(expected === 'later' ? 1 : -1)
    expect(pairs.find(({ key }) => key === 'pilot:2')?.days).toBe(0)
  })

  it('has no days for a gate that only one of them asks', () => {
    const { gates } = measuresOf(board, TODAY)
    expect(pairGates(gates, [], board).map(({ days }) => days)).toEqual([null, null])
  })
})
