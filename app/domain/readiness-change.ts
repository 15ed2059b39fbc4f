import type { Trend } from './readiness-trend'
import { TREND_POINTS } from './thresholds'
import { DIMENSIONS, type Dimension } from './vocabulary'

/** One question in one dimension, by weight: as it stood some weeks ago and as it stands. */
export interface MeasuredTwice {
  subProcessId: number
  /** The wave it is about; 0 for the pilot. */
  waveKey: number
  dimension: Dimension
  before: { weight: number; readyWeight: number } | null
  now: { weight: number; readyWeight: number }
}

/** The share then, in percent, and which way it went since; both null where nothing was measured then. */
export interface LevelChange {
  before: number | null
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
  const both = measured.flatMap(({ before, now }) => (before !== null && before.weight > 0 ? { before, now } : []))
  const share = (pick: (one: (typeof both)[number]) => { weight: number; readyWeight: number }) => {
    const weight = both.reduce((sum, one) => sum + pick(one).weight, 0)
    return weight === 0 ? null : (both.reduce((sum, one) => sum + pick(one).readyWeight, 0) / weight) * 100
  }
  const [before, now] = [share((one) => one.before), share((one) => one.now)]
  if (before === null || now === null) return { before: null, trend: null }
  return { before: Math.round(before), trend: directionOf(now - before, TREND_POINTS) }
}

/** Up or down from so much on. */
export function directionOf(change: number, least: number): Trend {
  if (Math.abs(change) < least) return 'flat'
  return change > 0 ? 'up' : 'down'
}
