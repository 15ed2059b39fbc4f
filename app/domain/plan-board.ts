import { NOT_ASKED } from './gate-passage'
import { placeKey } from './places'
import type { CheckTally, Plan, RolloutTally, Step, SubProcess, Wave } from './plan'
import { followWaves } from './schedule'
import type { Day, DayRange, Name } from './vocabulary'

/**
 * The plan as it is edited: what a plan holds, but with the cells sub-process × branch instead of tallies, and with
 * the steps' own days. Read only when somebody begins to plan; every preview is computed from it.
 */
export interface PlanBoard
  extends Pick<Plan, 'programme' | 'calendar' | 'waves' | 'dependencies' | 'waveDependencies'> {
  /** Steps have their own days: `stepsAsPlanned` lets rollout and operation follow the waves. */
  subProcesses: readonly SubProcess[]
  /** In the order of the company's tree. */
  branches: readonly BoardBranch[]
  /** One for each sub-process at a branch that is in a wave. */
  cells: readonly BoardCell[]
  /** Open checks, for what a gate still needs. */
  checks: readonly CheckTally[]
}

/** Behind its Go a wave takes in nothing more: nobody has judged whether that is ready. */
export function takesInMore({ entry }: Pick<Plan['waves'][number], 'entry'>): boolean {
  return entry.standing !== 'passed'
}

export interface BoardBranch {
  id: number
  name: Name
  /** The unit above it, by which branches are grouped. */
  region: Name | null
}

export interface BoardCell {
  subProcessId: number
  unitId: number
  waveId: number
  expectedOn: Day | null
  liveOn: Day | null
}

/**
 * A change of the plan before it is made: the days that steps and waves get, waves that are added, and the wave that
 * a sub-process has at a branch. What it does not name stays as it is.
 */
export interface PlanEdit {
  steps: readonly MovedBar[]
  waves: readonly MovedBar[]
  newWaves: readonly NewWave[]
  cells: readonly PlannedCell[]
}

export interface MovedBar {
  id: number
  planned: DayRange
}

export interface NewWave {
  /** Negative, so that cells can name it before it has an id. */
  id: number
  name: Name
  circle: Wave['circle']
  planned: DayRange
}

export interface PlannedCell {
  subProcessId: number
  unitId: number
  /** Null takes it out of the plan. */
  waveId: number | null
}

export const NO_EDIT: PlanEdit = { steps: [], waves: [], newWaves: [], cells: [] }

export function isEmptyEdit(edit: PlanEdit): boolean {
  return edit.steps.length + edit.waves.length + edit.newWaves.length + edit.cells.length === 0
}

/** The board as it would be after the edit. A bar the edit names twice gets the later days. */
export function applyEdit(board: PlanBoard, edit: PlanEdit): PlanBoard {
  const steps = new Map(edit.steps.map((one) => [one.id, one.planned]))
  const waves = new Map(edit.waves.map((one) => [one.id, one.planned]))
  const highest = board.waves.reduce((number, wave) => Math.max(number, wave.number), 0)
  const cells = cellsAfter(board.cells, edit.cells)
  const all: Wave[] = [
    ...board.waves.map((wave) => ({ ...wave, planned: waves.get(wave.id) ?? wave.planned })),
    ...edit.newWaves.map((wave, at) => ({
      ...wave,
      planned: waves.get(wave.id) ?? wave.planned,
      number: highest + at + 1,
      branchCount: 0,
      kpiMoved: false,
      baseline: null,
      committedOn: null,
      heldUntil: null,
      entry: NOT_ASKED,
    })),
  ]
  return {
    ...board,
    cells,
    waves: edit.cells.length === 0 && edit.newWaves.length === 0 ? all : withBranchCounts(all, cells),
    subProcesses: steps.size === 0 ? board.subProcesses : board.subProcesses.map((one) => withSteps(one, steps)),
  }
}

/** What the first edit does, and the second after it, as one. */
export function joinEdits(first: PlanEdit, second: PlanEdit): PlanEdit {
  const byId = (one: { id: number }) => String(one.id)
  return {
    steps: laterWins(first.steps, second.steps, byId),
    waves: laterWins(first.waves, second.waves, byId),
    newWaves: laterWins(first.newWaves, second.newWaves, byId),
    cells: laterWins(first.cells, second.cells, placeKey),
  }
}

/** The six steps of each sub-process as they are drawn: rollout and operation follow the waves. By sub-process id. */
export function stepsAsPlanned(board: PlanBoard, today: Day): Map<number, readonly Step[]> {
  const waveOf = new Map(board.waves.map((wave) => [wave.id, wave]))
  const tallies = talliesOf(board.cells)
  return new Map(
    board.subProcesses.map((one) => {
      const own = tallies.get(one.id) ?? []
      const windows = [...new Set(own.map((tally) => tally.waveId))].flatMap((id) => waveOf.get(id) ?? [])
      return [one.id, followWaves(one.steps, windows, own, board.calendar, today)]
    }),
  )
}

function withSteps(one: SubProcess, steps: ReadonlyMap<number, DayRange>): SubProcess {
  if (!one.steps.some((step) => steps.has(step.id))) return one
  return { ...one, steps: one.steps.map((step) => ({ ...step, planned: steps.get(step.id) ?? step.planned })) }
}

function cellsAfter(cells: readonly BoardCell[], planned: readonly PlannedCell[]): readonly BoardCell[] {
  if (planned.length === 0) return cells
  const after = new Map(cells.map((cell) => [placeKey(cell), cell]))
  for (const { waveId, ...cell } of planned) {
    const key = placeKey(cell)
    if (waveId === null) after.delete(key)
    else after.set(key, { expectedOn: null, liveOn: null, ...after.get(key), ...cell, waveId })
  }
  return [...after.values()]
}

function withBranchCounts(waves: readonly Wave[], cells: readonly BoardCell[]): Wave[] {
  const branches = new Map<number, Set<number>>()
  for (const cell of cells) branches.set(cell.waveId, (branches.get(cell.waveId) ?? new Set()).add(cell.unitId))
  return waves.map((wave) => ({ ...wave, branchCount: branches.get(wave.id)?.size ?? 0 }))
}

function talliesOf(cells: readonly BoardCell[]): Map<number, RolloutTally[]> {
  const tallies = new Map<number, RolloutTally[]>()
  for (const { subProcessId, waveId, expectedOn, liveOn } of cells) {
    const own = tallies.get(subProcessId) ?? []
    own.push({ subProcessId, waveId, expectedOn, liveOn, baselineEnd: null, effectiveOn: null, count: 1 })
    tallies.set(subProcessId, own)
  }
  return tallies
}

function laterWins<T>(first: readonly T[], second: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map([...first, ...second].map((one) => [keyOf(one), one])).values()]
}
