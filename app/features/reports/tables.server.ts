import type { ReportTable } from '~/domain/report-content'
import type { ReportFacts } from '~/domain/report-fact'
import type { Name, ReportSection } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { roundedMean } from '~/i18n/kpi-figure'
import { nameOf } from '~/i18n/locale'
import { resultFigures, sourceWords } from '~/i18n/result-words'
import { statusWord, waveWord } from '~/i18n/words'
import { adviceKindWord, answerWord, dateWords, inBoth } from './words.server'

/** The tables of a section; one without rows is left out. */
export function tablesOf(section: ReportSection, facts: ReportFacts): ReportTable[] {
  const tables = {
    state: [],
    late: [wavesOf],
    why: [],
    actions: [gatesOf],
    dangers: [],
    results: [resultsOf],
    asks: [asksOf, adviceOf],
  }
  return tables[section].map((table) => table(facts)).filter(({ rows }) => rows.length > 0)
}

type Column = ReportTable['columns'][number]

const words = (label: () => string): Column => ({ label: inBoth(label), isNumber: false })
const numbers = (label: () => string): Column => ({ label: inBoth(label), isNumber: true })
/** What somebody wrote, in their own language. */
const said = (text: string): Name => ({ zh: text, en: text })

function wavesOf({ waves }: ReportFacts): ReportTable {
  return {
    key: 'waves',
    title: inBoth(m.reports_table_waves),
    columns: [
      words(m.reports_column_wave),
      numbers(m.reports_column_live),
      numbers(m.reports_column_rollouts),
      words(m.reports_column_planned_end),
      words(m.reports_column_expected_end),
      numbers(m.reports_column_slip),
      words(m.reports_column_status),
    ],
    rows: waves.map((one) => [
      inBoth(() => waveWord(one.wave)),
      one.live,
      one.total,
      inBoth(() => fullDay(one.plannedEnd)),
      inBoth(() => fullDay(one.expectedEnd)),
      one.slipDays,
      inBoth(() => statusWord(one.status)),
    ]),
  }
}

function gatesOf({ gates, needed }: ReportFacts): ReportTable {
  return {
    key: 'gates',
    title: inBoth(m.reports_table_gates),
    columns: [
      words(m.reports_column_day),
      words(m.reports_column_gate),
      numbers(m.reports_column_ready),
      numbers(m.reports_column_needed),
    ],
    rows: gates.map((gate) => [inBoth(() => fullDay(gate.on)), inBoth(() => dateWords(gate)), gate.level, needed]),
  }
}

function resultsOf({ results }: ReportFacts): ReportTable {
  return {
    key: 'results',
    title: inBoth(m.reports_table_results),
    columns: [
      words(m.reports_column_sub_process),
      numbers(m.reports_column_wave),
      words(m.reports_column_figure),
      words(m.reports_column_measure),
      numbers(m.reports_column_before),
      numbers(m.reports_column_after),
      words(m.reports_column_source),
    ],
    rows: results.map((result) => [
      inBoth(() => `${result.code} ${nameOf(result.subProcess)}`),
      result.wave,
      result.name,
      inBoth(() => resultFigures(result).measure),
      result.before / 1000,
      // As the sentence says it: a mean of months has no more decimals than it deserves.
      (result.source.kind === 'measured' ? roundedMean(result.after) : result.after) / 1000,
      inBoth(() => sourceWords(result.source)),
    ]),
  }
}

function asksOf({ asks }: ReportFacts): ReportTable {
  return {
    key: 'asks',
    title: inBoth(m.reports_table_asks),
    columns: [
      words(m.reports_column_ask),
      words(m.reports_column_whom),
      words(m.reports_column_due),
      words(m.reports_column_answer),
    ],
    rows: asks.map(({ text, askedOf, dueOn, answer }) => [
      said(text),
      askedOf,
      inBoth(() => fullDay(dueOn)),
      answer && inBoth(() => answerWord(answer)),
    ]),
  }
}

function adviceOf({ advice }: ReportFacts): ReportTable {
  return {
    key: 'advice',
    title: inBoth(m.reports_table_advice),
    columns: [
      words(m.reports_column_said),
      words(m.reports_column_kind),
      words(m.reports_column_by),
      words(m.reports_column_owner),
      words(m.reports_column_due),
    ],
    rows: advice.map(({ text, kind, givenBy, owner, dueOn }) => [
      said(text),
      inBoth(() => adviceKindWord(kind)),
      givenBy,
      owner,
      dueOn === null ? null : inBoth(() => fullDay(dueOn)),
    ]),
  }
}
