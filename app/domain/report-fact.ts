import type { About } from './attention'
import type { NextDate } from './next-dates'
import type { Level } from './readiness'
import type { StandingReason } from './reasons'
import type { ToldResult } from './told-results'
import type { AdviceKind, AskAnswer, Day, Dimension, Name, ReportSection, Status, Track } from './vocabulary'

/** Something asked of an executive that is not closed; its text is in its author's language. */
export interface OpenAsk {
  id: number
  text: string
  askedOf: Name
  dueOn: Day
  /** What they said to it; null while they have not. */
  answer: AskAnswer | null
}

/** What an executive said about a report that somebody has to see to, and that is not closed. */
export interface OpenAdvice {
  id: number
  kind: AdviceKind
  text: string
  givenBy: Name
  givenOn: Day
  /** Who sees to it; null while nobody does. */
  owner: Name | null
  dueOn: Day | null
}

/** A figure before and after a wave; its key stays the same from one report to the next. */
export interface ReportResult extends ToldResult {
  key: string
}

export interface WaveName {
  number: number
  name: Name
}

/** What a line of a report says. `days` are working days. */
export type ReportFact =
  /** `earned` and `planned` are whole percentages. */
  | { code: 'progress'; earned: number; planned: number }
  | { code: 'noPlan' }
  /** Points earned since the day of the report before. */
  | { code: 'progressSince'; since: Day; points: number }
  | { code: 'subProcesses'; total: number; done: number; begun: number; inTrouble: number; unknown: number }
  | { code: 'waveState'; wave: WaveName; live: number; total: number }
  | { code: 'dimension'; dimension: Dimension; share: number | null; needed: number }
  | { code: 'endLate'; on: Day; days: number }
  | { code: 'endOnPlan'; on: Day }
  /** Nothing has a baseline yet: nobody can tell what is late. */
  | { code: 'latenessUnknown' }
  | { code: 'reason'; about: About; reason: StandingReason; person: Name | null }
  /** So many more than those named. */
  | { code: 'more'; count: number }
  | { code: 'date'; date: NextDate }
  | { code: 'advice'; advice: OpenAdvice; overdue: number }
  | { code: 'result'; result: ReportResult }
  | { code: 'live'; live: number; total: number }
  | { code: 'ask'; ask: OpenAsk; overdue: number }
  /** There is nothing of what the section is about. */
  | { code: 'none'; section: ReportSection }

export interface ReportLineFact {
  /** Stays the same from one report to the next while it says the same thing. */
  key: string
  status: Status | null
  fact: ReportFact
}

/** The few numbers at the top. */
export interface ReportFigures {
  /** Null while nothing is planned: then nobody can say. */
  progress: { earned: number; planned: number; status: Status } | null
  /** `daysLate` is null while nothing has a baseline. */
  end: { on: Day; daysLate: number | null; status: Status }
  /** Null where no dimension is known. */
  weakest: { dimension: Dimension; share: number; needed: number; status: Status } | null
  nextGate: NextDate | null
  asks: { open: number; overdue: number }
}

export interface WaveRow {
  wave: WaveName
  live: number
  total: number
  plannedEnd: Day
  expectedEnd: Day
  /** Behind its baseline; negative is early; null before it is committed. */
  slipDays: number | null
  status: Status
}

export interface RadarSeries {
  /** Null for the whole programme. */
  track: Track | null
  levels: Record<Dimension, Level>
}

/** All a report can say of a programme on a day, before anybody has put it into words. */
export interface ReportFacts {
  status: Status
  figures: ReportFigures
  lines: Record<ReportSection, readonly ReportLineFact[]>
  curve: readonly { day: Day; planned: number; earned: number | null }[]
  radar: readonly RadarSeries[]
  waves: readonly WaveRow[]
  gates: readonly NextDate[]
  needed: number
  results: readonly ReportResult[]
  asks: readonly OpenAsk[]
  advice: readonly OpenAdvice[]
}
