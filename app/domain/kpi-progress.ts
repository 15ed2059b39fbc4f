import { daysBetween } from './days'
import type { MonthMean } from './kpi-readings'
import { type Month, monthOf, monthsFrom } from './reading-months'
import { BEHIND_WAY, READINGS_OLD_MONTHS } from './thresholds'
import type { Day, KpiAim, Status } from './vocabulary'

/** What a KPI is to reach; figures in thousandths of its measure. */
export interface KpiGoal {
  aim: KpiAim
  baseline: number | null
  target: number | null
  targetOn: Day | null
}

/** Why a KPI stands as it does. Shares are of the way from baseline to target. */
export type KpiReason =
  | { code: 'noReadings' }
  | { code: 'readingsOld'; months: number; last: Month }
  | { code: 'noBaseline' }
  | { code: 'noTarget' }
  /** Baseline and target do not lie the way the KPI is meant to move. */
  | { code: 'targetAgainstAim' }
  | { code: 'nothingLive' }
  | { code: 'targetReached'; month: Month }
  | { code: 'worseThanBaseline'; share: number }
  | { code: 'targetDayPassed'; on: Day; share: number }
  | { code: 'behindWay'; share: number; expected: number }
  | { code: 'standsStill' }
  | { code: 'onItsWay'; share: number; expected: number | null }

export interface KpiStanding {
  status: Status
  reasons: KpiReason[]
  latest: MonthMean | null
  /** Of the way from baseline to target: 0 at the baseline, 1 at the target, below 0 when it is worse; null: unknown. */
  share: number | null
}

/** The share of the way from baseline to target; null where there is no way, or it leads against the aim. */
export function shareOfWay({ aim, baseline, target }: Omit<KpiGoal, 'targetOn'>, value: number): number | null {
  if (baseline === null || target === null || target === baseline) return null
  if (target > baseline !== (aim === 'up')) return null
  return (value - baseline) / (target - baseline)
}

/**
 * How a KPI stands by its latest month. Without readings, with old ones, or without a way that could be gone it is
 * unknown and never good news. Before anything is live nothing is expected of it (`liveOn` is the first day something
 * is); from then on the way is expected to be gone evenly until the day of the target.
 */
export function kpiStanding(
  goal: KpiGoal,
  means: readonly MonthMean[],
  { liveOn, today }: { liveOn: Day | null; today: Day },
): KpiStanding {
  const latest = means.at(-1) ?? null
  const unknown = (reason: KpiReason): KpiStanding => ({ status: 'unknown', reasons: [reason], latest, share: null })
  if (latest === null) return unknown({ code: 'noReadings' })
  const old = monthsFrom(latest.month, monthOf(today))
  if (old > READINGS_OLD_MONTHS) return unknown({ code: 'readingsOld', months: old, last: latest.month })
  if (goal.baseline === null) return unknown({ code: 'noBaseline' })
  if (goal.target === null) return unknown({ code: 'noTarget' })
  const share = shareOfWay(goal, latest.value)
  if (share === null) return unknown({ code: 'targetAgainstAim' })
  const { status, reason } = judged(goal, share, latest.month, { liveOn, today })
  return { status, reasons: [reason], latest, share }
}

function judged(
  { targetOn }: KpiGoal,
  share: number,
  month: Month,
  { liveOn, today }: { liveOn: Day | null; today: Day },
): { status: Status; reason: KpiReason } {
  if (share >= 1) return { status: 'done', reason: { code: 'targetReached', month } }
  if (liveOn === null || liveOn > today) return { status: 'notStarted', reason: { code: 'nothingLive' } }
  if (targetOn !== null && targetOn < today) {
    return { status: 'offTrack', reason: { code: 'targetDayPassed', on: targetOn, share } }
  }
  if (share < 0) return { status: 'offTrack', reason: { code: 'worseThanBaseline', share } }
  const expected = expectedShare(liveOn, targetOn, today)
  if (expected !== null && expected - share > BEHIND_WAY.offTrack) {
    return { status: 'offTrack', reason: { code: 'behindWay', share, expected } }
  }
  if (expected !== null && expected - share > BEHIND_WAY.atRisk) {
    return { status: 'atRisk', reason: { code: 'behindWay', share, expected } }
  }
  if (share === 0) return { status: 'atRisk', reason: { code: 'standsStill' } }
  return { status: 'onTrack', reason: { code: 'onItsWay', share, expected } }
}

/** Evenly from going live to the day of the target; null without such a day. */
function expectedShare(liveOn: Day, targetOn: Day | null, today: Day): number | null {
  if (targetOn === null || targetOn <= liveOn) return null
  return daysBetween(liveOn, today) / daysBetween(liveOn, targetOn)
}
