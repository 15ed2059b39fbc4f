import type { AttentionItem } from './attention'
import { workingDaysBetween } from './calendar'
import { type NextDate, nextDates } from './next-dates'
import type { Plan } from './plan'
import { levelOf } from './readiness'
import type { OpenAdvice, OpenAsk, ReportFacts, ReportFigures, ReportResult } from './report-fact'
import { isWithBaseline, reportLines } from './report-lines'
import { readinessStatus } from './report-status'
import { type ProgrammeAssessment, progressCurve } from './rollup'
import type { Day, Status } from './vocabulary'

/** Points of the curve in a report: enough to see it bend, few enough for a slide. */
const CURVE_POINTS = 24

export interface ReportInput {
  /** The day of the frozen report before; null for the first. */
  since: Day | null
  results: readonly ReportResult[]
  asks: readonly OpenAsk[]
  advice: readonly OpenAdvice[]
  /** All that is in the way, of the plan and after go-live. */
  attention: readonly AttentionItem[]
}

/** What a report says of the programme today: figures, lines of the seven sections, and what charts and tables show. */
export function reportFacts(plan: Plan, assessment: ProgrammeAssessment, input: ReportInput, today: Day): ReportFacts {
  const dates = nextDates(plan, assessment, today).map((date) => withLevel(plan, date))
  const gates = dates.filter(({ kind }) => kind === 'pilotEntry' || kind === 'rolloutEntry')
  return {
    status: plan.subProcesses.length === 0 ? 'unknown' : assessment.status,
    figures: figuresOf(plan, assessment, { ...input, nextGate: gates[0] ?? null }, today),
    lines: reportLines(plan, assessment, { ...input, dates }, today),
    curve: plan.subProcesses.length === 0 ? [] : progressCurve(plan, today, CURVE_POINTS),
    radar: [
      { track: null, levels: assessment.levels },
      ...assessment.tracks.map(({ track, levels }) => ({ track, levels })),
    ],
    waves: assessment.waves.map((one) => ({
      wave: { number: one.wave.number, name: one.wave.name },
      live: one.liveCount,
      total: one.rolloutCount,
      plannedEnd: (one.wave.baseline ?? one.wave.planned).end,
      expectedEnd: one.forecastEnd,
      slipDays: one.slipDays,
      status: one.status,
    })),
    gates,
    needed: plan.programme.readyThreshold,
    results: input.results,
    asks: input.asks,
    advice: input.advice,
  }
}

/** How ready a wave is whose entry is ahead: the checks of its rollouts together. */
function withLevel(plan: Plan, date: NextDate): NextDate {
  if (date.kind !== 'rolloutEntry') return date
  const wave = plan.waves.find(({ number }) => number === date.wave)
  return { ...date, level: levelOf(plan.checks.filter(({ waveId }) => waveId === wave?.id)).share }
}

function figuresOf(
  plan: Plan,
  { status, earned, planned, plannedEnd, forecastEnd, weakest }: ProgrammeAssessment,
  { asks, nextGate }: Pick<ReportInput, 'asks'> & Pick<ReportFigures, 'nextGate'>,
  today: Day,
): ReportFigures {
  const daysLate = isWithBaseline(plan) ? Math.max(0, workingDaysBetween(plan.calendar, plannedEnd, forecastEnd)) : null
  const needed = plan.programme.readyThreshold
  return {
    progress:
      plan.subProcesses.length === 0 ? null : { earned: Math.round(earned), planned: Math.round(planned), status },
    end: { on: forecastEnd, daysLate, status: endStatus(daysLate, plan.programme.slipTolerance) },
    weakest: weakest && { ...weakest, needed, status: readinessStatus(weakest.share, needed) },
    nextGate,
    asks: { open: asks.length, overdue: asks.filter(({ dueOn }) => dueOn < today).length },
  }
}

/** Against what was frozen; without a baseline nobody can say. */
export function endStatus(daysLate: number | null, slipTolerance: number): Status {
  if (daysLate === null) return 'unknown'
  if (daysLate === 0) return 'onTrack'
  return daysLate > slipTolerance ? 'offTrack' : 'atRisk'
}
