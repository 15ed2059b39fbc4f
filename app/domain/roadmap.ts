import { addDays, addMonths, addWorkingDays, maxDay, minDay, startOfMonth } from './calendar'
import type { Plan } from './plan'
import { linksOf, type RoadmapLink, type RoadmapRow, rowOf, wavesOf } from './roadmap-row'
import type { ProgrammeAssessment } from './rollup'
import { span } from './schedule'
import type { Day, DayRange, Name, Status, Track } from './vocabulary'
import type { WaveAssessment } from './waves'

export const ROADMAP_GROUPINGS = ['track', 'owner', 'wave'] as const
export type RoadmapGrouping = (typeof ROADMAP_GROUPINGS)[number]

/** What happens when, and what moved: all that the chart, its table and its headline say, and nothing more. */
export interface Roadmap {
  today: Day
  /** Whole months around everything that is drawn. */
  range: DayRange
  groups: readonly RoadmapGroup[]
  /** In the order of their numbers. */
  waves: readonly WaveBand[]
  links: readonly RoadmapLink[]
  /** The last day on which a wave was committed, and so a baseline frozen. */
  baselineOn: Day | null
}

export interface RoadmapGroup {
  key: string
  heading: GroupHeading
  rows: readonly RoadmapRow[]
}

export type GroupHeading =
  | { kind: 'track'; track: Track; name: Name }
  | { kind: 'owner'; person: Name | null }
  | { kind: 'wave'; wave: { number: number; name: Name } | null }

export interface WaveBand {
  number: number
  name: Name
  planned: DayRange
  baseline: DayRange | null
  /** The day it can begin: as planned, or once the waves that it waits for are expected to end. */
  forecastStart: Day
  /** The day its last rollout is live or expected to be. */
  forecastEnd: Day
  /** Working days behind the baseline; negative is early; null before it is committed. */
  slipDays: number | null
  status: Status
}

/**
 * The roadmap of a programme, or of one of its tracks. Every sub-process is in one row: grouped by wave, under the
 * first wave in which it is rolled out. Without owner or without wave comes last.
 */
export function roadmapOf(
  plan: Plan,
  assessment: ProgrammeAssessment,
  today: Day,
  { group, track = null }: { group: RoadmapGrouping; track?: Track | null },
): Roadmap {
  const shown = assessment.subProcesses.filter(({ subProcess }) => track === null || subProcess.track === track)
  const placed = shown.map((one) => ({
    ...placeOf(one.subProcess.id, group, plan),
    row: rowOf(one, plan, today),
  }))
  const rows = placed.map(({ row }) => row)
  const waves = assessment.waves.map((one) => bandOf(one, plan, assessment, today))
  const commits = plan.waves.flatMap((wave) => wave.committedOn ?? [])
  return {
    today,
    range: rangeOf(plan, rows, waves),
    groups: inGroups(placed),
    waves,
    links: linksOf(rows, plan),
    baselineOn: commits.length > 0 ? commits.reduce(maxDay) : null,
  }
}

interface Place {
  key: string
  /** Groups come in this order, equal ones as they appear. */
  rank: number
  heading: GroupHeading
}

function placeOf(id: number, group: RoadmapGrouping, plan: Plan): Place {
  const subProcess = plan.subProcesses.find((one) => one.id === id)
  if (group === 'owner') {
    const owner = subProcess?.owner ?? null
    const heading: GroupHeading = { kind: 'owner', person: owner?.name ?? null }
    return { key: owner ? `owner-${owner.id}` : 'owner-none', rank: owner ? 0 : 1, heading }
  }
  if (group === 'track' && subProcess) {
    const { track, group: part } = subProcess
    return { key: `${track}-${part.code}`, rank: 0, heading: { kind: 'track', track, name: part.name } }
  }
  const rollouts = plan.rollouts.filter((tally) => tally.subProcessId === id)
  const first = wavesOf(rollouts, plan.waves)[0]
  const wave = first ? { number: first.number, name: first.name } : null
  const rank = wave ? wave.number : Number.MAX_SAFE_INTEGER
  return { key: wave ? `wave-${wave.number}` : 'wave-none', rank, heading: { kind: 'wave', wave } }
}

function inGroups(placed: readonly (Place & { row: RoadmapRow })[]): RoadmapGroup[] {
  const groups = new Map<string, { rank: number; heading: GroupHeading; rows: RoadmapRow[] }>()
  for (const { key, rank, heading, row } of placed) {
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { rank, heading, rows: [row] })
  }
  return [...groups].sort(([, a], [, b]) => a.rank - b.rank).map(([key, { heading, rows }]) => ({ key, heading, rows }))
}

function bandOf(
  { wave, forecastEnd, slipDays, status }: WaveAssessment,
  plan: Plan,
  assessment: ProgrammeAssessment,
  today: Day,
): WaveBand {
  const { number, name, planned, baseline } = wave
  const waits = planned.start > today ? plan.waveDependencies.filter((one) => one.successorId === wave.id) : []
  const forecastStart = waits
    .flatMap(({ predecessorId, lagDays }) => {
      const before = assessment.waves.find((one) => one.wave.id === predecessorId)
      return before ? [addWorkingDays(plan.calendar, before.forecastEnd, lagDays + 1)] : []
    })
    .reduce(maxDay, planned.start)
  return { number, name, planned, baseline, forecastStart, forecastEnd, slipDays, status }
}

function rangeOf(plan: Plan, rows: readonly RoadmapRow[], waves: readonly WaveBand[]): DayRange {
  const ofRows = rows.flatMap((row) => row.bars.flatMap(({ range, baseline }) => [range, baseline ?? range]))
  const ofWaves = waves.flatMap(({ planned, baseline, forecastEnd }) => [
    { start: planned.start, end: maxDay(planned.end, forecastEnd) },
    baseline ?? planned,
  ])
  const start = plan.programme.startOn
  const whole = span([...ofRows, ...ofWaves]) ?? { start, end: start }
  return {
    start: startOfMonth(minDay(whole.start, start)),
    end: addDays(addMonths(startOfMonth(whole.end), 1), -1),
  }
}
