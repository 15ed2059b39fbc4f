import { addDays } from './days'
import { FORECAST_WEEKS, TREND_POINTS, TREND_WEEKS } from './thresholds'
import type { Day } from './vocabulary'

/**
 * How ready something was at the end of a day, by weight. Days without a point are like the last one before them. A
 * point of no weight says that no question was open any more; what comes after it is a new question.
 */
export interface ReadinessPoint {
  day: Day
  weight: number
  readyWeight: number
}

/** In percent, 0–100. Not rounded: a forecast reads small steps. */
export interface WeeklyShare {
  day: Day
  share: number
}

/** Which way a level went; null where it was not measured long enough ago. */
export type Trend = 'up' | 'flat' | 'down'

const DAYS_A_WEEK = 7

/**
 * The shares of today and of the same weekday in the eight weeks before, oldest first; fewer where the history of the
 * question that is open now is shorter, none where no question is open. Points come in the order of their days.
 */
export function weeklyShares(points: readonly ReadinessPoint[], today: Day): WeeklyShare[] {
  const open = openQuestion(points, today)
  const shares: WeeklyShare[] = []
  let at = 0
  for (let weeks = FORECAST_WEEKS; weeks >= 0; weeks -= 1) {
    const day = addDays(today, -weeks * DAYS_A_WEEK)
    while (at < open.length && (open[at]?.day ?? day) <= day) at += 1
    const last = open[at - 1]
    if (last) shares.push({ day, share: (last.readyWeight / last.weight) * 100 })
  }
  return shares
}

/** Where the level went over the last four weeks; a change of fewer points than the threshold is none. */
export function trendOf(shares: readonly WeeklyShare[]): Trend | null {
  const now = shares.at(-1)
  const before = shares.at(-1 - TREND_WEEKS)
  if (!now || !before) return null
  const change = now.share - before.share
  if (Math.abs(change) < TREND_POINTS) return 'flat'
  return change > 0 ? 'up' : 'down'
}

/** The points since the last that had no weight: those of the question open today. */
function openQuestion(points: readonly ReadinessPoint[], today: Day): ReadinessPoint[] {
  const past = points.filter(({ day }) => day <= today)
  return past.slice(past.findLastIndex(({ weight }) => weight === 0) + 1)
}
