import type { Conflict } from '~/domain/conflict'
import type { PlanBoard, PlannedCell } from '~/domain/plan-board'
import type { ScopeCell } from '~/domain/waves'
import type { Axes } from './grid'

/** Too much at once for somebody: true of so many cells in a bold plan that only a small mark says it. */
const LOADS: ReadonlySet<Conflict['kind']> = new Set(['owner', 'branch'])

/**
 * Which cells are changed by the draft, and which are in a conflict: a text a row, `1` where it holds, and `2` where
 * a conflict is about this very cell and not about a sum of which it is part.
 */
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
      conflicts.flatMap(({ kind, cells }) => (LOADS.has(kind) ? cells : [])),
      conflicts.flatMap(({ kind, cells }) => (LOADS.has(kind) ? [] : cells)),
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

function marked(board: PlanBoard, { rowOf, colOf }: Axes, ...levels: (readonly ScopeCell[])[]): string[] {
  const rows = board.subProcesses.map(() => new Uint8Array(board.branches.length))
  levels.forEach((cells, level) => {
    for (const { subProcessId, unitId } of cells) {
      const row = rows[rowOf.get(subProcessId) ?? -1]
      const col = colOf.get(unitId)
      if (row && col !== undefined) row[col] = level + 1
    }
  })
  return rows.map((row) => row.join(''))
}
