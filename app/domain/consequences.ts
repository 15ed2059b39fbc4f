import { workingDaysBetween } from './calendar'
import { newOverloads, type Overload } from './load'
import { applyEdit, type PlanBoard, type PlanEdit } from './plan-board'
import { type BarShift, type CompleteEdit, completeEdit, endOfPlan, shiftsOf } from './plan-edit'
import { type Level, levelOf } from './readiness'
import type { Day } from './vocabulary'

/** Everything that a change of the plan does, told before it is made. */
export interface Consequences extends CompleteEdit {
  shifts: readonly BarShift[]
  gates: readonly GateShift[]
  /** When the last rollout ends, and how many working days later than now; null where nothing is rolled out. */
  end: { day: Day; laterBy: number } | null
  /** Where the change takes somebody over their limit, or further over it. */
  overloads: readonly Overload[]
  /** The longest slip among the bars for which somebody has to say why; 0 when there is none. */
  slipDays: number
}

/** What a gate opens: the pilot of a sub-process, or the rollouts of a wave. */
export type GateOf = { kind: 'pilotEntry'; subProcessId: number } | { kind: 'rolloutEntry'; waveId: number }

/** A gate that is asked on another day than before, and how ready it is today. */
export interface GateShift {
  of: GateOf
  from: Day
  to: Day
  level: Level
}

export function consequencesOf(board: PlanBoard, asked: PlanEdit, today: Day): Consequences {
  const complete = completeEdit(board, asked, today)
  const after = applyEdit(board, complete.edit)
  const shifts = shiftsOf(board, asked, complete)
  return {
    ...complete,
    shifts,
    gates: gateShifts(board, shifts),
    end: endAfter(board, after, today),
    overloads: newOverloads(board, after, today),
    slipDays: shifts.reduce((most, shift) => (shift.needsReason ? Math.max(most, shift.slipDays ?? 0) : most), 0),
  }
}

function endAfter(before: PlanBoard, after: PlanBoard, today: Day): Consequences['end'] {
  const day = endOfPlan(after, today)
  const was = endOfPlan(before, today)
  return day === null ? null : { day, laterBy: was === null ? 0 : workingDaysBetween(before.calendar, was, day) }
}

/** Gates that are still to be passed and whose day moves, the earliest first. */
function gateShifts(board: PlanBoard, shifts: readonly BarShift[]): GateShift[] {
  const starting = shifts.filter((shift) => shift.from.start !== shift.to.start)
  const pilots = new Map(
    board.subProcesses.flatMap(({ id, steps }) =>
      steps.filter((step) => step.kind === 'pilot' && step.actualStart === null).map((step) => [step.id, id] as const),
    ),
  )
  const gates = starting.flatMap(({ kind, id, from, to }): GateShift[] => {
    const subProcessId = kind === 'step' ? pilots.get(id) : undefined
    if (kind === 'step' && subProcessId === undefined) return []
    const of: GateOf =
      subProcessId === undefined ? { kind: 'rolloutEntry', waveId: id } : { kind: 'pilotEntry', subProcessId }
    return [{ of, from: from.start, to: to.start, level: levelOf(checksOfGate(board, of)) }]
  })
  return gates.sort((a, b) => (a.to < b.to ? -1 : 1))
}

/** The open checks that a gate asks for. */
export function checksOfGate({ checks }: Pick<PlanBoard, 'checks'>, of: GateOf): PlanBoard['checks'] {
  return of.kind === 'pilotEntry'
    ? checks.filter((tally) => tally.subProcessId === of.subProcessId && tally.waveId === null)
    : checks.filter((tally) => tally.waveId === of.waveId)
}
