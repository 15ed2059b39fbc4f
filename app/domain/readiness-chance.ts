import { studentT } from './student-t'

/** How likely a level is enough after so many weeks (fractions allowed, more than 0), by a straight trend. */
export interface Chance {
  /** Points a week. */
  slope: number
  within(weeks: number): number
}

/**
 * What the weekly values of a level (percent, oldest first, at least three) say about the weeks to come.
 *
 * The slope is Theil's and Sen's: the median of the slopes between all pairs of values (H. Theil, Proc. Kon. Ned. Akad.
 * v. Wetensch. A 53, 1950; P. K. Sen, J. Amer. Statist. Assoc. 63, 1968), which up to 29 in 100 wild values do not move.
 * Its rank interval (Sen; R. O. Gilbert, Statistical Methods for Environmental Pollution Monitoring, 1987, ch. 16)
 * says how certain the slope is, not where a level will be, and it takes values as scattered independently about a line.
 * Levels are not: what is ready stays ready, so that luck adds up. Hence two accounts of the same slope:
 *
 * - scattered about a line: the line goes through the median of what is left; the level h weeks ahead is off it by
 *   s·√(1/n + (h + (n−1)/2)²/Sxx), the usual error of a line (Draper & Smith, Applied Regression Analysis, 1998, ch. 1);
 * - a walk that begins at today's level: the increments scatter, and after h weeks it is off by s·√(h + h²/(n−1)), the
 *   error of a random walk with drift (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 2021, 5.5).
 *
 * Each as Student's t with n − 2 degrees of freedom. A level that stands still exactly in a quarter of its weeks or more
 * goes by jumps, as when checks are settled at a meeting every other week: then it is no line, and what lies between two
 * jumps is neither scatter nor luck. It is a walk measured by fortnights, up to a jump of two weeks away (spread evenly:
 * slope²/3). For all others the two accounts are averaged by how well each explains the values (the ratio of their
 * marginal likelihoods under flat priors, Zellner 1971, raised to sharpen it). Why, and how it was tested:
 * docs/decisions/0016.
 */
export function chanceOf(values: readonly number[], { needed, checks }: { needed: number; checks: number }): Chance {
  const n = values.length
  const slope = theilSen(values)
  const base = median(values.map((value, week) => value - slope * week))
  const now = values[n - 1] ?? 0
  // Today it is not enough, whatever the line says.
  const atEnd = Math.min(needed, base + slope * (n - 1))
  const line = squares(values.map((value, week) => value - base - slope * week)) + LEAST_SCATTER / 2
  const isStepped = goesByJumps(values)
  const walk = squaresOfWalk(values, slope, isStepped ? 2 : 1) + LEAST_SCATTER
  const freedom = n - 2
  const spread = (n * (n * n - 1)) / 12
  const lineScatter = Math.sqrt(line / freedom)
  const walkScatter = Math.sqrt(Math.max(walk / freedom, byWholeChecks(slope, checks)))
  const evidence = (-Math.log((n * spread) / (n - 1)) - freedom * Math.log(line / walk)) / 2
  const ofLine = isStepped ? 0 : 1 / (1 + Math.exp(-SHARPNESS * (evidence - FOR_THE_WALK)))
  const withinJump = isStepped ? slope ** 2 / 3 : 0
  return {
    slope,
    within: (weeks) => {
      const lineError = lineScatter * Math.sqrt(1 / n + (weeks + (n - 1) / 2) ** 2 / spread)
      const walkError = Math.sqrt(walkScatter ** 2 * (weeks + weeks ** 2 / (n - 1)) + withinJump)
      const byLine = studentT((atEnd + slope * weeks - needed) / lineError, freedom)
      const byWalk = studentT((now + slope * weeks - needed) / walkError, freedom)
      return ofLine * byLine + (1 - ofLine) * byWalk
    },
  }
}

/** The median of the slopes between all pairs, a week being the unit. */
export function theilSen(values: readonly number[]): number {
  return median(
    values.flatMap((value, at) => values.slice(at + 1).map((later, distance) => (later - value) / (distance + 1))),
  )
}

/** Squares that no history is thought to be below, in points: shares are of whole weights. */
const LEAST_SCATTER = 0.3

/** How much better the line has to explain the values, as a logarithm, to count as much as the walk. */
const FOR_THE_WALK = 0.2

/** The power by which the likelihoods' ratio decides: plain averages are too wide where the line is right. */
const SHARPNESS = 6

/**
 * The least variance of a week's increment: checks that become ready one by one, each by itself, come as a Poisson count,
 * whose variance is its mean. A falling level has none.
 */
function byWholeChecks(slope: number, checks: number): number {
  return checks > 0 ? Math.max(0, slope) * (100 / checks) : 0
}

/** Weeks in which nothing moved at all, one in so many, from which a level is thought to go by jumps. */
const STILL_ONE_IN = 4

function goesByJumps(values: readonly number[]): boolean {
  const still = values.filter((value, week) => week > 0 && value === values[week - 1])
  return still.length >= values.length / STILL_ONE_IN
}

/** What a walk of this slope is off by, squared and summed over its weeks, read from increments over `span` weeks. */
function squaresOfWalk(values: readonly number[], slope: number, span: number): number {
  const off = values.slice(span).map((value, week) => value - (values[week] ?? 0) - span * slope)
  return (squares(off) / span) * ((values.length - 1) / off.length)
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
