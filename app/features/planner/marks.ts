import type { Conflict } from '~/domain/conflict'
import type { PlanBoard, PlannedCell } from '~/domain/plan-board'
import type { ScopeCell } from '~/domain/waves'
import type { Axes } from './grid'

/** Which cells are changed by the draft, and which are in a conflict: a text a row, `1` where it holds. */
export function marksOf(
  board: PlanBoard,
  axes: Axes,
  planned: readonly PlannedCell[],
  conflicts: readonly Conflict[],
): { changed: string[]; conflicting: string[] } {
  return {
    changed: marked(board, axes, planned),
    conflicting: marked(
      board,
      axes,
      conflicts.flatMap(({ cells }) => cells),
    ),
  }
}

export function liveMarks(board: PlanBoard, axes: Axes): string[] {
  return marked(
    board,
    axes,
    board.cells.filter((cell) => cell.liveOn !== null),
  )
}

function marked(board: PlanBoard, { rowOf, colOf }: Axes, cells: readonly ScopeCell[]): string[] {
  const rows = board.subProcesses.map(() => new Uint8Array(board.branches.length))
  for (const { subProcessId, unitId } of cells) {
    const row = rows[rowOf.get(subProcessId) ?? -1]
    const col = colOf.get(unitId)
    if (row && col !== undefined) row[col] = 1
  }
  return rows.map((row) => row.join(''))
}
