import type { MonthMean } from './kpi-readings'
import type { Month } from './reading-months'
import { CHART_FEWEST, RUN_LENGTH } from './thresholds'

/** Something that chance alone seldom does: one value beyond the limits, or many in a row on one side of the mean. */
export type ChartSignal =
  | { code: 'beyond'; side: 'above' | 'below'; month: Month }
  | { code: 'run'; side: 'above' | 'below'; from: Month; to: Month; count: number }

export type ControlChart =
  | { state: 'unknown'; readings: number; needed: number }
  | { state: 'known'; mean: number; lower: number; upper: number; signals: ChartSignal[] }

/** Of a normal process, mean moving range divided by d₂ = 1.128 estimates its standard deviation; three of them. */
const LIMIT_FACTOR = 2.66

/**
 * The natural limits of a KPI: mean ± 2.66 × the mean moving range, where a moving range is the absolute difference of
 * two values that follow each other. Source: W. A. Shewhart (1931); D. J. Wheeler, Understanding Variation (1993);
 * NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2 (individuals control charts). Runs of eight on one side of
 * the mean: Western Electric, Statistical Quality Control Handbook (1956). Fewer than six values say nothing.
 */
export function controlChart(means: readonly Pick<MonthMean, 'month' | 'value'>[]): ControlChart {
  if (means.length < CHART_FEWEST) return { state: 'unknown', readings: means.length, needed: CHART_FEWEST }
  const values = means.map(({ value }) => value)
  const mean = averageOf(values)
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? value)))
  const reach = LIMIT_FACTOR * averageOf(ranges)
  const [lower, upper] = [mean - reach, mean + reach]
  const beyond = means.flatMap(({ month, value }): ChartSignal[] => {
    if (value > upper) return [{ code: 'beyond', side: 'above', month }]
    return value < lower ? [{ code: 'beyond', side: 'below', month }] : []
  })
  return { state: 'known', mean, lower, upper, signals: [...beyond, ...runsOf(means, mean)] }
}

/** The longest stretches of at least `RUN_LENGTH` values in a row on one side; a value on the mean ends one. */
function runsOf(means: readonly Pick<MonthMean, 'month' | 'value'>[], mean: number): ChartSignal[] {
  const runs: ChartSignal[] = []
  let from = 0
  for (let at = 1; at <= means.length; at += 1) {
    const [first, next] = [means[from], means[at]]
    if (!first || (next && Math.sign(next.value - mean) === Math.sign(first.value - mean))) continue
    const last = means[at - 1]
    if (last && first.value !== mean && at - from >= RUN_LENGTH) {
      const side = first.value > mean ? 'above' : 'below'
      runs.push({ code: 'run', side, from: first.month, to: last.month, count: at - from })
    }
    from = at
  }
  return runs
}

const averageOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
