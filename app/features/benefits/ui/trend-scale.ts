import type { ControlChart } from '~/domain/control-limits'
import type { MonthMean } from '~/domain/kpi-readings'

/** Room around the plot in px, the same for the server's frame and for the live chart. */
export const MARGIN = { top: 12, right: 16, bottom: 24, left: 52 }
export const HEIGHT = 260
const TICKS_AT_MOST = 8

export interface TrendProps {
  means: readonly MonthMean[]
  chart: ControlChart
  target: number | null
  baseline: number | null
  /** What the chart shows, in one sentence, for those who cannot see it. */
  label: string
}

export interface TrendScale {
  low: number
  high: number
  /** Values at the axis. */
  values: number[]
  /** Indexes of months at the axis, few enough to be read. */
  months: number[]
}

/** From the lowest to the highest of what is drawn, with round values between. */
export function trendScale({ means, chart, target, baseline }: TrendProps): TrendScale {
  const drawn = [
    ...means.map(({ value }) => value),
    ...(chart.state === 'known' ? [chart.lower, chart.upper] : []),
    ...[target, baseline].filter((one) => one !== null),
  ]
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)]
  const step = roundStep((most - least || Math.abs(most) || 1000) / 4)
  const low = Math.floor(least / step) * step
  const high = Math.max(low + step, Math.ceil(most / step) * step)
  const every = Math.max(1, Math.ceil(means.length / TICKS_AT_MOST))
  return {
    low,
    high,
    values: Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step),
    months: means.flatMap((_, at) => (at % every === 0 ? [at] : [])),
  }
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted))
  return power * ([1, 2, 5].find((one) => one * power >= wanted) ?? 10)
}
