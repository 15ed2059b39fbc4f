import { addDays, isoWeekday } from './days'
import type { Day, GateDecision } from './vocabulary'

export interface CountedReview {
  kindId: number
  /** Days of the programme; null where it has not been decided. */
  requestedOn: Day
  decidedOn: Day | null
  decision: GateDecision | null
  /** Working hours from request to decision; null where it has not been decided. */
  hours: number | null
}

export interface WeekFigures {
  /** Its Monday. */
  week: Day
  requested: number
  decided: number
}

/** Requested and decided in each of the last weeks, the earliest first; the last one is that of `today`, not over yet. */
export function weeklyFigures(reviews: readonly CountedReview[], today: Day, weeks: number): WeekFigures[] {
  const last = mondayOf(today)
  const figures = Array.from({ length: weeks }, (_, at): WeekFigures => {
    return { week: addDays(last, (at - weeks + 1) * 7), requested: 0, decided: 0 }
  })
  const byWeek = new Map(figures.map((one) => [one.week, one]))
  for (const { requestedOn, decidedOn } of reviews) {
    const requested = byWeek.get(mondayOf(requestedOn))
    if (requested) requested.requested++
    const decided = decidedOn === null ? undefined : byWeek.get(mondayOf(decidedOn))
    if (decided) decided.decided++
  }
  return figures
}

export interface CycleTime {
  kindId: number
  count: number
  /** Working hours that half of the reviews, and 85 % of them, took at most. */
  median: number
  most: number
}

/** How long the decided reviews of each kind took. Kinds without any are left out. */
export function cycleTimes(reviews: readonly CountedReview[]): CycleTime[] {
  const hours = new Map<number, number[]>()
  for (const review of reviews) {
    if (review.hours !== null) hours.set(review.kindId, [...(hours.get(review.kindId) ?? []), review.hours])
  }
  return [...hours].map(([kindId, own]) => ({
    kindId,
    count: own.length,
    median: nearestRank(own, 0.5),
    most: nearestRank(own, 0.85),
  }))
}

/**
 * The least of the values that at least this share of them does not exceed: the nearest rank, always a value that was
 * there (R. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", 1996, definition 1). NaN of nothing.
 */
export function nearestRank(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - isoWeekday(day))
}
