import { type PlanBoard, stepsAsPlanned } from '~/domain/plan-board'
import { barKey, parseBarKey } from '~/domain/plan-network'
import type { Day, DayRange } from '~/domain/vocabulary'
import { barWords } from '~/features/planning/ui/bar-words'
import type { MovableBar } from '~/features/roadmap/ui/chart-editing'
import { m } from '~/i18n/generated/messages'

/** The plan as it is edited, and what of it the viewer may move. */
export interface EditablePlan {
  board: PlanBoard
  today: Day
  mayWaves: boolean
  maySubProcesses: readonly number[]
}

/**
 * The bars that the viewer can move, by their keys, with their days on `board`: steps that are not over and do not
 * follow waves, and waves in which not everything is live.
 */
export function movableBars(
  { mayWaves, maySubProcesses, today }: EditablePlan,
  board: PlanBoard,
): Map<string, MovableBar> {
  const bars = new Map<string, MovableBar>()
  const withRollouts = new Set(board.cells.map((cell) => cell.subProcessId))
  const mine = new Set(maySubProcesses)
  for (const { id, steps } of board.subProcesses) {
    if (!mine.has(id)) continue
    for (const { id: stepId, kind, planned, actualStart, actualEnd } of steps) {
      const follows = withRollouts.has(id) && (kind === 'rollout' || kind === 'operation')
      if (actualEnd !== null || follows) continue
      bars.set(barKey('step', stepId), { planned, isStarted: actualStart !== null })
    }
  }
  if (!mayWaves) return bars
  for (const { id, planned, committedOn } of board.waves) {
    const cells = board.cells.filter((cell) => cell.waveId === id)
    if (cells.length > 0 && cells.every((cell) => cell.liveOn !== null)) continue
    const isStarted = cells.some((cell) => cell.liveOn !== null) || (committedOn !== null && planned.start <= today)
    bars.set(barKey('wave', id), { planned, isStarted })
  }
  return bars
}

/** The days of every bar that lies elsewhere after the edit, also of rollouts and operations that follow their waves. */
export function plannedDays(before: PlanBoard, after: PlanBoard, today: Day): Map<string, DayRange> {
  const days = new Map<string, DayRange>()
  const was = stepsAsPlanned(before, today)
  for (const [id, steps] of stepsAsPlanned(after, today)) {
    const then = new Map(was.get(id)?.map((step) => [step.id, step.planned]))
    for (const { id: stepId, planned } of steps) {
      const old = then.get(stepId)
      if (old?.start !== planned.start || old.end !== planned.end) days.set(barKey('step', stepId), planned)
    }
  }
  const waves = new Map(before.waves.map((wave) => [wave.id, wave.planned]))
  for (const { id, planned } of after.waves) {
    const old = waves.get(id)
    if (old && (old.start !== planned.start || old.end !== planned.end)) days.set(barKey('wave', id), planned)
  }
  return days
}

/** Why a bar cannot be moved. */
export function heldWords({ board, mayWaves, maySubProcesses }: EditablePlan, address: string): string {
  const bar = barWords(board, address)
  const named = parseBarKey(address)
  if (named?.kind === 'wave') return mayWaves ? m.planning_held_done({ bar }) : m.planning_held_not_yours({ bar })
  const of = board.subProcesses.find(({ steps }) => steps.some((step) => step.id === named?.id))
  const step = of?.steps.find((one) => one.id === named?.id)
  if (of && !maySubProcesses.includes(of.id)) return m.planning_held_not_yours({ bar })
  return step?.actualEnd !== null ? m.planning_held_done({ bar }) : m.planning_held_follows({ bar })
}
