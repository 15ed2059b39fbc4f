import type { MonthMean } from './kpi-readings'
import type { KpiMovement } from './kpi-results'
import type { Month } from './reading-months'
import { MOVED_MONTHS } from './thresholds'
import type { KpiAim, Name } from './vocabulary'

/** A KPI of a sub-process at the branches of a wave; figures in thousandths of its measure. */
export interface WaveReadings {
  waveId: number
  subProcessId: number
  kpi: { id: number; name: Name }
  measure: string
  aim: KpiAim
  /** Null: nobody has said what it was before. */
  baseline: number | null
  /**
   * The means of the branches of the wave that are live, of each branch only months after the one in which it went
   * live: that month is half before and half after. In any order; the latest MOVED_MONTHS are enough.
   */
  months: readonly MonthMean[]
}

/** What readings say of a KPI after a wave: `before` is its baseline, `after` the plain mean of the months, rounded. */
export interface MeasuredResult extends KpiMovement {
  waveId: number
  subProcessId: number
  kpi: { id: number; name: Name }
  measure: string
  /** The MOVED_MONTHS months of which it is made, in their order. */
  months: readonly Month[]
  /** At how many branches each of these months was read at least. */
  branches: number
  /** Whether each of the months is better than the baseline. */
  hasMoved: boolean
}

/**
 * What the readings of a KPI at the live branches of a wave say; null while nobody can know: without a baseline, or with
 * fewer than MOVED_MONTHS months since going live. It has moved when each of the latest so many months is better than
 * the baseline in the direction it aims at. One good month is not a movement, and neither is a good mean of which one
 * month stands where it stood before: figures of branches go up and down by themselves.
 */
export function measuredResult({ baseline, months, ...kpi }: WaveReadings): MeasuredResult | null {
  const latest = [...months].sort((a, b) => (a.month < b.month ? -1 : 1)).slice(-MOVED_MONTHS)
  if (baseline === null || latest.length < MOVED_MONTHS) return null
  const isBetter = ({ value }: MonthMean) => (kpi.aim === 'up' ? value > baseline : value < baseline)
  return {
    ...kpi,
    before: baseline,
    after: Math.round(latest.reduce((sum, { value }) => sum + value, 0) / latest.length),
    months: latest.map(({ month }) => month),
    branches: Math.min(...latest.map(({ branches }) => branches)),
    hasMoved: latest.every(isBetter),
  }
}
