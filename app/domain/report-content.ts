import type { Day, Name, ReportSection, Status } from './vocabulary'

/**
 * All that a frozen report says, in both languages, so that it reads and exports identically for ever: nothing in it is
 * looked up again. Kept as JSON; `format` tells later versions how to read it.
 */
export interface ReportContent {
  format: 1
  number: number
  programme: { slug: string; name: Name }
  /** The programme's day on which it was frozen. */
  on: Day
  /** The day of the report before it; null for the first. */
  since: Day | null
  author: Name
  status: Status
  headline: Name
  /** The few numbers that stand at the top. */
  figures: readonly ReportFigure[]
  /** Those shown, in the order of REPORT_SECTIONS. */
  sections: readonly ReportSectionContent[]
}

export interface ReportFigure {
  key: string
  label: Name
  /** As it is to be read, with its unit: "62%". */
  value: Name
  /** With what it compares: "9 below plan"; null where there is nothing to compare with. */
  comparison: Name | null
  status: Status | null
}

export interface ReportSectionContent {
  section: ReportSection
  title: Name
  /** Facts, each a sentence; advice names one by its key. */
  lines: readonly ReportLine[]
  /** The office's own words in Markdown, in the language of their author; empty where there are none. */
  words: string
  charts: readonly ReportChart[]
  tables: readonly ReportTable[]
}

export interface ReportLine {
  key: string
  text: Name
  status: Status | null
  /** Where its figure comes from; reports frozen before that was kept have none. */
  about?: { kind: 'kpi'; id: number } | { kind: 'wave'; number: number }
}

/** Native in exports: labels along the axis, and series of numbers (null is a gap). */
export interface ReportChart {
  key: string
  kind: 'line' | 'bar' | 'radar'
  title: Name
  unit: 'percent' | 'count' | 'days'
  labels: readonly Name[]
  series: readonly { key: string; name: Name; values: readonly (number | null)[] }[]
}

export interface ReportTable {
  key: string
  title: Name
  columns: readonly { label: Name; isNumber: boolean }[]
  /** A number stays one, so that a sheet can reckon with it. */
  rows: readonly (readonly (Name | number | null)[])[]
}
