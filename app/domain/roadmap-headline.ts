import { maxDay } from './days'
import type { Roadmap, WaveBand } from './roadmap'
import { lateDays, type RoadmapRow } from './roadmap-row'
import type { Day, DayRange, Name } from './vocabulary'

/** What a roadmap comes down to. `days` are working days. */
export type RoadmapHeadline =
  | { code: 'empty' }
  | { code: 'finished'; on: Day }
  | { code: 'waveLate'; wave: number; days: number; next: NextWave | null }
  | { code: 'subProcessesLate'; count: number; name: Name; days: number }
  /** Nothing is known to be late, and there is no baseline that could say so. */
  | { code: 'unmeasured'; range: DayRange }
  | { code: 'onPlan'; endsOn: Day }

/** Whether the next wave has to wait for others, keeps the start of its baseline, was moved, or is not committed yet. */
export interface NextWave {
  wave: number
  on: Day
  start: 'waits' | 'kept' | 'moved' | 'uncommitted'
}

/** The worst first: a late wave outranks late sub-processes, and what is not measured is not called on plan. */
export function roadmapHeadline({ groups, waves, today }: Roadmap): RoadmapHeadline {
  const rows = groups.flatMap((group) => group.rows)
  if (rows.length === 0) return { code: 'empty' }
  const bars = rows.flatMap((row) => row.bars)
  const endsOn = bars.map((bar) => bar.range.end).reduce(maxDay)
  if (bars.every((bar) => bar.phase === 'done')) return { code: 'finished', on: endsOn }

  const worst = worstWave(waves)
  if (worst) return { code: 'waveLate', wave: worst.number, days: worst.days, next: nextWave(waves, worst, today) }

  const late = rows.flatMap((row) => {
    const days = lateness(row)
    return days > 0 ? [{ name: row.name, days }] : []
  })
  const latest = late.sort((a, b) => b.days - a.days)[0]
  if (latest) return { code: 'subProcessesLate', count: late.length, ...latest }

  const isMeasured = [...bars, ...waves].some(({ baseline }) => baseline !== null)
  if (isMeasured) return { code: 'onPlan', endsOn }
  const startsOn = bars.map((bar) => bar.range.start).sort()[0] ?? endsOn
  return { code: 'unmeasured', range: { start: startsOn, end: endsOn } }
}

/** How late the sub-process is with what it has still to do, in working days. */
function lateness(row: RoadmapRow): number {
  return Math.max(0, ...row.bars.filter((bar) => bar.phase !== 'done').map(lateDays))
}

/** The wave furthest behind; one that only waits for another late one is its consequence, and named as such. */
function worstWave(waves: readonly WaveBand[]): { number: number; days: number } | null {
  const behind = waves.flatMap((wave) => {
    const days = wave.status === 'done' ? 0 : (wave.slipDays ?? 0)
    return days > 0 ? [{ number: wave.number, days, isWaiting: isWaiting(wave) }] : []
  })
  const [worst] = behind.sort((a, b) => Number(a.isWaiting) - Number(b.isWaiting) || b.days - a.days)
  return worst ?? null
}

function isWaiting({ forecastStart, planned }: WaveBand): boolean {
  return forecastStart > planned.start
}

function nextWave(waves: readonly WaveBand[], late: { number: number }, today: Day): NextWave | null {
  const next = waves
    .filter(({ number, planned }) => number !== late.number && planned.start > today)
    .sort((a, b) => (a.planned.start < b.planned.start ? -1 : 1))[0]
  if (!next) return null
  if (isWaiting(next)) return { wave: next.number, on: next.forecastStart, start: 'waits' }
  const kept = next.baseline?.start === next.planned.start
  return {
    wave: next.number,
    on: next.planned.start,
    start: next.baseline === null ? 'uncommitted' : kept ? 'kept' : 'moved',
  }
}
