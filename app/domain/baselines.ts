import { type WorkCalendar, workingDaysBetween } from './calendar'
import { maxDay, minDay } from './days'
import type { Plan, RolloutTally, Step } from './plan'
import { forecastWaves } from './schedule'
import type { BarKind, Day, DayRange } from './vocabulary'

/** A step or a wave as it is drawn, by the id of its row. */
export interface PlanBar {
  kind: BarKind
  id: number
  range: DayRange
}

export interface BarMove {
  kind: BarKind
  id: number
  from: DayRange
  to: DayRange
  /** Working days; negative is earlier. */
  startDays: number
  endDays: number
}

export interface BarComparison {
  /** The largest first; of equal ones the later first, waves before steps. */
  moves: readonly BarMove[]
  appeared: readonly PlanBar[]
  vanished: readonly PlanBar[]
  /** Bars that are on both sides. */
  total: number
}

/**
 * Every step and wave as it stands on that day: the recorded days where there are any, else the planned ones, and the
 * end as it is expected, which for something that has begun is never in the past.
 */
export function drawnBars(plan: Plan, today: Day): PlanBar[] {
  const forecasts = forecastWaves(plan, today)
  const steps = plan.subProcesses.flatMap(({ id: subProcessId, steps: own }) => {
    const rollouts = plan.rollouts.filter((tally) => tally.subProcessId === subProcessId)
    return own.map((step): PlanBar => ({ kind: 'step', id: step.id, range: stepRange(step, rollouts, today) }))
  })
  const waves = plan.waves.map(({ id, planned }): PlanBar => {
    const end = forecasts.get(id) ?? planned.end
    return { kind: 'wave', id, range: { start: minDay(planned.start, end), end } }
  })
  return [...steps, ...waves]
}

/** The bar as text, to find it again. */
export function barKey({ kind, id }: Pick<PlanBar, 'kind' | 'id'>): string {
  return `${kind}:${id}`
}

/** What moved from one state of the plan to another. Days that differ by no working day are the same. */
export function compareBars(from: readonly PlanBar[], to: readonly PlanBar[], calendar: WorkCalendar): BarComparison {
  const before = new Map(from.map((bar) => [barKey(bar), bar]))
  const after = new Set(to.map(barKey))
  const both = to.flatMap((bar): BarMove[] => {
    const was = before.get(barKey(bar))
    return was ? [moveOf(was, bar, calendar)] : []
  })
  return {
    moves: both.filter(({ startDays, endDays }) => startDays !== 0 || endDays !== 0).sort(bySize),
    appeared: to.filter((bar) => !before.has(barKey(bar))),
    vanished: from.filter((bar) => !after.has(barKey(bar))),
    total: both.length,
  }
}

/** Working days by which a bar moved, at its start or at its end, whichever is more. */
export function sizeOf({ startDays, endDays }: Pick<BarMove, 'startDays' | 'endDays'>): number {
  return Math.max(Math.abs(startDays), Math.abs(endDays))
}

/** What a comparison comes down to, in one bar. `days` are working days, never negative. */
export type ComparisonHeadline =
  | { code: 'nothingMoved' }
  | { code: 'endsLater' | 'endsEarlier'; bar: BarMove; days: number }
  /** Bars begin on other days, but all end when they did. */
  | { code: 'startsOnly' }

/** The worst first: a wave that ends later outranks a step that does, and that what ends earlier. */
export function comparisonHeadline({ moves }: Pick<BarComparison, 'moves'>): ComparisonHeadline {
  if (moves.length === 0) return { code: 'nothingMoved' }
  const furthest = (kind: BarKind, sign: 1 | -1): BarMove | undefined =>
    moves
      .filter((move) => move.kind === kind && move.endDays * sign > 0)
      .sort((a, b) => (b.endDays - a.endDays) * sign)[0]
  const later = furthest('wave', 1) ?? furthest('step', 1)
  if (later) return { code: 'endsLater', bar: later, days: later.endDays }
  const earlier = furthest('wave', -1) ?? furthest('step', -1)
  if (earlier) return { code: 'endsEarlier', bar: earlier, days: -earlier.endDays }
  return { code: 'startsOnly' }
}

function stepRange(step: Step, rollouts: readonly RolloutTally[], today: Day): DayRange {
  const { kind, planned, actualStart, actualEnd } = step
  const expected =
    kind === 'rollout' ? rollouts.flatMap((one) => (one.liveOn === null ? (one.expectedOn ?? []) : [])) : []
  const foreseen = [planned.end, ...expected].reduce(maxDay)
  const end = actualEnd ?? (actualStart === null ? foreseen : maxDay(foreseen, today))
  return { start: minDay(actualStart ?? planned.start, end), end }
}

function moveOf(from: PlanBar, to: PlanBar, calendar: WorkCalendar): BarMove {
  return {
    kind: to.kind,
    id: to.id,
    from: from.range,
    to: to.range,
    startDays: workingDaysBetween(calendar, from.range.start, to.range.start),
    endDays: workingDaysBetween(calendar, from.range.end, to.range.end),
  }
}

function bySize(a: BarMove, b: BarMove): number {
  return sizeOf(b) - sizeOf(a) || b.endDays - a.endDays || Number(a.kind === 'step') - Number(b.kind === 'step')
}
