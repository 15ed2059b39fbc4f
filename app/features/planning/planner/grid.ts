import type { BoardCell, PlanBoard, PlannedCell } from '~/domain/plan-board'

/** A cell of the matrix by its place: sub-process down, branch across, both from 0. */
export interface Spot {
  row: number
  col: number
}

/** A rectangle of cells; all four sides belong to it. */
export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}

/** The wave of each cell by its id, row by row; `NO_WAVE` where there is none. */
export type Grid = readonly (readonly number[])[]
export const NO_WAVE = 0

export interface Painted extends Spot {
  waveId: number
}

type Places = Pick<PlanBoard, 'subProcesses' | 'branches'>

/** Where sub-processes and branches stand in the matrix. */
export interface Axes {
  rowOf: ReadonlyMap<number, number>
  colOf: ReadonlyMap<number, number>
}

export function axesOf({ subProcesses, branches }: Places): Axes {
  return {
    rowOf: new Map(subProcesses.map(({ id }, row) => [id, row])),
    colOf: new Map(branches.map(({ id }, col) => [id, col])),
  }
}

/** The matrix of these cells. A row that is as it was in `previous` is the same array, so that it is not drawn anew. */
export function gridOf(
  places: Places,
  { rowOf, colOf }: Axes,
  cells: readonly Pick<BoardCell, 'subProcessId' | 'unitId' | 'waveId'>[],
  planned: readonly PlannedCell[],
  previous: Grid = [],
): Grid {
  const width = places.branches.length
  const rows = places.subProcesses.map(() => new Array<number>(width).fill(NO_WAVE))
  for (const cell of [...cells, ...planned]) {
    const row = rows[rowOf.get(cell.subProcessId) ?? -1]
    const col = colOf.get(cell.unitId)
    if (row && col !== undefined) row[col] = cell.waveId ?? NO_WAVE
  }
  return rows.map((row, at) => {
    const before = previous[at]
    return before && before.length === width && before.every((waveId, col) => waveId === row[col]) ? before : row
  })
}

export function areaOf(a: Spot, b: Spot): Area {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.col, b.col),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.col, b.col),
  }
}

export function spotsOf({ top, left, bottom, right }: Area): Spot[] {
  const spots: Spot[] = []
  for (let row = top; row <= bottom; row += 1) for (let col = left; col <= right; col += 1) spots.push({ row, col })
  return spots
}

export function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1)
}

/** The cells that a stroke passes from one to the other, both included: a quick hand skips none. */
export function lineOf(from: Spot, to: Spot): Spot[] {
  const length = Math.max(Math.abs(to.row - from.row), Math.abs(to.col - from.col))
  return Array.from({ length: length + 1 }, (_, at) => {
    const share = length === 0 ? 0 : at / length
    return {
      row: Math.round(from.row + (to.row - from.row) * share),
      col: Math.round(from.col + (to.col - from.col) * share),
    }
  })
}

/** Each column of the area like its first cell; an area of one row like the row above it. */
export function fillDown(grid: Grid, area: Area): Painted[] {
  const source = area.top === area.bottom ? area.top - 1 : area.top
  return source < 0 ? [] : filled(area, source + 1, area.left, ({ col }) => grid[source]?.[col])
}

/** Each row of the area like its first cell; an area of one column like the column before it. */
export function fillRight(grid: Grid, area: Area): Painted[] {
  const source = area.left === area.right ? area.left - 1 : area.left
  return source < 0 ? [] : filled(area, area.top, source + 1, ({ row }) => grid[row]?.[source])
}

export interface ScopeCopy {
  cells: Painted[]
  /** Cells left as they are, because they are in a wave already. */
  taken: number
}

/** The sub-processes of one wave for other branches in another wave; only into cells that are in no wave. */
export function copyScope(
  grid: Grid,
  from: number,
  to: number,
  { left, right }: Pick<Area, 'left' | 'right'>,
): ScopeCopy {
  const cells: Painted[] = []
  let taken = 0
  grid.forEach((waves, row) => {
    if (!waves.includes(from)) return
    for (let col = left; col <= right; col += 1) {
      const waveId = waves[col]
      if (waveId === NO_WAVE) cells.push({ row, col, waveId: to })
      else if (waveId !== to) taken += 1
    }
  })
  return { cells, taken }
}

/** How much of the matrix each wave takes, by its id. */
export function countsOf(grid: Grid): Map<number, { cells: number; branches: number }> {
  const counts = new Map<number, { cells: number; branches: Set<number> }>()
  for (const row of grid) {
    row.forEach((waveId, col) => {
      if (waveId === NO_WAVE) return
      const count = counts.get(waveId) ?? { cells: 0, branches: new Set() }
      count.cells += 1
      count.branches.add(col)
      counts.set(waveId, count)
    })
  }
  return new Map([...counts].map(([id, { cells, branches }]) => [id, { cells, branches: branches.size }]))
}

function filled(area: Area, top: number, left: number, waveAt: (spot: Spot) => number | undefined): Painted[] {
  return spotsOf({ ...area, top, left }).map((spot) => ({ ...spot, waveId: waveAt(spot) ?? NO_WAVE }))
}
