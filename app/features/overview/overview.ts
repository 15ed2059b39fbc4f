import { type AttentionItem, attentionOf } from '~/domain/attention'
import { workingDaysBetween } from '~/domain/calendar'
import { type Headline, headlineOf } from '~/domain/headline'
import { type NextDate, nextDates } from '~/domain/next-dates'
import type { Plan } from '~/domain/plan'
import type { Level } from '~/domain/readiness'
import type { StandingReason } from '~/domain/reasons'
import { assessProgramme, type CurvePoint, progressCurve } from '~/domain/rollup'
import type { Day, DayRange, Dimension, Name, Status, Track } from '~/domain/vocabulary'

/** What the overview shows: no more than the page needs goes to the browser. */
export interface Overview {
  today: Day
  isEmpty: boolean
  status: Status
  earned: number
  planned: number
  headline: Headline
  end: { on: Day; daysLate: number }
  curve: CurvePoint[]
  needed: number
  tracks: {
    track: Track
    count: number
    earned: number
    planned: number
    level: Level
    next: { on: Day; code: string; wave: number | null; level: number | null } | null
  }[]
  levels: Record<Dimension, Level>
  waves: {
    number: number
    name: Name
    subProcesses: number
    rollouts: number
    live: number
    planned: DayRange
    forecastEnd: Day
    slipDays: number | null
    status: Status
    reasons: readonly StandingReason[]
  }[]
  attention: AttentionItem[]
  /** How many there are, on the page or not. */
  attentionCount: number
  dates: NextDate[]
}

export function overviewOf(plan: Plan, today: Day): Overview {
  const assessment = assessProgramme(plan, today)
  const attention = attentionOf(plan, assessment)
  const { readyThreshold, startOn } = plan.programme
  return {
    today,
    isEmpty: plan.subProcesses.length === 0,
    status: assessment.status,
    earned: assessment.earned,
    planned: assessment.planned,
    headline: headlineOf(assessment, startOn, readyThreshold, today),
    end: {
      on: assessment.forecastEnd,
      daysLate: workingDaysBetween(plan.calendar, assessment.plannedEnd, assessment.forecastEnd),
    },
    curve: progressCurve(plan, today),
    needed: readyThreshold,
    tracks: assessment.tracks.map(({ track, count, earned, planned, overall, next }) => ({
      track,
      count,
      earned,
      planned,
      level: overall,
      next: next?.nextGate
        ? {
            on: next.nextGate.on,
            code: next.subProcess.code,
            wave: next.nextGate.kind === 'rolloutEntry' ? next.nextGate.wave.number : null,
            level: next.level.share,
          }
        : null,
    })),
    levels: assessment.levels,
    waves: assessment.waves.map((one) => ({
      number: one.wave.number,
      name: one.wave.name,
      subProcesses: one.subProcessCount,
      rollouts: one.rolloutCount,
      live: one.liveCount,
      planned: one.wave.baseline ?? one.wave.planned,
      forecastEnd: one.forecastEnd,
      slipDays: one.slipDays,
      status: one.status,
      reasons: one.reasons,
    })),
    attention,
    attentionCount: attention.length,
    dates: nextDates(plan, assessment, today),
  }
}

/** Items of attention on the page before anybody asks for all of them. */
const ATTENTION_AT_FIRST = 9

/** The overview with the most pressing items alone, as it is first shown. */
export function atFirst(overview: Overview): Overview {
  return { ...overview, attention: overview.attention.slice(0, ATTENTION_AT_FIRST) }
}
