import { isKnownMeasure, type KpiMeasure } from '~/domain/kpi-measures'
import { figure } from './format'
import { m } from './generated/messages'

const measures: Readonly<Record<KpiMeasure, () => string>> = {
  count: m.benefits_measure_count,
  perMonth: m.benefits_measure_per_month,
  '%': () => '%',
  days: m.benefits_measure_days,
  score: m.benefits_measure_score,
}

/** In what a KPI is counted, in the reader's language where it has a word. */
export const measureWord = (measure: string) => (isKnownMeasure(measure) ? measures[measure]() : measure)

/** A mean of thousandths with as many decimals as it deserves: one from ten on, else two. */
export function roundedMean(value: number): number {
  const step = Math.abs(value) >= 10_000 ? 100 : 10
  return Math.round(value / step) * step
}

export const meanFigure = (value: number) => figure(roundedMean(value))
