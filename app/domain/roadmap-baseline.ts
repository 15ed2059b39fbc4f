import { barKey, type PlanBar } from './baselines'
import { type WorkCalendar, workingDaysBetween } from './calendar'
import type { Roadmap, WaveBand } from './roadmap'
import type { RoadmapBar } from './roadmap-row'
import type { Day } from './vocabulary'

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
  return {
    ...roadmap,
    baselineOn: on,
    waves: roadmap.waves.map(band),
    groups: roadmap.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, bars: row.bars.map(bar) })),
    })),
  }
}
