import type { Wave } from './plan'
import type { BoardCell, PlanBoard } from './plan-board'
import type { Day, DayRange, PilotVerdict, StepKind } from './vocabulary'

/** What can speak against a plan, in the order in which it is worth looking at. */
export const CONFLICT_KINDS = ['branchTwice', 'order', 'pilot', 'enablement', 'owner', 'branch'] as const
export type ConflictKind = (typeof CONFLICT_KINDS)[number]

interface Concerned {
  /** The same from one stroke to the next as long as the conflict is about the same. */
  key: string
  /** Where it shows: open cells of the plan, in the order of the board. May be empty where only steps are concerned. */
  cells: readonly BoardCell[]
  waveIds: readonly number[]
}

/**
 * Something in a plan that will not work as it is planned. It warns; nobody is kept from planning it. Sentences are
 * made by the page.
 */
export type Conflict = Concerned & ConflictFacts

export type ConflictFacts =
  /** The branch is in several waves that overlap; `range` is where the first two do. */
  | { kind: 'branchTwice'; unitId: number; range: DayRange }
  /** The follower lands before what it depends on: at these branches. */
  | { kind: 'order'; of: 'rollouts'; predecessorId: number; successorId: number }
  /** The follower lands at branches where what it depends on is in no wave. */
  | { kind: 'order'; of: 'missing'; predecessorId: number; successorId: number }
  /** A step begins before the step it waits for has ended. */
  | {
      kind: 'order'
      of: 'steps'
      predecessorId: number
      predecessorStep: StepKind
      endsOn: Day
      successorId: number
      successorStep: StepKind
      startsOn: Day
    }
  | { kind: 'order'; of: 'waves'; predecessorId: number; endsOn: Day; successorId: number; startsOn: Day }
  /** No pilot has passed, nor is it planned to end before the rollout; `endsOn` is null once it was stopped. */
  | { kind: 'pilot'; subProcessId: number; verdict: PilotVerdict | null; endsOn: Day | null }
  | { kind: 'enablement'; subProcessId: number; endsOn: Day }
  | { kind: 'owner'; personId: number; range: DayRange; peak: number; limit: number }
  | { kind: 'branch'; unitId: number; range: DayRange; peak: number; limit: number }

/** A board by what the rules ask it: what is live already has landed and is in no conflict. */
export interface BoardIndex {
  board: PlanBoard
  waves: ReadonlyMap<number, Wave>
  bySubProcess: ReadonlyMap<number, readonly BoardCell[]>
  openBySubProcess: ReadonlyMap<number, readonly BoardCell[]>
  openByBranch: ReadonlyMap<number, readonly BoardCell[]>
}

export function indexBoard(board: PlanBoard): BoardIndex {
  const waves = new Map(board.waves.map((wave) => [wave.id, wave]))
  const open = board.cells.filter((cell) => cell.liveOn === null && waves.has(cell.waveId))
  return {
    board,
    waves,
    bySubProcess: grouped(board.cells, (cell) => cell.subProcessId),
    openBySubProcess: grouped(open, (cell) => cell.subProcessId),
    openByBranch: grouped(open, (cell) => cell.unitId),
  }
}

/** The waves of these cells, in the order of their numbers. */
export function wavesOfCells(index: BoardIndex, cells: readonly BoardCell[]): Wave[] {
  const ids = new Set(cells.map((cell) => cell.waveId))
  return index.board.waves.filter((wave) => ids.has(wave.id))
}

function grouped(cells: readonly BoardCell[], keyOf: (cell: BoardCell) => number): Map<number, BoardCell[]> {
  const groups = new Map<number, BoardCell[]>()
  for (const cell of cells) {
    const group = groups.get(keyOf(cell))
    if (group) group.push(cell)
    else groups.set(keyOf(cell), [cell])
  }
  return groups
}
