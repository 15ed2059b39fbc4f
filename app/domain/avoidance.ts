import { AVOIDANCE } from './thresholds'
import type { Audience } from './vocabulary'

/** A branch and role over the months for which its opportunities were counted. */
export interface ReviewedOpportunities {
  unitId: number
  audience: Audience
  /** Null where nobody counted them. */
  opportunities: number | null
  /** Reviews of expected kinds that were requested in the same months. */
  reviews: number
}

/** `few`: below the share that is asked for, but it may be chance. */
export type AvoidanceStatus = 'avoids' | 'few' | 'fine' | 'unknown'

export interface Avoidance extends ReviewedOpportunities {
  /** How many reviews the opportunities imply; null where that is unknown. */
  expected: number | null
  /** Reviews of those expected, in percent; may be above 100; null where nothing is expected. */
  percent: number | null
  /** How likely so few are, from 0 to 1, where the branch had the least share that is still fine. */
  chance: number | null
  status: AvoidanceStatus
}

/**
 * Judges whether a branch and role brings its opportunities to review. Each opportunity is meant to pass every expected
 * kind once, so `expected` is opportunities times kinds. It avoids reviews when it has less than
 * AVOIDANCE.sharePercent of them, and so few are unlikely even for a branch of exactly that share: below
 * AVOIDANCE.chancePercent by the lower tail of the Poisson distribution, which counts of rare, independent events
 * follow (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.6.19).
 */
export function avoidanceOf(counted: ReviewedOpportunities, expectedKinds: number): Avoidance {
  const { opportunities, reviews } = counted
  const expected = opportunities === null || expectedKinds === 0 ? null : opportunities * expectedKinds
  if (expected === null || expected === 0) {
    return { ...counted, expected, percent: null, chance: null, status: 'unknown' }
  }
  const percent = (reviews / expected) * 100
  const chance = poissonAtMost(reviews, (expected * AVOIDANCE.sharePercent) / 100)
  const isFew = percent < AVOIDANCE.sharePercent
  const status = !isFew ? 'fine' : chance * 100 < AVOIDANCE.chancePercent ? 'avoids' : 'few'
  return { ...counted, expected, percent, chance, status }
}

const ORDER: readonly AvoidanceStatus[] = ['avoids', 'few', 'unknown', 'fine']

/** All of them judged, those who avoid reviews first, then by how far they lag. */
export function avoidances(counted: readonly ReviewedOpportunities[], expectedKinds: number): Avoidance[] {
  return counted
    .map((one) => avoidanceOf(one, expectedKinds))
    .sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || missingOf(b) - missingOf(a))
}

const missingOf = ({ expected, reviews }: Avoidance) => (expected ?? 0) - reviews

/**
 * The probability of at most `count` events where `mean` are expected, from 0 to 1: the sum of e^-m m^k / k!. Terms are
 * built in logarithms, so that a large mean does not vanish.
 */
export function poissonAtMost(count: number, mean: number): number {
  if (mean <= 0) return 1
  let logTerm = -mean
  let sum = Math.exp(logTerm)
  for (let k = 1; k <= count; k++) {
    logTerm += Math.log(mean) - Math.log(k)
    sum += Math.exp(logTerm)
  }
  return Math.min(1, sum)
}
