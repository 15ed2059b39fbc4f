import { addWorkingDays, durationInWorkingDays, workingDaysBetween } from './calendar'
import { addDays, daysBetween, maxDay } from './days'
import type { Plan } from './plan'
import type { CurvePoint } from './rollup'
import { RANGE_FEWEST, RANGE_SHARES } from './thresholds'
import type { Day } from './vocabulary'

/** Between which days the programme is expected to end. */
export type EndRange =
  | { kind: 'range'; early: Day; late: Day; pieces: number }
  /** Too little is finished to say. */
  | { kind: 'unknown'; pieces: number; needed: number }
  /** Nothing is left to foresee. */
  | { kind: 'over' }

/** A point of the curve with what is expected after today, in percent; all three are null before it. */
export interface ExpectedPoint extends CurvePoint {
  expected: number | null
  /** If it ends on the early day, and on the late one; null where the range is unknown. */
  early: number | null
  late: number | null
}

/**
 * The range about the expected end, from what has been finished so far: each step that is done and each sub-process that
 * is live throughout a wave has slipped by a share of its baseline, in working days of working days. The range is what
 * the days left become when they slip as the earliest and the latest tenth of those did, so as eight in ten did. The forecast itself, in which
 * the slips known today are already, is always within it.
 */
export function endRange(plan: Plan, forecastEnd: Day, today: Day): EndRange {
  const left = workingDaysBetween(plan.calendar, today, forecastEnd)
  if (left <= 0) return { kind: 'over' }
  const slips = slipShares(plan)
  if (slips.length < RANGE_FEWEST) return { kind: 'unknown', pieces: slips.length, needed: RANGE_FEWEST }
  const by = (share: number) => addWorkingDays(plan.calendar, forecastEnd, Math.round(share * left))
  return {
    kind: 'range',
    early: maxDay(today, by(Math.min(0, quantile(slips, RANGE_SHARES.early)))),
    late: by(Math.max(0, quantile(slips, RANGE_SHARES.late))),
    pieces: slips.length,
  }
}

/**
 * The curve with what is expected from today to the end: what is left is earned in the same course as it was planned,
 * over the days that remain. So it begins at what is earned, never falls, and ends where the plan ends.
 */
export function withExpected(
  curve: readonly CurvePoint[],
  { today, forecastEnd, range }: { today: Day; forecastEnd: Day; range: EndRange },
): ExpectedPoint[] {
  const now = curve.find((point) => point.day === today)
  const last = curve.at(-1)
  if (!now || !last || range.kind === 'over' || (now.earned ?? 0) >= last.planned) {
    return curve.map((point) => ({ ...point, expected: null, early: null, late: null }))
  }
  const course = courseOf(curve, now.earned ?? 0, today)
  const end = range.kind === 'range' ? maxDay(range.late, forecastEnd) : forecastEnd
  return lengthened(curve, [forecastEnd, end]).map((point) => {
    const by = (day: Day) => (point.day < today ? null : course(point.day, day))
    const isRange = range.kind === 'range'
    return {
      ...point,
      expected: by(forecastEnd),
      early: isRange ? by(range.early) : null,
      late: isRange ? by(range.late) : null,
    }
  })
}

/** By how much of its baseline each finished piece of work ended later; negative is earlier. Ascending. */
function slipShares(plan: Plan): number[] {
  const { calendar } = plan
  const share = (baseline: { start: Day; end: Day }, end: Day) =>
    workingDaysBetween(calendar, baseline.end, end) / Math.max(1, durationInWorkingDays(calendar, baseline))
  const ofSteps = plan.subProcesses.flatMap(({ steps }) =>
    steps.flatMap(({ kind, baseline, actualEnd }) =>
      baseline === null || actualEnd === null || kind === 'rollout' || kind === 'operation'
        ? []
        : share(baseline, actualEnd),
    ),
  )
  const ofWaves = plan.waves.flatMap(({ id, baseline }) => {
    if (baseline === null) return []
    const own = plan.rollouts.filter((tally) => tally.waveId === id)
    return [...new Set(own.map((tally) => tally.subProcessId))].flatMap((subProcessId) => {
      const lives = own.filter((tally) => tally.subProcessId === subProcessId).map((tally) => tally.liveOn)
      const known = lives.flatMap((day) => day ?? [])
      return known.length === lives.length ? share(baseline, known.reduce(maxDay)) : []
    })
  })
  return [...ofSteps, ...ofWaves].sort((a, b) => a - b)
}

/** Between the two values that it lies between, in proportion. */
function quantile(ascending: readonly number[], share: number): number {
  const at = (ascending.length - 1) * share
  const [low, high] = [ascending[Math.floor(at)] ?? 0, ascending[Math.ceil(at)] ?? 0]
  return low + (high - low) * (at - Math.floor(at))
}

/** What is earned by a day, if all is by the other. */
function courseOf(curve: readonly CurvePoint[], earned: number, today: Day): (day: Day, end: Day) => number {
  const start = curve[0]?.day ?? today
  const values = curve.map(({ day, planned }) => ({ at: daysBetween(start, day), planned }))
  const last = values.at(-1) ?? { at: 0, planned: 0 }
  const now = daysBetween(start, today)
  // Where the plan had earned as much: of several days the one nearest to today.
  const [first, upTo] = [dayOf(values, earned, (a, b) => a >= b), dayOf(values, earned, (a, b) => a > b)]
  const from = Math.max(first, Math.min(now, upTo))
  return (day, end) => {
    const whole = daysBetween(today, end)
    const passed = daysBetween(today, day)
    if (passed <= 0) return earned
    if (passed >= whole) return last.planned
    return Math.max(earned, plannedAt(values, from + (passed / whole) * (last.at - from)))
  }
}

type Value = { at: number; planned: number }

function dayOf(
  values: readonly Value[],
  earned: number,
  isThere: (planned: number, earned: number) => boolean,
): number {
  const at = values.findIndex(({ planned }) => isThere(planned, earned))
  const [before, after] = [values[at - 1], values[at]]
  if (!after) return values.at(-1)?.at ?? 0
  if (!before || after.planned === before.planned) return after.at
  return before.at + ((earned - before.planned) / (after.planned - before.planned)) * (after.at - before.at)
}

function plannedAt(values: readonly Value[], at: number): number {
  const after = values.findIndex((value) => value.at >= at)
  const [low, high] = [values[after - 1], values[after]]
  if (!high) return values.at(-1)?.planned ?? 0
  if (!low) return high.planned
  return low.planned + ((at - low.at) / (high.at - low.at)) * (high.planned - low.planned)
}

/** Goes on to the last of the days, at the same distances; each of them is a point. */
function lengthened(curve: readonly CurvePoint[], days: readonly Day[]): CurvePoint[] {
  const [first, second, last] = [curve[0], curve[1], curve.at(-1)]
  if (!first || !second || !last) return [...curve]
  const distance = Math.max(1, daysBetween(first.day, second.day))
  const end = days.reduce(maxDay, last.day)
  const more = new Set<Day>(days.filter((day) => !curve.some((point) => point.day === day)))
  for (let day = addDays(last.day, distance); day < end; day = addDays(day, distance)) more.add(day)
  const values = curve.map((point) => ({ at: daysBetween(first.day, point.day), planned: point.planned }))
  const added = [...more].map((day) => ({
    day,
    planned: plannedAt(values, daysBetween(first.day, day)),
    earned: null,
  }))
  return [...curve, ...added].sort((a, b) => (a.day < b.day ? -1 : 1))
}
