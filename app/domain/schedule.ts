import { addWorkingDays, endOfDuration, nextWorkingDay, type WorkCalendar, workingDaysBetween } from './calendar'
import { maxDay, minDay, span } from './days'
import { type Edge, inOrder } from './dependencies'
import type { Plan, RolloutTally, Step, Wave } from './plan'
import { CHECKS_DUE_BEFORE_GATE, STEP_DURATIONS } from './thresholds'
import { accepted, refuse, type Verdict } from './verdict'
import { type Day, type DayRange, STEP_KINDS, type StepKind } from './vocabulary'

export type StepPlan = Readonly<Record<StepKind, DayRange>>

/** The six steps one after the other from `start` on, by default durations in working days. */
export function layOutSteps(
  calendar: WorkCalendar,
  start: Day,
  durations: Readonly<Record<StepKind, number>> = STEP_DURATIONS,
): StepPlan {
  const plan: Partial<Record<StepKind, DayRange>> = {}
  let from = nextWorkingDay(calendar, start)
  for (const kind of STEP_KINDS) {
    const end = endOfDuration(calendar, from, durations[kind])
    plan[kind] = { start: from, end }
    from = addWorkingDays(calendar, end, 1)
  }
  return plan as StepPlan
}

/**
 * A first plan for a whole programme: each sub-process begins its design when all its predecessors have passed their
 * simulation, the first ones on the programme's start. People move it afterwards; nobody starts everything at once.
 */
export function layOutProgramme<K>(
  calendar: WorkCalendar,
  start: Day,
  keys: readonly K[],
  edges: readonly Edge<K>[],
): Map<K, StepPlan> {
  const plans = new Map<K, StepPlan>()
  for (const key of inOrder(keys, edges)) {
    const after = edges.flatMap((edge) =>
      edge.successor === key ? (plans.get(edge.predecessor)?.simulation.end ?? []) : [],
    )
    const begin = after.length > 0 ? addWorkingDays(calendar, after.reduce(maxDay), 1) : start
    plans.set(key, layOutSteps(calendar, begin))
  }
  return plans
}

/** What of a wave's dates counts for a sub-process that has rollouts in it. */
export interface WaveWindow {
  planned: DayRange
  baseline: DayRange | null
}

/**
 * The six steps with rollout and operation following the waves: rollout spans the waves in which the sub-process is
 * rolled out, operation begins the working day after the first of them ends and runs its duration after the last.
 * Rollout is under way with the first wave and done when all its rollouts are live. Without rollouts the stored
 * dates stand.
 */
export function followWaves(
  steps: readonly Step[],
  windows: readonly WaveWindow[],
  rollouts: readonly RolloutTally[],
  calendar: WorkCalendar,
  today: Day,
): Step[] {
  const planned = span(windows.map((window) => window.planned))
  if (planned === null) return [...steps]
  // A wave not committed yet is measured against its plan: it must not make the committed ones look late.
  const isFrozen = windows.some((window) => window.baseline !== null)
  const frozen = isFrozen ? windows.map((window) => window.baseline ?? window.planned) : []
  const live = rollouts.flatMap((tally) => (tally.liveOn ? [tally.liveOn] : []))
  const lastLive = live.length > 0 ? live.reduce(maxDay) : null
  const allLive = rollouts.every((tally) => tally.liveOn !== null)
  return steps.map((step) => {
    if (step.kind === 'rollout') {
      const begun = planned.start <= today && pilotIsOver(steps)
      const actualStart = begun || lastLive !== null ? minDay(planned.start, lastLive ?? planned.start) : null
      return { ...step, planned, baseline: span(frozen), actualStart, actualEnd: allLive ? lastLive : null }
    }
    if (step.kind === 'operation') {
      const ranges = windows.map((window) => window.planned)
      return {
        ...step,
        planned: operationAfter(ranges, calendar) ?? step.planned,
        baseline: operationAfter(frozen, calendar),
      }
    }
    return step
  })
}

/** Operation begins the working day after the first wave ends, and runs its duration after the last. */
function operationAfter(waves: readonly DayRange[], calendar: WorkCalendar): DayRange | null {
  const whole = span(waves)
  if (whole === null) return null
  const first = waves.map((wave) => wave.end).reduce(minDay)
  const afterLast = addWorkingDays(calendar, whole.end, 1)
  return {
    start: addWorkingDays(calendar, first, 1),
    end: endOfDuration(calendar, afterLast, STEP_DURATIONS.operation),
  }
}

/** The day by which a step is expected to end: as recorded; else as planned, but never before today. */
export function forecastEnd(step: Step, today: Day): Day {
  return step.actualEnd ?? maxDay(step.planned.end, today)
}

/** Working days by which a step ends later than its baseline; negative is early; null without a baseline. */
export function slipOf(step: Step, calendar: WorkCalendar, today: Day): number | null {
  return step.baseline ? workingDaysBetween(calendar, step.baseline.end, forecastEnd(step, today)) : null
}

/** The day on which the last rollout of a wave is, or is expected to be, live; of an empty wave its planned end. */
export function waveForecastEnd(wave: Wave, rollouts: readonly RolloutTally[], today: Day): Day {
  const ends = rollouts.map((tally) => tally.liveOn ?? maxDay(tally.expectedOn ?? wave.planned.end, today))
  return ends.length > 0 ? ends.reduce(maxDay) : wave.planned.end
}

/**
 * The day each wave is expected to end, by its id: as its rollouts say, but a wave that has not begun is pushed back
 * by as many working days as its predecessors keep it waiting, and one whose gate is held by as many as it starts later.
 */
export function forecastWaves(
  plan: Pick<Plan, 'waves' | 'waveDependencies' | 'rollouts' | 'calendar'>,
  today: Day,
): Map<number, Day> {
  const { calendar } = plan
  const edges = plan.waveDependencies.map((one) => ({ predecessor: one.predecessorId, successor: one.successorId }))
  const waveOf = new Map(plan.waves.map((wave) => [wave.id, wave]))
  const ends = new Map<number, Day>()
  for (const id of inOrder([...waveOf.keys()], edges)) {
    const wave = waveOf.get(id)
    if (!wave) continue
    const rollouts = plan.rollouts.filter((tally) => tally.waveId === id)
    const own = waveForecastEnd(wave, rollouts, today)
    const starts = plan.waveDependencies.flatMap((one) => {
      const end = one.successorId === id ? ends.get(one.predecessorId) : undefined
      return end === undefined ? [] : [addWorkingDays(calendar, end, one.lagDays + 1)]
    })
    const waits = [...(wave.planned.start > today ? starts : []), ...startAfterHold(wave, rollouts, today)]
    const wait = Math.max(0, ...waits.map((day) => workingDaysBetween(calendar, wave.planned.start, day)))
    ends.set(id, wait > 0 ? maxDay(own, addWorkingDays(calendar, wave.planned.end, wait)) : own)
  }
  return ends
}

/** The first day on which a held wave can begin: its hold returns then, or today where it is overdue; none once it is live. */
function startAfterHold({ heldUntil }: Wave, rollouts: readonly RolloutTally[], today: Day): Day[] {
  const isLive = rollouts.length > 0 && rollouts.every((tally) => tally.liveOn !== null)
  return heldUntil === null || isLive ? [] : [maxDay(heldUntil, today)]
}

/** The day on which the checks of a gate are due. */
export function checksDueOn(calendar: WorkCalendar, gateOn: Day): Day {
  return addWorkingDays(calendar, gateOn, -CHECKS_DUE_BEFORE_GATE)
}

/** New planned days of something that may have a baseline, and why they leave it. */
export interface Move {
  planned: DayRange
  baselineEnd: Day | null
  reason: string
}

/**
 * Whether planned days may be taken: they do not run backwards, and when they end more than `slipTolerance` working
 * days after the baseline, somebody says why. Refusals name the fields `plannedEnd` and `slipReason`.
 */
export function mayMove(
  { planned, baselineEnd, reason }: Move,
  calendar: WorkCalendar,
  slipTolerance: number,
): Verdict {
  if (planned.end < planned.start) return refuse({ code: 'daysReversed' }, 'plannedEnd')
  const days = baselineEnd === null ? 0 : workingDaysBetween(calendar, baselineEnd, planned.end)
  return days > slipTolerance && reason.trim() === '' ? refuse({ code: 'reasonNeeded', days }, 'slipReason') : accepted
}

function pilotIsOver(steps: readonly Step[]): boolean {
  return steps.some((step) => step.kind === 'pilot' && step.actualEnd !== null)
}
