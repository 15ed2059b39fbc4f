import { type KpiGoal, shareOfWay } from './kpi-progress'
import type { MonthMean } from './kpi-readings'
import type { Day } from './vocabulary'
import type { Effect, EffectReason } from './wave-effect'

/** How far a sub-process is rolled out: its branches by plan, how many are live, and the day the last one goes live. */
export interface Reach {
  planned: number
  live: number
  endsOn: Day | null
}

export type ForecastReason = EffectReason | { code: 'noReadings' } | { code: 'nothingPlanned' }

export type BenefitForecast =
  | {
      state: 'known'
      /** The mean over all planned branches when the last of them is live, with its range of 95 %. */
      value: number
      low: number
      high: number
      /** Of the way from baseline to target, where there is one. */
      share: number | null
      endsOn: Day | null
      ahead: number
    }
  | { state: 'unknown'; reasons: ForecastReason[] }

/**
 * What a KPI comes to when the plan is carried out: its latest mean, plus the effect so far for the share of the branches
 * that are still to go live. It says no more than that: branches ahead will gain what those before them did, the others
 * keep what they have. Its range is that of the effect. Without a known effect there is no forecast.
 */
export function benefitAtEnd(goal: KpiGoal, latest: MonthMean | null, effect: Effect, reach: Reach): BenefitForecast {
  if (latest === null) return { state: 'unknown', reasons: [{ code: 'noReadings' }] }
  if (reach.planned === 0) return { state: 'unknown', reasons: [{ code: 'nothingPlanned' }] }
  if (effect.state === 'unknown') return effect
  const ahead = Math.max(0, reach.planned - reach.live)
  const part = ahead / reach.planned
  const value = latest.value + effect.effect * part
  return {
    state: 'known',
    value,
    low: latest.value + effect.low * part,
    high: latest.value + effect.high * part,
    share: shareOfWay(goal, value),
    endsOn: reach.endsOn,
    ahead,
  }
}
