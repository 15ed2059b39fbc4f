import { PACE_CHANGED_FROM } from './thresholds'

/** Increments on either side of a change of pace, at least. */
const SIDE = 2

/** Squares that no history is thought to be below, in points. */
const LEAST_SCATTER = 0.3

/**
 * Whether a level (weekly values in percent, oldest first) has gone at another pace since some week than before: then a
 * straight trend through both says nothing of the weeks to come. The increments before and after each week are compared
 * by Student's t of two means with one scatter (the most telling week counts: a change point by the largest t, as in
 * D. M. Hawkins, J. Amer. Statist. Assoc. 72, 1977). The threshold and how often it errs: docs/decisions/0016.
 */
export function hasChangedPace(values: readonly number[]): boolean {
  const increments = values.slice(1).map((value, week) => value - (values[week] ?? 0))
  return increments.some((_, at) => {
    const [before, after] = [increments.slice(0, at), increments.slice(at)]
    if (before.length < SIDE || after.length < SIDE) return false
    const within = (squaresOf(before) + squaresOf(after) + LEAST_SCATTER) / (increments.length - 2)
    const error = Math.sqrt(within * (1 / before.length + 1 / after.length))
    return Math.abs(mean(after) - mean(before)) / error > PACE_CHANGED_FROM
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function squaresOf(values: readonly number[]): number {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
}
