import type { ReportContent, ReportFigure, ReportLine, ReportSectionContent } from '~/domain/report-content'
import type { ReportFacts, ReportFigures, ReportLineFact, ReportResult } from '~/domain/report-fact'
import { type Day, type Name, REPORT_SECTIONS, type ReportSection } from '~/domain/vocabulary'
import { percent, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { dimensionWord } from '~/i18n/words'
import { chartsOf } from './charts.server'
import { tablesOf } from './tables.server'
import { dateWords, factSentence, inBoth, sectionWord } from './words.server'

/** The office's own part of a section. */
export interface SectionWords {
  words: string
  isShown: boolean
}

export interface Framing {
  number: number
  programme: ReportContent['programme']
  on: Day
  since: Day | null
  author: Name
  headline: Name
}

/** Facts and words as a report: in both languages, with all that charts and tables show. */
export function reportContent(
  { number, programme, on, since, author, headline }: Framing,
  facts: ReportFacts,
  wordsOf: (section: ReportSection) => SectionWords,
): ReportContent {
  return {
    format: 1,
    number,
    programme,
    on,
    since,
    author,
    status: facts.status,
    headline,
    figures: figuresOf(facts.figures, on),
    sections: REPORT_SECTIONS.filter((section) => wordsOf(section).isShown).map((section) =>
      sectionContent(section, facts, wordsOf(section).words),
    ),
  }
}

export function sectionContent(section: ReportSection, facts: ReportFacts, words: string): ReportSectionContent {
  return {
    section,
    title: inBoth(() => sectionWord(section)),
    lines: facts.lines[section].map(toLine),
    words,
    charts: chartsOf(section, facts),
    tables: tablesOf(section, facts),
  }
}

function toLine({ key, status, fact }: ReportLineFact): ReportLine {
  const line = { key, status, text: inBoth(() => factSentence(fact)) }
  return fact.code === 'result' ? { ...line, about: aboutOf(fact.result) } : line
}

function aboutOf({ source, wave }: ReportResult): NonNullable<ReportLine['about']> {
  return source.kind === 'measured' ? { kind: 'kpi', id: source.kpiId } : { kind: 'wave', number: wave }
}

/** The figures as a report of that day tells them. */
export function figuresOf({ progress, end, weakest, nextGate, asks }: ReportFigures, today: Day): ReportFigure[] {
  return [
    {
      key: 'progress',
      label: inBoth(m.reports_figure_progress),
      value: inBoth(() => (progress ? percent(progress.earned) : m.reports_figure_unknown())),
      comparison: progress && inBoth(() => gapWords(progress.earned - progress.planned)),
      status: progress?.status ?? 'unknown',
    },
    {
      key: 'end',
      label: inBoth(m.reports_figure_end),
      value: inBoth(() => shortDay(end.on, today)),
      comparison: inBoth(() => lateWords(end.daysLate)),
      status: end.status,
    },
    {
      key: 'weakest',
      label: inBoth(m.reports_figure_weakest),
      value: inBoth(() =>
        weakest
          ? m.reports_figure_weakest_value({ dimension: dimensionWord(weakest.dimension), share: weakest.share })
          : m.reports_figure_unknown(),
      ),
      comparison: weakest && inBoth(() => m.reports_figure_needed({ needed: weakest.needed })),
      status: weakest?.status ?? 'unknown',
    },
    {
      key: 'gate',
      label: inBoth(m.reports_figure_gate),
      value: inBoth(() => (nextGate ? shortDay(nextGate.on, today) : m.reports_figure_gate_none())),
      comparison: nextGate && inBoth(() => dateWords(nextGate)),
      status: null,
    },
    {
      key: 'asks',
      label: inBoth(m.reports_figure_asks),
      value: inBoth(() => String(asks.open)),
      comparison: asks.overdue > 0 ? inBoth(() => m.reports_figure_overdue({ count: asks.overdue })) : null,
      status: asks.overdue > 0 ? 'atRisk' : null,
    },
  ]
}

function gapWords(points: number): string {
  if (points === 0) return m.reports_figure_on_plan()
  return points < 0 ? m.reports_figure_behind({ points: -points }) : m.reports_figure_ahead({ points })
}

function lateWords(days: number | null): string {
  if (days === null) return m.reports_figure_no_baseline()
  return days > 0 ? m.reports_figure_days_late({ days }) : m.reports_figure_on_plan()
}
