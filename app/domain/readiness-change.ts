import type { Trend } from './readiness-trend'
import { TREND_POINTS } from './thresholds'
import { DIMENSIONS, type Dimension } from './vocabulary'

/** One question in one dimension, by weight: as it stood some weeks ago and as it stands. */
export interface MeasuredTwice {
  subProcessId: number
  /** The wave it is about; 0 for the pilot. */
  waveKey: number
  dimension: Dimension
  then: { weight: number; readyWeight: number } | null
  now: { weight: number; readyWeight: number }
}

/** The share then, in percent, and which way it went since; both null where nothing was measured then. */
export interface LevelChange {
  then: number | null
  trend: Trend | null
}

/** Of each dimension over the questions that are open now: only those that were open then can be compared. */
export function levelChanges(
  measured: readonly MeasuredTwice[],
  isOpen: (question: Pick<MeasuredTwice, 'subProcessId' | 'waveKey'>) => boolean,
): Record<Dimension, LevelChange> {
  const open = measured.filter((one) => one.now.weight > 0 && isOpen(one))
  return Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, changeOf(open.filter((one) => one.dimension === dimension))]),
  ) as Record<Dimension, LevelChange>
}

/** Of all dimensions together. */
export function changeOf(measured: readonly MeasuredTwice[]): LevelChange {
  const both = measured.flatMap(({ then, now }) => (then !== null && then.weight > 0 ? { then, now } : []))
  const share = (pick: (one: (typeof both)[number]) => { weight: number; readyWeight: number }) => {
    const weight = both.reduce((sum, one) => sum + pick(one).weight, 0)
    return weight === 0 ? null : (both.reduce((sum, one) => sum + pick(one).readyWeight, 0) / weight) * 100
  }
  const [then, now] = [share((one) => one.then), share((one) => one.now)]
  if (then === null || now === null) return { then: null, trend: null }
  return { then: Math.round(then), trend: directionOf(now - then, TREND_POINTS) }
}

/** Up or down from so much on. */
export function directionOf(change: number, least: number): Trend {
  if (Math.abs(change) < least) return 'flat'
  return change > 0 ? 'up' : 'down'
}
