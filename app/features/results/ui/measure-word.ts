import { m } from '~/i18n/generated/messages'
import type { SuggestedKpi } from '../suggested-kpi'

const measures: Readonly<Record<SuggestedKpi['unit'], () => string>> = {
  count: m.results_measure_count,
  perMonth: m.results_measure_per_month,
  percent: () => '%',
  days: m.results_measure_days,
  score: m.results_measure_score,
}

/** In what a figure of the reference model is measured. */
export const measureWord = (unit: SuggestedKpi['unit']) => measures[unit]()
