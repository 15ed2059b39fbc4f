import { describe, expect, it } from 'vitest'
import { barKey, parseBarKey } from '~/domain/bar-key'
import { applyEdit, joinEdits, NO_EDIT, stepsAsPlanned } from '~/domain/plan-board'
import { changeOf, editOf, isEmptyChange, staleParts } from '~/domain/plan-change'
import { endOfPlan } from '~/domain/plan-edit'
import { slackOfPlan } from '~/domain/plan-network'
import { aBoard, aCell, boardSubProcess, stepId } from '../factories/board'
import { moveStep, planAfter, TODAY, two } from '../factories/plan-of-two'

describe('slackOfPlan', () => {
  it('gives no room to what the last wave waits for, and room to the rest', () => {
    const tight = planAfter(two, moveStep(two, 2, 'enablement', 60))
    const slack = slackOfPlan(tight, TODAY)
    expect(slack.get('wave-2')).toEqual({ total: 0, free: 0 })
    expect(slack.get(barKey('step', stepId(2, 'enablement')))?.total).toBe(0)
    expect(slack.get(barKey('step', stepId(1, 'enablement')))?.total).toBeGreaterThan(0)
  })

  it('leaves out what is over, and operation', () => {
    const board = aBoard({
      subProcesses: [
        boardSubProcess(1, '2026-03-02', { design: { actualStart: '2026-03-02', actualEnd: '2026-03-20' } }),
      ],
    })
    expect([...slackOfPlan(board, TODAY).keys()].sort()).toEqual(['step-12', 'step-13', 'step-14', 'step-15'])
  })
})

describe('applyEdit', () => {
  it('adds waves under the next numbers, and puts cells into them', () => {
    const board = applyEdit(two, {
      ...NO_EDIT,
      newWaves: [
        { id: -1, name: { zh: '', en: '' }, circle: 'middle', planned: { start: '2026-09-14', end: '2026-10-09' } },
      ],
      cells: [
        { subProcessId: 1, unitId: 7, waveId: -1 },
        { subProcessId: 1, unitId: 8, waveId: -1 },
        { subProcessId: 2, unitId: 7, waveId: null },
      ],
    })
    expect(board.waves.map(({ id, number, branchCount }) => [id, number, branchCount])).toEqual([
      [1, 1, 0],
      [2, 2, 0],
      [-1, 3, 2],
    ])
    expect(
      stepsAsPlanned(board, TODAY)
        .get(1)
        ?.find((step) => step.kind === 'rollout')?.planned,
    ).toEqual({
      start: '2026-09-14',
      end: '2026-10-09',
    })
    expect(stepsAsPlanned(board, TODAY).get(2)).toEqual(board.subProcesses[1]?.steps)
    expect(endOfPlan(board, TODAY)).toBe('2026-10-09')
  })

  it('joins two edits, the later one winning', () => {
    const first = { ...moveStep(two, 1, 'design', 1), cells: [{ subProcessId: 1, unitId: 7, waveId: 2 }] }
    const second = { ...moveStep(two, 1, 'design', 4), cells: [{ subProcessId: 1, unitId: 7, waveId: null }] }
    expect(joinEdits(first, second)).toEqual(second)
  })
})

describe('changeOf', () => {
  it('drops what changes nothing', () => {
    const nothing = { ...moveStep(two, 1, 'design', 0), cells: [{ subProcessId: 1, unitId: 7, waveId: 1 }] }
    expect(isEmptyChange(changeOf(two, nothing))).toBe(true)
  })

  it('finds what has changed since: days, cells, and waves that are gone', () => {
    const change = changeOf(two, {
      ...moveStep(two, 1, 'design', 2),
      cells: [
        { subProcessId: 1, unitId: 7, waveId: 2 },
        { subProcessId: 2, unitId: 7, waveId: 1 },
      ],
    })
    const since = { ...two, waves: two.waves.slice(1), cells: [aCell(1, 7, 1), aCell(2, 7, 2)] }
    expect(staleParts(since, change)).toEqual({ bars: [], places: ['2:7'] })
    expect(staleParts(applyEdit(two, editOf(change)), change)).toEqual({ bars: ['step-11'], places: ['1:7', '2:7'] })
  })
})

it.each([
  ['step-12', { kind: 'step', id: 12 }],
  ['wave--1', { kind: 'wave', id: -1 }],
  ['rollout-3', null],
  ['step-', null],
  ['step-1x', null],
])('reads the key %s', (key, named) => {
  expect(parseBarKey(key)).toEqual(named)
})
