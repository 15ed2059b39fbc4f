import { type AttentionItem, attentionOf } from '~/domain/attention'
import { workingDaysBetween } from '~/domain/calendar'
import { type Danger, dangersOf } from '~/domain/dangers'
import { type EndRange, type ExpectedPoint, endRange, withExpected } from '~/domain/expected-progress'
import { type Headline, headlineOf } from '~/domain/headline'
import { type NextDate, nextDates } from '~/domain/next-dates'
import type { Plan } from '~/domain/plan'
import type { Level } from '~/domain/readiness'
import { type LevelChange, levelChanges, type MeasuredTwice } from '~/domain/readiness-change'
import type { StandingReason } from '~/domain/reasons'
import { assessProgramme, type ProgrammeAssessment, progressCurve } from '~/domain/rollup'
import { hasBegun } from '~/domain/sub-process'
import type { Day, DayRange, Dimension, Name, Status, Track } from '~/domain/vocabulary'

/** What the overview shows: no more than the page needs goes to the browser. */
export interface Overview {
  today: Day
  isEmpty: boolean
  status: Status
  earned: number
  planned: number
  headline: Headline
  end: { on: Day; daysLate: number; range: EndRange }
  curve: ExpectedPoint[]
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
  /** Questions that are open: of a sub-process, about its pilot (0) or a wave, by that wave's id. */
  questions: { subProcessId: number; waveKey: number }[]
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
  /** Owners and branches beyond what they may carry at once. */
  overLimit: AttentionItem[]
  dangers: Danger[]
  dates: NextDate[]
}

export function overviewOf(plan: Plan, today: Day): Overview {
  const assessment = assessProgramme(plan, today)
  const attention = attentionOf(plan, assessment)
  const { readyThreshold, startOn } = plan.programme
  const { forecastEnd } = assessment
  const range = endRange(plan, forecastEnd, today)
  return {
    today,
    isEmpty: plan.subProcesses.length === 0,
    status: assessment.status,
    earned: assessment.earned,
    planned: assessment.planned,
    headline: headlineOf(assessment, startOn, readyThreshold, today),
    end: {
      on: forecastEnd,
      daysLate: workingDaysBetween(plan.calendar, assessment.plannedEnd, forecastEnd),
      range,
    },
    curve: withExpected(progressCurve(plan, today), { today, forecastEnd, range }),
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
    questions: assessment.subProcesses.flatMap(({ subProcess, nextGate }) =>
      nextGate && hasBegun(subProcess)
        ? [{ subProcessId: subProcess.id, waveKey: nextGate.kind === 'rolloutEntry' ? nextGate.wave.id : 0 }]
        : [],
    ),
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
    overLimit: attention.filter(({ about }) => about.kind === 'person' || about.kind === 'branch'),
    dangers: dangersOf(attention, assessment, today),
    dates: nextDates(plan, assessment, today),
  }
}

/** With what became of what has landed: it is in the way too, threatens gates, and can change the status. */
export function withLanded(
  overview: Overview,
  { assessment, attention }: { assessment: ProgrammeAssessment; attention: AttentionItem[] },
): Overview {
  return {
    ...overview,
    status: assessment.status,
    attention,
    attentionCount: attention.length,
    dangers: dangersOf(attention, assessment, overview.today),
  }
}

/** Items of attention on the page before anybody asks for all of them. */
const ATTENTION_AT_FIRST = 7

/** What goes to the page: the most pressing items alone, unless all are asked for. */
export function shownOverview({ questions: _, ...overview }: Overview, allAttention: boolean): ShownOverview {
  return allAttention ? overview : { ...overview, attention: overview.attention.slice(0, ATTENTION_AT_FIRST) }
}

export type ShownOverview = Omit<Overview, 'questions'>

/** How the levels of the open questions have changed. */
export function changesOf(overview: Overview, measured: readonly MeasuredTwice[]): Record<Dimension, LevelChange> {
  const open = new Set(overview.questions.map(({ subProcessId, waveKey }) => `${subProcessId}:${waveKey}`))
  return levelChanges(measured, ({ subProcessId, waveKey }) => open.has(`${subProcessId}:${waveKey}`))
}
