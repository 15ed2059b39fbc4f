import { addWorkingDays } from './calendar'
import { addDays, maxDay, minDay, span } from './days'
import { addMonths, startOfMonth } from './months'
import type { Plan } from './plan'
import { type BranchRollout, placedAtBranches } from './roadmap-branches'
import { type GroupHeading, inGroups, placeOf, type RoadmapGroup, type RoadmapGrouping } from './roadmap-groups'
import { linksOf, type RoadmapLink, type RoadmapRow, rowOf } from './roadmap-row'
import type { ProgrammeAssessment } from './rollup'
import type { SubProcessAssessment } from './sub-process'
import type { Day, DayRange, Name, Status, Track } from './vocabulary'
import type { WaveAssessment } from './waves'

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

export interface WaveBand {
  id: number
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
  /** In a preview: its days as they are planned now. */
  was?: DayRange
}

/** Which sub-processes are shown; what is left out or null shows all. */
export interface RoadmapFilter {
  track?: Track | null
  /** The id of a person, as text, or `none`. */
  owner?: string | null
  /** Of the row: of the sub-process, or of its rollout at the branch. */
  status?: Status | null
  /** Part of a code or name; at branches also of the branch's name. */
  q?: string
}

export type RoadmapChoice = RoadmapFilter &
  (
    | { group: Exclude<RoadmapGrouping, 'branch'> }
    /** The rollouts of the programme, in the order of the branches. */
    | { group: 'branch'; rollouts: readonly BranchRollout[] }
  )

/** The roadmap of a programme, or of what is chosen of it. Every sub-process, or rollout at a branch, is in one row. */
export function roadmapOf(plan: Plan, assessment: ProgrammeAssessment, today: Day, choice: RoadmapChoice): Roadmap {
  const chosen = assessment.subProcesses.filter((one) => isChosen(one, choice))
  const placed = placesOf(chosen, plan, today, choice)
  const shown = placed.filter(({ row, heading }) => isShown(row, heading, choice))
  const rows = shown.map(({ row }) => row)
  const waves = assessment.waves.map((one) => bandOf(one, plan, assessment, today))
  const commits = plan.waves.flatMap((wave) => wave.committedOn ?? [])
  return {
    today,
    range: rangeOf(plan, rows, waves),
    groups: inGroups(shown),
    waves,
    links: choice.group === 'branch' ? [] : linksOf(rows, plan),
    baselineOn: commits.length > 0 ? commits.reduce(maxDay) : null,
  }
}

function placesOf(chosen: readonly SubProcessAssessment[], plan: Plan, today: Day, choice: RoadmapChoice) {
  if (choice.group === 'branch') return placedAtBranches(choice.rollouts, chosen, plan, today)
  const { group } = choice
  return chosen.map((one) => ({ ...placeOf(one.subProcess.id, group, plan), row: rowOf(one, plan, today) }))
}

function isChosen({ subProcess }: SubProcessAssessment, { track, owner }: RoadmapFilter): boolean {
  if (track && subProcess.track !== track) return false
  return !owner || (owner === 'none' ? subProcess.owner === null : String(subProcess.owner?.id) === owner)
}

function isShown(row: RoadmapRow, heading: GroupHeading, { status, q = '' }: RoadmapFilter): boolean {
  if (status && row.status !== status) return false
  const wanted = q.toLowerCase()
  const unit = heading.kind === 'branch' ? heading.unit : null
  const texts = [row.code, row.name.zh, row.name.en, unit?.zh ?? '', unit?.en ?? '']
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted))
}

function bandOf(
  { wave, forecastEnd, slipDays, status }: WaveAssessment,
  plan: Plan,
  assessment: ProgrammeAssessment,
  today: Day,
): WaveBand {
  const { id, number, name, planned, baseline } = wave
  const waits = planned.start > today ? plan.waveDependencies.filter((one) => one.successorId === wave.id) : []
  const forecastStart = waits
    .flatMap(({ predecessorId, lagDays }) => {
      const before = assessment.waves.find((one) => one.wave.id === predecessorId)
      return before ? [addWorkingDays(plan.calendar, before.forecastEnd, lagDays + 1)] : []
    })
    .reduce(maxDay, planned.start)
  return { id, number, name, planned, baseline, forecastStart, forecastEnd, slipDays, status }
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
