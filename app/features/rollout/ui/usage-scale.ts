import type { Day } from '~/domain/vocabulary'
import type { UsagePoint } from '../usage-points'

/** Room around the plot in px, the same for the server's frame and for the live chart. */
export const MARGIN = { top: 14, right: 28, bottom: 24, left: 40 }
export const HEIGHT = 220

const TICKS_AT_MOST = 6

/** The round number that the axis ends with, and its even marks from 0. */
export function usesTicks(points: readonly UsagePoint[]): number[] {
  const most = Math.max(1, ...points.map(({ uses }) => uses ?? 0))
  const power = 10 ** Math.floor(Math.log10(most))
  const top = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= most) ?? most
  const step = Math.max(1, top / (top / power === 5 ? 5 : 4))
  return Array.from({ length: Math.round(top / step) + 1 }, (_, at) => at * step)
}

/** Weeks that are named below the plot, few enough to be read. */
export function weekTicks(points: readonly UsagePoint[]): Day[] {
  const every = Math.max(1, Math.ceil(points.length / TICKS_AT_MOST))
  return points.filter((_, at) => at % every === 0).map(({ weekOn }) => weekOn)
}

/** Where a day lies among the weeks, between 0 and 1; null outside them. */
export function placeOf(points: readonly UsagePoint[], day: Day | null): number | null {
  const first = points[0]?.weekOn
  if (day === null || first === undefined || day < first) return null
  const at = points.findLastIndex(({ weekOn }) => weekOn <= day)
  return points.length < 2 ? 0 : at / (points.length - 1)
}
