import { addWorkingDays, type WorkCalendar, workingDaysBetween } from './calendar'
import { maxDay, minDay } from './days'
import type { Dependency, Plan, RolloutTally, Step, SubProcess, Wave } from './plan'
import type { SubProcessAssessment } from './sub-process'
import type { Day, DayRange, Name, PilotVerdict, Status, StepKind, Track } from './vocabulary'

/** One sub-process on the roadmap, its six steps and what is decided on the way; or its rollout at one branch. */
export interface RoadmapRow {
  /** Names the row within the chart: the code, or `rollout-12` where it is one rollout. */
  key: string
  code: string
  track: Track
  name: Name
  owner: Name | null
  status: Status
  /** In the order of the steps. */
  bars: readonly RoadmapBar[]
  markers: readonly RoadmapMarker[]
}

export interface RoadmapBar {
  kind: StepKind
  /** Null: it is no step but the rollout of its row, at one branch. */
  stepId: number | null
  phase: 'done' | 'current' | 'future'
  /** As it is drawn: as recorded, else as planned or expected; begun and not ended, it reaches today at least. */
  range: DayRange
  /** The last day of the range that lies behind; null when it has not begun. */
  doneUntil: Day | null
  planned: DayRange
  baseline: DayRange | null
  actualStart: Day | null
  actualEnd: Day | null
  /** Working days by which it ends after its baseline; negative is early; null without one. */
  slipDays: number | null
  /** Working days since it should have ended, where there is no baseline to say so; else 0. */
  overdueDays: number
  /** In a preview: where it is drawn now. */
  was?: DayRange
}

export type RoadmapMarker =
  | { kind: 'pilotEntry'; on: Day; isPassed: boolean }
  | { kind: 'rolloutEntry'; on: Day; isPassed: boolean; wave: number }
  | { kind: 'pilotVerdict'; on: Day; verdict: PilotVerdict }

/** A step that waits for a step of another row. */
export interface RoadmapLink {
  from: string
  fromStep: StepKind
  to: string
  toStep: StepKind
  /** The step is to begin before what it waits for has ended. */
  isBroken: boolean
}

export function rowOf(assessment: SubProcessAssessment, plan: Plan, today: Day): RoadmapRow {
  const { subProcess, status } = assessment
  const rollouts = plan.rollouts.filter((tally) => tally.subProcessId === subProcess.id)
  const bars = subProcess.steps.map((step) => barOf(step, rollouts, plan.calendar, today))
  return {
    key: subProcess.code,
    code: subProcess.code,
    track: subProcess.track,
    name: subProcess.name,
    owner: subProcess.owner?.name ?? null,
    status,
    bars,
    markers: markersOf(subProcess, bars, wavesOf(rollouts, plan.waves), rollouts, today),
  }
}

/** Whether the bar is drawn elsewhere than its baseline. */
export function hasMoved({ range, baseline }: RoadmapBar): boolean {
  return baseline !== null && (baseline.start !== range.start || baseline.end !== range.end)
}

/** Working days by which a bar is late, against its baseline or, without one, its plan; 0 when it is not. */
export function lateDays({ slipDays, overdueDays }: RoadmapBar): number {
  return slipDays === null ? overdueDays : Math.max(0, slipDays)
}

/** The dependencies between these rows; those that lead out of sight are left out. */
export function linksOf(rows: readonly RoadmapRow[], plan: Plan): RoadmapLink[] {
  const rowByCode = new Map(rows.map((row) => [row.code, row]))
  const rowById = new Map(plan.subProcesses.map(({ id, code }) => [id, rowByCode.get(code)]))
  return plan.dependencies.flatMap((dependency): RoadmapLink[] => {
    const from = rowById.get(dependency.predecessorId)
    const to = rowById.get(dependency.successorId)
    if (!from || !to) return []
    return [
      {
        from: from.code,
        fromStep: dependency.predecessorStep,
        to: to.code,
        toStep: dependency.successorStep,
        isBroken: isBroken(dependency, from, to, plan.calendar),
      },
    ]
  })
}

/** The waves in which these rollouts are, in the order of the waves. */
export function wavesOf(rollouts: readonly RolloutTally[], waves: readonly Wave[]): Wave[] {
  const ids = new Set(rollouts.map((tally) => tally.waveId))
  return waves.filter((wave) => ids.has(wave.id))
}

function barOf(step: Step, rollouts: readonly RolloutTally[], calendar: WorkCalendar, today: Day): RoadmapBar {
  const { id, kind, planned, baseline, actualStart, actualEnd } = step
  const expected = kind === 'rollout' ? expectations(rollouts) : []
  const foreseen = [planned.end, ...expected].reduce(maxDay)
  const start = actualStart ?? planned.start
  const end = actualEnd ?? (actualStart === null ? foreseen : maxDay(foreseen, today))
  const phase = actualEnd !== null ? 'done' : actualStart !== null ? 'current' : 'future'
  const forecast = actualEnd ?? maxDay(foreseen, today)
  const isOverdue = baseline === null && actualEnd === null && planned.end < today
  return {
    kind,
    stepId: id,
    phase,
    range: { start: minDay(start, end), end },
    doneUntil: phase === 'done' ? end : phase === 'current' ? minDay(end, today) : null,
    planned,
    baseline,
    actualStart,
    actualEnd,
    slipDays: baseline === null ? null : workingDaysBetween(calendar, baseline.end, forecast),
    overdueDays: isOverdue ? workingDaysBetween(calendar, planned.end, today) : 0,
  }
}

function expectations(rollouts: readonly RolloutTally[]): Day[] {
  return rollouts.flatMap((tally) => (tally.liveOn === null && tally.expectedOn !== null ? [tally.expectedOn] : []))
}

function markersOf(
  subProcess: SubProcess,
  bars: readonly RoadmapBar[],
  waves: readonly Wave[],
  rollouts: readonly RolloutTally[],
  today: Day,
): RoadmapMarker[] {
  const markers: RoadmapMarker[] = []
  const pilot = bars.find((bar) => bar.kind === 'pilot')
  if (pilot) {
    markers.push({ kind: 'pilotEntry', on: pilot.range.start, isPassed: pilot.phase !== 'future' })
    const verdict = subProcess.pilot?.verdict ?? null
    if (verdict !== null) markers.push({ kind: 'pilotVerdict', on: pilot.range.end, verdict })
  }
  const isPiloted = pilot?.phase === 'done'
  for (const wave of waves) {
    const isLiveSomewhere = rollouts.some((tally) => tally.waveId === wave.id && tally.liveOn !== null)
    const isPassed = isLiveSomewhere || (isPiloted && wave.planned.start <= today)
    markers.push({ kind: 'rolloutEntry', on: wave.planned.start, isPassed, wave: wave.number })
  }
  return markers
}

function isBroken(dependency: Dependency, from: RoadmapRow, to: RoadmapRow, calendar: WorkCalendar): boolean {
  const before = from.bars.find((bar) => bar.kind === dependency.predecessorStep)
  const after = to.bars.find((bar) => bar.kind === dependency.successorStep)
  if (!before || !after || after.phase === 'done') return false
  return addWorkingDays(calendar, before.range.end, 1 + Math.max(0, dependency.lagDays)) > after.range.start
}
