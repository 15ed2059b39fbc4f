import { describe, expect, it, test } from 'vitest'
import {
  areaOf,
  axesOf,
  copyScope,
  countsOf,
  fillDown,
  fillRight,
  type Grid,
  gridOf,
  lineOf,
  spotsOf,
} from '~/features/planning/planner/grid'
import { liveMarks, marksOf } from '~/features/planning/planner/marks'
import { aCell } from '../factories/board'
import { aSubProcess } from '../factories/plan'
import { aBranch, aSheet } from '../factories/planner-board'

const board = aSheet({
  subProcesses: [7, 8, 9].map((id) => aSubProcess({ id })),
  branches: [21, 22, 23].map((id) => aBranch(id)),
  cells: [aCell(7, 21, 1), aCell(8, 22, 2, { liveOn: '2026-09-08' })],
})
const axes = axesOf(board)
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })
const GRID: Grid = [
  [1, 2, 0],
  [0, 3, 0],
  [1, 0, 0],
]
const drawn = (cells: readonly { row: number; col: number; waveId: number }[]) =>
  cells.map(({ row, col, waveId }) => [row, col, waveId])

describe('the matrix', () => {
  it('shows the plan with the draft over it', () => {
    const planned = [
      { subProcessId: 7, unitId: 21, waveId: null },
      { subProcessId: 9, unitId: 23, waveId: -1 },
    ]
    expect(gridOf(board, axes, board.cells, planned)).toEqual([
      [0, 0, 0],
      [0, 2, 0],
      [0, 0, -1],
    ])
  })

  it('keeps rows that have not changed, so that they are not drawn anew', () => {
    const before = gridOf(board, axes, board.cells, [])
    const grid = gridOf(board, axes, board.cells, [{ subProcessId: 8, unitId: 21, waveId: 1 }], before)
    expect([grid[0] === before[0], grid[1] === before[1], grid[2] === before[2]]).toEqual([true, false, true])
  })

  it('leaves out what it has no place for', () => {
    expect(gridOf(board, axes, [aCell(5, 21, 1), aCell(7, 99, 1)], []).flat()).toEqual(new Array(9).fill(0))
  })

  it('counts what each wave takes', () => {
    expect(countsOf(GRID)).toEqual(
      new Map([
        [1, { cells: 2, branches: 1 }],
        [2, { cells: 1, branches: 1 }],
        [3, { cells: 1, branches: 1 }],
      ]),
    )
  })

  it('marks what is live, changed and in conflict', () => {
    const changed = [{ subProcessId: 9, unitId: 21, waveId: 1 }]
    const conflict = { kind: 'enablement', key: '', subProcessId: 7, endsOn: '', waveIds: [] } as const
    expect(liveMarks(board, axes)).toEqual(['000', '010', '000'])
    const limit = { kind: 'branch', key: '', unitId: 23, range: { start: '', end: '' }, peak: 3, limit: 2 } as const
    const conflicts = [
      { ...conflict, cells: [aCell(7, 23, 1)] },
      { ...limit, waveIds: [], cells: [aCell(7, 23, 1), aCell(8, 23, 1)] },
    ]
    expect(marksOf(board, axes, changed, conflicts)).toEqual({
      changed: ['000', '000', '100'],
      conflicting: ['002', '001', '000'],
    })
  })
})

describe('a stroke', () => {
  test.each([
    [{ row: 0, col: 0 }, { row: 0, col: 0 }, [[0, 0]]],
    [
      { row: 0, col: 0 },
      { row: 0, col: 3 },
      [
        [0, 0],
        [0, 1],
        [0, 2],
        [0, 3],
      ],
    ],
    [
      { row: 3, col: 1 },
      { row: 1, col: 0 },
      [
        [3, 1],
        [2, 1],
        [1, 0],
      ],
    ],
  ])('from %o to %o skips no cell', (from, to, cells) => {
    expect(lineOf(from, to).map(({ row, col }) => [row, col])).toEqual(cells)
  })

  it('with two corners is a rectangle, whichever corner came first', () => {
    expect(areaOf({ row: 2, col: 0 }, { row: 1, col: 1 })).toEqual(area(1, 0, 2, 1))
    expect(spotsOf(area(1, 0, 2, 1))).toHaveLength(4)
  })
})

describe('filling', () => {
  it('down takes the first row of what is selected', () => {
    expect(drawn(fillDown(GRID, area(0, 0, 2, 1)))).toEqual([
      [1, 0, 1],
      [1, 1, 2],
      [2, 0, 1],
      [2, 1, 2],
    ])
  })

  it('down takes the row above where one row is selected', () => {
    expect(drawn(fillDown(GRID, area(1, 1, 1, 2)))).toEqual([
      [1, 1, 2],
      [1, 2, 0],
    ])
  })

  it('right takes the first column, or the one before', () => {
    expect(drawn(fillRight(GRID, area(0, 1, 1, 2)))).toEqual([
      [0, 2, 2],
      [1, 2, 3],
    ])
    expect(drawn(fillRight(GRID, area(0, 1, 0, 1)))).toEqual([[0, 1, 1]])
  })

  it('does nothing at the edge, where nothing comes before', () => {
    expect([fillDown(GRID, area(0, 0, 0, 2)), fillRight(GRID, area(0, 0, 2, 0))]).toEqual([[], []])
  })
})

describe('copying a wave', () => {
  it('takes its sub-processes to other branches, and leaves what is in a wave', () => {
    const { cells, taken } = copyScope(GRID, 1, 4, { left: 1, right: 2 })
    expect(drawn(cells)).toEqual([
      [0, 2, 4],
      [2, 1, 4],
      [2, 2, 4],
    ])
    expect(taken).toBe(1)
  })

  it('twice changes nothing more', () => {
    const grid = [[1, 4, 4]]
    expect(copyScope(grid, 1, 4, { left: 1, right: 2 })).toEqual({ cells: [], taken: 0 })
  })
})
