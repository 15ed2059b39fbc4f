import { addDays } from '~/domain/days'
import type { Day } from '~/domain/vocabulary'

/** A week on the chart; null where there is no reading: a gap, and no zero. */
export interface UsagePoint {
  weekOn: Day
  uses: number | null
}

/** Weeks that the chart shows at most: a year and a half. */
const WEEKS_DRAWN = 78

/** Every week from the first reading to the last, those without one too. */
export function usagePoints(readings: readonly { weekOn: Day; uses: number }[]): UsagePoint[] {
  const uses = new Map(readings.map((one) => [one.weekOn, one.uses]))
  const [first, last] = [readings[0]?.weekOn, readings.at(-1)?.weekOn]
  if (first === undefined || last === undefined) return []
  const points: UsagePoint[] = []
  for (let week = last; week >= first && points.length < WEEKS_DRAWN; week = addDays(week, -7))
    points.unshift({ weekOn: week, uses: uses.get(week) ?? null })
  return points
}
