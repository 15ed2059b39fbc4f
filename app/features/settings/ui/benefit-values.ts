import { oneOf } from '~/components/history/check-words'
import { KPI_MEASURES } from '~/domain/kpi-measures'
import { ENTRY_KINDS, type EntryKind } from '~/domain/vocabulary'
import { figure } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { HistoryEntity } from '../history'

const kinds: Readonly<Record<EntryKind, () => string>> = {
  risk: m.register_kind_risk,
  issue: m.register_kind_issue,
  assumption: m.register_kind_assumption,
  dependency: m.register_kind_dependency,
  decision: m.register_kind_decision,
  action: m.register_kind_action,
}

const measures = {
  count: m.benefits_measure_count,
  perMonth: m.benefits_measure_per_month,
  '%': () => '%',
  days: m.benefits_measure_days,
  score: m.benefits_measure_score,
} as const

const number = (value: string) => figure(Number(value))
const asWritten = (value: string) => value

const WORDS: Readonly<Record<string, (value: string) => string>> = {
  'kpi.baseline': number,
  'kpi.target': number,
  'kpi.measure': (value) => {
    const known = KPI_MEASURES.find((one) => one === value)
    return known ? measures[known]() : value
  },
  'kpi.parent': asWritten,
  'kpiReading.value': number,
  'kpiReading.month': asWritten,
  'registerEntry.kind': oneOf(ENTRY_KINDS, (kind) => kinds[kind]()),
  'registerEntry.title': asWritten,
  'registerEntry.description': asWritten,
  'registerEntry.response': asWritten,
  'registerEntry.outcome': asWritten,
  'registerEntry.links': asWritten,
}

/** A value of benefits and of the register; null where others know its words. */
export function benefitValue(entity: HistoryEntity, field: string, value: string): string | null {
  return WORDS[`${entity}.${field}`]?.(value) ?? null
}
