import type { About } from '~/domain/attention'
import type { NextDate } from '~/domain/next-dates'
import type { OpenAdvice, OpenAsk, ReportFact, ReportResult } from '~/domain/report-fact'
import type { AdviceKind, AskAnswer, Name, ReportSection } from '~/domain/vocabulary'
import { fullDay, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { inLocale } from '~/i18n/in-locale.server'
import { nameOf } from '~/i18n/locale'
import { reasonSentence } from '~/i18n/reason-sentence'
import { resultFigures, sourceWords } from '~/i18n/result-words'
import { dimensionWord, waveWord } from '~/i18n/words'

type Words<K extends string> = Readonly<Record<K, () => string>>

const sections: Words<ReportSection> = {
  state: m.reports_section_state,
  late: m.reports_section_late,
  why: m.reports_section_why,
  actions: m.reports_section_actions,
  dangers: m.reports_section_dangers,
  results: m.reports_section_results,
  asks: m.reports_section_asks,
}
const nothing: Words<ReportSection> = {
  state: m.reports_none_state,
  late: m.reports_none_late,
  why: m.reports_none_why,
  actions: m.reports_none_actions,
  dangers: m.reports_none_dangers,
  results: m.reports_none_results,
  asks: m.reports_none_asks,
}
const answers: Words<AskAnswer> = {
  promised: m.reports_answer_promised,
  decided: m.reports_answer_decided,
  declined: m.reports_answer_declined,
}
const kinds: Words<AdviceKind> = {
  comment: m.reports_advice_comment,
  advice: m.reports_advice_advice,
  support: m.reports_advice_support,
  decision: m.reports_advice_decision,
}

export const sectionWord = (section: ReportSection) => sections[section]()
export const answerWord = (answer: AskAnswer) => answers[answer]()
export const adviceKindWord = (kind: AdviceKind) => kinds[kind]()

/** The same thing said in both languages: for what is kept. */
export function inBoth(say: () => string): Name {
  return { zh: inLocale('zh-CN', say), en: inLocale('en', say) }
}

/** The sentence of a line, in the language at hand. */
export function factSentence(fact: ReportFact): string {
  switch (fact.code) {
    case 'progress':
      return m.reports_fact_progress({ earned: fact.earned, planned: fact.planned })
    case 'noPlan':
      return m.reports_fact_no_plan()
    case 'progressSince':
      return sinceSentence(fact.points, fullDay(fact.since))
    case 'subProcesses': {
      const { total, done, begun, inTrouble: trouble, unknown } = fact
      return m.reports_fact_sub_processes({ total, done, begun, trouble, unknown })
    }
    case 'waveState':
      return m.reports_fact_wave({ wave: waveWord(fact.wave), live: fact.live, total: fact.total })
    case 'dimension': {
      const dimension = dimensionWord(fact.dimension)
      if (fact.share === null) return m.reports_fact_dimension_unknown({ dimension })
      return m.reports_fact_dimension({ dimension, share: fact.share, needed: fact.needed })
    }
    case 'endLate':
      return m.reports_fact_end_late({ day: fullDay(fact.on), days: fact.days })
    case 'endOnPlan':
      return m.reports_fact_end_on_plan({ day: fullDay(fact.on) })
    case 'latenessUnknown':
      return m.reports_fact_lateness_unknown()
    case 'reason': {
      const { about, reason, person } = fact
      // What is said of a person or a branch begins with its name.
      if (about.kind === 'person' || about.kind === 'branch') return reasonSentence(reason)
      const said = { about: aboutWords(about), reason: reasonSentence(reason) }
      if (person === null || 'person' in reason) return m.reports_fact_reason(said)
      return m.reports_fact_reason_person({ ...said, person: nameOf(person) })
    }
    case 'more':
      return m.reports_fact_more({ count: fact.count })
    case 'date':
      return dateSentence(fact.date)
    case 'advice':
      return adviceSentence(fact.advice, fact.overdue)
    case 'result':
      return resultSentence(fact.result)
    case 'live':
      return m.reports_fact_live({ live: fact.live, total: fact.total })
    case 'ask':
      return askSentence(fact.ask, fact.overdue)
    case 'none':
      return nothing[fact.section]()
  }
}

export function dateWords(date: NextDate): string {
  switch (date.kind) {
    case 'pilotEntry':
      return m.overview_date_pilot_entry({ code: date.code, name: nameOf(date.name) })
    case 'pilotEnd':
      return m.overview_date_pilot_end({ code: date.code, name: nameOf(date.name) })
    case 'rolloutEntry':
      return m.overview_date_rollout_entry({ wave: waveWord({ number: date.wave, name: date.name }) })
    case 'waveEnd':
      return m.overview_date_wave_end({ wave: waveWord({ number: date.wave, name: date.name }) })
  }
}

/** A figure with its measure: "28%", "12 days". */
function withMeasure(figure: string, measure: string): string {
  if (measure === '') return figure
  return measure === '%' ? `${figure}%` : `${figure} ${measure}`
}

function sinceSentence(points: number, day: string): string {
  if (points === 0) return m.reports_fact_since_none({ day })
  return points > 0 ? m.reports_fact_since_more({ points, day }) : m.reports_fact_since_less({ points: -points, day })
}

function aboutWords(about: Extract<About, { kind: 'subProcess' | 'wave' }>): string {
  return about.kind === 'wave' ? waveWord(about) : `${about.code} ${nameOf(about.name)}`
}

function dateSentence(date: NextDate): string {
  const told = { day: shortDay(date.on), what: dateWords(date) }
  return date.level === null ? m.reports_fact_date(told) : m.reports_fact_date_level({ ...told, share: date.level })
}

function adviceSentence({ givenBy, givenOn, text, owner, dueOn }: OpenAdvice, days: number): string {
  const said = m.reports_fact_advice({ person: nameOf(givenBy), day: shortDay(givenOn), text })
  if (owner === null) return m.reports_fact_advice_nobody({ said })
  if (dueOn === null) return m.reports_fact_advice_owner({ said, owner: nameOf(owner) })
  const told = { said, owner: nameOf(owner), day: shortDay(dueOn) }
  return days > 0 ? m.reports_fact_advice_overdue({ ...told, days }) : m.reports_fact_advice_owner_due(told)
}

function resultSentence(result: ReportResult): string {
  const { before, after, measure } = resultFigures(result)
  const told = {
    code: result.code,
    wave: result.wave,
    figure: nameOf(result.name),
    before: withMeasure(before, measure),
    after: withMeasure(after, measure),
    source: sourceWords(result.source),
  }
  return result.hasMoved ? m.reports_fact_result(told) : m.reports_fact_result_not(told)
}

function askSentence({ askedOf, dueOn, text, answer }: OpenAsk, days: number): string {
  const told = { person: nameOf(askedOf), day: shortDay(dueOn), text }
  const asked = days > 0 ? m.reports_fact_ask_overdue({ ...told, days }) : m.reports_fact_ask(told)
  return answer === null ? asked : m.reports_fact_ask_answered({ asked, answer: answerWord(answer) })
}
