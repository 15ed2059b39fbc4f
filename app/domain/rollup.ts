import { addWorkingDays, endOfDuration } from './calendar'
import { addDays, daysBetween, maxDay, minDay } from './days'
import type { Plan, RolloutTally, SubProcess } from './plan'
import { type Level, levelOf, levelsByDimension, weakestDimension } from './readiness'
import { forecastWaves } from './schedule'
import { assessSubProcess, earnedBy, hasBegun, plannedBy, type SubProcessAssessment } from './sub-process'
import { BEHIND_PLAN_POINTS, STEP_DURATIONS } from './thresholds'
import { type Day, type Dimension, type Status, TRACKS, type Track } from './vocabulary'
import { assessWave, type WaveAssessment } from './waves'

/** One programme, read whole: what the overview, the tables and the roadmap are made of. */
export interface ProgrammeAssessment {
  earned: number
  planned: number
  status: Status
  subProcesses: readonly SubProcessAssessment[]
  waves: readonly WaveAssessment[]
  tracks: readonly TrackAssessment[]
  levels: Record<Dimension, Level>
  weakest: { dimension: Dimension; share: number } | null
  /** The wave furthest behind its baseline, if any is behind. */
  latestWave: WaveAssessment | null
  /** The last day of the plan as it is expected now, and of its baseline as far as it is frozen. */
  forecastEnd: Day
  plannedEnd: Day
}

export interface TrackAssessment {
  track: Track
  count: number
  earned: number
  planned: number
  levels: Record<Dimension, Level>
  /** All four dimensions together. */
  overall: Level
  /** Of its sub-processes, the gate asked for next. */
  next: SubProcessAssessment | null
}

export function assessProgramme(plan: Plan, today: Day): ProgrammeAssessment {
  const subProcesses = plan.subProcesses.map((subProcess) => assessSubProcess(subProcess, plan, today))
  const forecasts = forecastWaves(plan, today)
  const waves = plan.waves.map((wave) => assessWave(wave, plan, today, forecasts))
  const earned = mean(subProcesses.map((one) => one.earned))
  const planned = mean(subProcesses.map((one) => one.planned))
  const levels = levelsByDimension(gateChecks(plan, subProcesses))
  const behind = waves.filter((one) => one.status !== 'done' && (one.slipDays ?? 0) > 0)
  return {
    earned,
    planned,
    status: statusOf(planned - earned, subProcesses, waves),
    subProcesses,
    waves,
    tracks: TRACKS.flatMap((track) => trackOf(track, plan, subProcesses, today)),
    levels,
    weakest: weakestDimension(levels),
    latestWave: behind.sort((a, b) => (b.slipDays ?? 0) - (a.slipDays ?? 0))[0] ?? null,
    ...endOf(plan, forecasts, today),
  }
}

export interface CurvePoint {
  day: Day
  planned: number
  /** Null after today: what is not yet known is not drawn. */
  earned: number | null
}

/** Planned and earned progress in percent, at even distances over the whole programme, with today among the points. */
export function progressCurve(plan: Plan, today: Day, points = 60): CurvePoint[] {
  const { start, end } = wholeSpan(plan, today)
  const distance = Math.max(1, Math.ceil(daysBetween(start, end) / points))
  const days = new Set<Day>([start, end])
  for (let day = start; day < end; day = addDays(day, distance)) days.add(day)
  if (today >= start && today <= end) days.add(today)
  const bySubProcess = groupRollouts(plan)
  return [...days].sort().map((day) => ({
    day,
    planned: mean(plan.subProcesses.map((one) => plannedBy(one, bySubProcess.get(one.id) ?? [], plan, day))),
    earned:
      day > today ? null : mean(plan.subProcesses.map((one) => earnedBy(one, bySubProcess.get(one.id) ?? [], day))),
  }))
}

/** Open checks of the gates that sub-processes already begun are heading for. */
function gateChecks(plan: Plan, subProcesses: readonly SubProcessAssessment[]) {
  const heading = new Map(
    subProcesses
      .filter((one) => one.nextGate !== null && hasBegun(one.subProcess))
      .map((one) => [one.subProcess.id, one.nextGate?.kind === 'rolloutEntry' ? one.nextGate.wave.id : null]),
  )
  return plan.checks.filter(
    (tally) => heading.has(tally.subProcessId) && heading.get(tally.subProcessId) === tally.waveId,
  )
}

function trackOf(track: Track, plan: Plan, all: readonly SubProcessAssessment[], today: Day): TrackAssessment[] {
  const own = all.filter((one) => one.subProcess.track === track)
  if (own.length === 0) return []
  const upcoming = own
    .filter((one) => one.nextGate !== null && one.currentStep !== null)
    .sort((a, b) => ((a.nextGate?.on ?? '') < (b.nextGate?.on ?? '') ? -1 : 1))
  const checks = gateChecks(plan, own)
  return [
    {
      track,
      count: own.length,
      earned: mean(own.map((one) => one.earned)),
      planned: mean(own.map((one) => one.planned)),
      levels: levelsByDimension(checks),
      overall: levelOf(checks),
      next:
        upcoming.find((one) => hasBegun(one.subProcess) && (one.nextGate?.on ?? '') >= today) ?? upcoming[0] ?? null,
    },
  ]
}

function statusOf(
  gap: number,
  subProcesses: readonly SubProcessAssessment[],
  waves: readonly WaveAssessment[],
): Status {
  const begun = subProcesses.filter((one) => one.status !== 'notStarted')
  if (subProcesses.length > 0 && subProcesses.every((one) => one.status === 'done')) return 'done'
  if (begun.length === 0) return 'notStarted'
  const off = [...begun, ...waves].filter((one) => one.status === 'offTrack' || one.status === 'blocked').length
  if (gap >= BEHIND_PLAN_POINTS.offTrack) return 'offTrack'
  if (begun.filter((one) => one.status === 'unknown').length * 2 > begun.length) return 'unknown'
  return gap >= BEHIND_PLAN_POINTS.atRisk || off > 0 ? 'atRisk' : 'onTrack'
}

/** Planned as it stands; expected, when operation follows the last wave of each sub-process as that is expected to end. */
function endOf(plan: Plan, forecasts: ReadonlyMap<number, Day>, today: Day): { forecastEnd: Day; plannedEnd: Day } {
  const plannedEnd = wholeSpan(plan, today).end
  const operationEnds = plan.rollouts.flatMap((tally) => {
    const live = forecasts.get(tally.waveId)
    return live === undefined
      ? []
      : [endOfDuration(plan.calendar, addWorkingDays(plan.calendar, live, 1), STEP_DURATIONS.operation)]
  })
  return { plannedEnd, forecastEnd: [plannedEnd, ...forecasts.values(), ...operationEnds].reduce(maxDay) }
}

function wholeSpan(plan: Plan, today: Day): { start: Day; end: Day } {
  const steps = plan.subProcesses.flatMap((one) =>
    one.steps.flatMap((step) => [step.planned, step.baseline ?? step.planned]),
  )
  const starts = steps.map((range) => range.start)
  const ends = [...steps.map((range) => range.end), ...plan.waves.map((wave) => wave.planned.end)]
  return {
    start: [plan.programme.startOn, ...starts].reduce(minDay),
    end: ends.length > 0 ? ends.reduce(maxDay) : maxDay(today, plan.programme.startOn),
  }
}

function groupRollouts(plan: Plan): Map<SubProcess['id'], RolloutTally[]> {
  const groups = new Map<number, RolloutTally[]>()
  for (const tally of plan.rollouts) groups.set(tally.subProcessId, [...(groups.get(tally.subProcessId) ?? []), tally])
  return groups
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
