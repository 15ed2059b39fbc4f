import { barKey } from './bar-key'
import { placeKey } from './places'
import type { NewWave, PlanBoard, PlanEdit } from './plan-board'
import type { DayRange } from './vocabulary'

/**
 * An edit together with what it was made from: whoever commits it later, from a stale tab or a scenario, overwrites
 * nothing that somebody else has changed meanwhile; and turned round it is the undo.
 */
export interface PlanChange {
  steps: readonly Shift[]
  waves: readonly Shift[]
  newWaves: readonly NewWave[]
  cells: readonly CellShift[]
}

export interface Shift {
  id: number
  from: DayRange
  to: DayRange
}

export interface CellShift {
  subProcessId: number
  unitId: number
  /** Waves by id; null: in no wave. */
  from: number | null
  to: number | null
}

/** What the edit really changes on this board; what it leaves as it is, is dropped. */
export function changeOf(board: PlanBoard, edit: PlanEdit): PlanChange {
  const steps = new Map(board.subProcesses.flatMap((one) => one.steps.map((step) => [step.id, step.planned])))
  const waves = new Map(board.waves.map((wave) => [wave.id, wave.planned]))
  const waveAt = new Map(board.cells.map((cell) => [placeKey(cell), cell.waveId]))
  const moved = new Map(edit.waves.map((one) => [one.id, one.planned]))
  return {
    steps: shiftsOf(edit.steps, steps),
    waves: shiftsOf(edit.waves, waves),
    newWaves: edit.newWaves.map((wave) => ({ ...wave, planned: moved.get(wave.id) ?? wave.planned })),
    cells: edit.cells.flatMap(({ subProcessId, unitId, waveId }) => {
      const from = waveAt.get(placeKey({ subProcessId, unitId })) ?? null
      return from === waveId ? [] : [{ subProcessId, unitId, from, to: waveId }]
    }),
  }
}

export function editOf(change: PlanChange): PlanEdit {
  return {
    steps: change.steps.map(({ id, to }) => ({ id, planned: to })),
    waves: change.waves.map(({ id, to }) => ({ id, planned: to })),
    newWaves: change.newWaves,
    cells: change.cells.map(({ subProcessId, unitId, to }) => ({ subProcessId, unitId, waveId: to })),
  }
}

/** What is gone from the board, or no longer stands where the change begins: bars by their keys, cells by their places. */
export function staleParts(board: PlanBoard, change: PlanChange): { bars: string[]; places: string[] } {
  const steps = new Map(board.subProcesses.flatMap((one) => one.steps.map((step) => [step.id, step.planned])))
  const waves = new Map(board.waves.map((wave) => [wave.id, wave.planned]))
  const waveAt = new Map(board.cells.map((cell) => [placeKey(cell), cell.waveId]))
  const added = new Set(change.newWaves.map((wave) => wave.id))
  const isThere = (id: number | null) => id === null || waves.has(id) || added.has(id)
  return {
    bars: [
      ...change.steps.filter((one) => !isSame(steps.get(one.id), one.from)).map((one) => barKey('step', one.id)),
      ...change.waves.filter((one) => !isSame(waves.get(one.id), one.from)).map((one) => barKey('wave', one.id)),
    ],
    places: change.cells
      .filter((cell) => (waveAt.get(placeKey(cell)) ?? null) !== cell.from || !isThere(cell.to))
      .map(placeKey),
  }
}

export function isEmptyChange({ steps, waves, newWaves, cells }: PlanChange): boolean {
  return steps.length + waves.length + newWaves.length + cells.length === 0
}

function shiftsOf(
  moved: readonly { id: number; planned: DayRange }[],
  planned: ReadonlyMap<number, DayRange>,
): Shift[] {
  return moved.flatMap(({ id, planned: to }) => {
    const from = planned.get(id)
    return from === undefined || isSame(from, to) ? [] : [{ id, from, to }]
  })
}

function isSame(a: DayRange | undefined, b: DayRange): boolean {
  return a?.start === b.start && a.end === b.end
}
