import { barKey } from './bar-key'
import type { Wave } from './plan'
import { type BoardCell, type PlanBoard, stepsAsPlanned } from './plan-board'

import type { Day, DayRange } from './vocabulary'

/** What of a plan somebody may move. */
export interface PlanningRights {
  mayWaves: boolean
  maySubProcesses: readonly number[]
}

/** A bar that may be moved, or only made longer and shorter. */
export interface MovableBar {
  planned: DayRange
  /** It has begun: its start stands. */
  isStarted: boolean
}

/** Why a bar stays where it is: it is over, it follows its waves, or others plan it. */
export type Held = 'over' | 'follows' | 'notYours'

/** Every bar of the board by its key: how it can be moved, or why it cannot. */
export function barsByRight(
  board: PlanBoard,
  { mayWaves, maySubProcesses }: PlanningRights,
  today: Day,
): Map<string, MovableBar | Held> {
  const bars = new Map<string, MovableBar | Held>()
  const withRollouts = new Set(board.cells.map((cell) => cell.subProcessId))
  const mine = new Set(maySubProcesses)
  for (const { id, steps } of board.subProcesses) {
    for (const { id: stepId, kind, planned, actualStart, actualEnd } of steps) {
      const follows = withRollouts.has(id) && (kind === 'rollout' || kind === 'operation')
      const bar = { planned, isStarted: actualStart !== null }
      bars.set(
        barKey('step', stepId),
        !mine.has(id) ? 'notYours' : actualEnd !== null ? 'over' : follows ? 'follows' : bar,
      )
    }
  }
  for (const wave of board.waves) {
    const cells = board.cells.filter((cell) => cell.waveId === wave.id)
    const isOver = cells.length > 0 && cells.every((cell) => cell.liveOn !== null)
    const bar = { planned: wave.planned, isStarted: hasWaveBegun(wave, cells, today) }
    bars.set(barKey('wave', wave.id), !mayWaves ? 'notYours' : isOver ? 'over' : bar)
  }
  return bars
}

/** A wave has begun when something of it is live, or when it was committed and its day has come. */
export function hasWaveBegun(
  { planned, committedOn }: Pick<Wave, 'planned' | 'committedOn'>,
  cells: readonly Pick<BoardCell, 'liveOn'>[],
  today: Day,
): boolean {
  return cells.some((cell) => cell.liveOn !== null) || (committedOn !== null && planned.start <= today)
}

/** The days of every bar that lies elsewhere after the edit, also of rollouts and operations that follow their waves. */
export function daysThatMove(before: PlanBoard, after: PlanBoard, today: Day): Map<string, DayRange> {
  const days = new Map<string, DayRange>()
  const note = (key: string, old: DayRange | undefined, planned: DayRange) => {
    if (old && (old.start !== planned.start || old.end !== planned.end)) days.set(key, planned)
  }
  const was = stepsAsPlanned(before, today)
  for (const [id, steps] of stepsAsPlanned(after, today)) {
    const then = new Map(was.get(id)?.map((step) => [step.id, step.planned]))
    for (const step of steps) note(barKey('step', step.id), then.get(step.id), step.planned)
  }
  const waves = new Map(before.waves.map((wave) => [wave.id, wave.planned]))
  for (const wave of after.waves) note(barKey('wave', wave.id), waves.get(wave.id), wave.planned)
  return days
}
