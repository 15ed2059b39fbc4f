import { barKey, type PlanBar } from './baselines'
import { type WorkCalendar, workingDaysBetween } from './calendar'
import { addDays, maxDay, minDay } from './days'
import { addMonths, startOfMonth } from './months'
import type { Roadmap, WaveBand } from './roadmap'
import type { RoadmapBar } from './roadmap-row'
import type { Day, DayRange } from './vocabulary'

/** A kept plan to draw under the bars. */
export interface DrawnBaseline {
  name: string
  on: Day
  bars: readonly PlanBar[]
}

/**
 * The roadmap measured against a kept plan instead of what was frozen when its waves were committed. What the kept plan
 * does not hold has no baseline; statuses stay, since they say what was promised.
 */
export function drawnAgainst(roadmap: Roadmap, { on, bars }: DrawnBaseline, calendar: WorkCalendar): Roadmap {
  const ranges = new Map(bars.map((bar) => [barKey(bar), bar.range]))
  const slipOf = (baseline: { end: Day } | null, end: Day) =>
    baseline === null ? null : workingDaysBetween(calendar, baseline.end, end)
  const bar = (one: RoadmapBar): RoadmapBar => {
    const baseline = one.stepId === null ? null : (ranges.get(barKey({ kind: 'step', id: one.stepId })) ?? null)
    return { ...one, baseline, slipDays: slipOf(baseline, one.range.end), overdueDays: baseline ? 0 : one.overdueDays }
  }
  const band = (wave: WaveBand): WaveBand => {
    const baseline = ranges.get(barKey({ kind: 'wave', id: wave.id })) ?? null
    return { ...wave, baseline, slipDays: slipOf(baseline, wave.forecastEnd) }
  }
  const waves = roadmap.waves.map(band)
  const groups = roadmap.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, bars: row.bars.map(bar) })),
  }))
  const shown = [...waves, ...groups.flatMap(({ rows }) => rows.flatMap(({ bars: own }) => own))]
  return { ...roadmap, range: around(roadmap.range, shown), baselineOn: on, waves, groups }
}

/** Whole months around all that was drawn, and the baselines that are drawn now. */
function around(range: DayRange, shown: readonly { baseline: DayRange | null }[]): DayRange {
  const baselines = shown.flatMap(({ baseline }) => baseline ?? [])
  const end = baselines.map((one) => one.end).reduce(maxDay, range.end)
  return {
    start: startOfMonth(baselines.map((one) => one.start).reduce(minDay, range.start)),
    end: addDays(addMonths(startOfMonth(end), 1), -1),
  }
}
