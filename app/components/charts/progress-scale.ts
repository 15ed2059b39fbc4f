import { daysBetween } from '~/domain/days'
import { eachMonth } from '~/domain/months'
import type { CurvePoint } from '~/domain/rollup'
import type { Day } from '~/domain/vocabulary'

/** Room around the plot in px, the same for the server's frame and for the live chart. */
export const MARGIN = { top: 14, right: 52, bottom: 24, left: 34 }
export const HEIGHT = 320
export const VALUE_TICKS = [0, 25, 50, 75, 100]

export interface TimeScale {
  start: Day
  /** Position of a day between 0 and 1. */
  at: (day: Day) => number
  /** First days of months, few enough to be read. */
  ticks: Day[]
}

const TICKS_AT_MOST = 10

export function timeScale(points: readonly CurvePoint[]): TimeScale {
  const start = points[0]?.day ?? '1970-01-01'
  const end = points.at(-1)?.day ?? start
  const length = Math.max(1, daysBetween(start, end))
  const at = (day: Day) => daysBetween(start, day) / length
  const months = eachMonth({ start, end }).filter((day) => day >= start)
  const every = Math.max(1, Math.ceil(months.length / TICKS_AT_MOST))
  return { start, at, ticks: months.filter((_, index) => index % every === 0) }
}
