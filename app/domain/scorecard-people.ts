import { addDays, daysBetween } from './days'
import { directionOf } from './readiness-change'
import type { Trend } from './readiness-trend'
import type { LandedFacts, ScorecardFacts } from './scorecard-facts'
import { type LessonSignal, type LessonVerdict, worstOf } from './scorecard-signals'
import {
  ENABLEMENT_SILENT_DAYS,
  FAR_BELOW_POINTS,
  LESSON_TREND_DAYS,
  OPENED_PERCENT,
  REACHED_PERCENT,
  RELAPSED_PERCENT_OFF,
  STALE_PERCENT,
  TREND_POINTS,
  WITHIN_LEVEL_PERCENT,
} from './thresholds'
import type { Day } from './vocabulary'

/** 5: rules, incentives, organisation and digital support are ready for the gates ahead, somebody says so, and what is live is used and has its effect. */
export function judgeLanding({ landing, landed }: ScorecardFacts): LessonVerdict {
  const { overall, weakest, needed, trend } = landing
  const { count, stale, blocked } = overall
  const signals: LessonSignal[] = [
    ...(weakest ? [{ code: 'weakest', ...weakest, needed } as const] : [{ code: 'levelsUnknown' } as const]),
    ...(count > 0 ? [{ code: 'staleChecks', count: stale, total: count } as const] : []),
    ...(blocked > 0 ? [{ code: 'blockedChecks', count: blocked } as const] : []),
    ...landedSignals(landed),
  ]
  const afterLive = worstOf([
    landed.relapsed > 0 && landed.relapsed * 100 >= landed.live * RELAPSED_PERCENT_OFF && 'offTrack',
    landed.relapsed > 0 && 'atRisk',
    landed.withoutEffect > 0 && 'atRisk',
  ])
  if (weakest === null || overall.share === null) {
    // What is known to be bad outranks what is not known.
    return { status: afterLive === 'onTrack' ? 'unknown' : afterLive, signals, trend: null }
  }
  return {
    status: worstOf([
      weakest.share < needed - FAR_BELOW_POINTS && 'offTrack',
      weakest.share < needed && 'atRisk',
      stale * 100 > count * STALE_PERCENT && 'atRisk',
      blocked > 0 && 'atRisk',
      afterLive !== 'onTrack' && afterLive !== 'unknown' && afterLive,
    ]),
    signals,
    trend,
  }
}

/** What has become of the branches that are live; nothing before there is one. */
function landedSignals({ live, relapsed, unread, scored, withoutEffect }: LandedFacts): LessonSignal[] {
  if (live === 0) return []
  return [
    { code: 'relapsed', count: relapsed, total: live },
    ...(unread > 0 ? [{ code: 'usageUnread', count: unread, total: live } as const] : []),
    ...(scored > 0 ? [{ code: 'withoutEffect', count: withoutEffect, total: scored } as const] : []),
  ]
}

/** 6: publicity and training have reached who needs them, and never stop. */
export function judgeEnablement({ enablement, today }: ScorecardFacts): LessonVerdict {
  const { share, shareThen, cells, below, unknown, branches, lastHeldOn, ahead } = enablement
  if (branches === 0) return { status: 'unknown', signals: [{ code: 'noBranchDue' }], trend: null }
  if (cells === 0) return { status: 'unknown', signals: [{ code: 'headCountsMissing', branches }], trend: null }
  const silent = lastHeldOn === null ? null : daysBetween(lastHeldOn, today)
  const signals: LessonSignal[] = [
    ...(share === null ? [] : [{ code: 'peopleReached', share, needed: REACHED_PERCENT } as const]),
    ...(below > 0 ? [{ code: 'groupsBelow', count: below, total: cells } as const] : []),
    ...(unknown > 0 ? [{ code: 'groupsUnreached', count: unknown, total: cells } as const] : []),
    ...(silent === null || lastHeldOn === null
      ? [{ code: 'nothingHeld' } as const]
      : [{ code: 'lastActivity', on: lastHeldOn, days: silent } as const]),
    { code: 'activitiesAhead', count: ahead },
  ]
  if (share === null || silent === null) return { status: 'unknown', signals, trend: null }
  return {
    status: worstOf([
      share < REACHED_PERCENT - FAR_BELOW_POINTS && 'offTrack',
      silent >= ENABLEMENT_SILENT_DAYS.offTrack && 'offTrack',
      share < REACHED_PERCENT && 'atRisk',
      below + unknown > 0 && 'atRisk',
      silent >= ENABLEMENT_SILENT_DAYS.atRisk && 'atRisk',
      ahead === 0 && 'atRisk',
    ]),
    signals,
    trend: shareThen === null ? null : directionOf(share - shareThen, TREND_POINTS),
  }
}

/** 7: a desk runs the reviews, keeps its service level, and nobody is known to avoid it. */
export function judgeOperations({ operations }: ScorecardFacts): LessonVerdict {
  const { kept, keptBefore, breached, avoiding } = operations
  const avoidance: LessonSignal[] =
    avoiding === null ? [{ code: 'avoidanceUnknown' }] : avoiding > 0 ? [{ code: 'avoiding', count: avoiding }] : []
  if (kept.count === 0) return { status: 'unknown', signals: [{ code: 'noReviews' }, ...avoidance], trend: null }
  const percent = (kept.kept / kept.count) * 100
  const worst = worstOf([
    percent < WITHIN_LEVEL_PERCENT.offTrack && 'offTrack',
    percent < WITHIN_LEVEL_PERCENT.atRisk && 'atRisk',
    breached > 0 && 'atRisk',
    avoiding !== null && avoiding > 0 && 'atRisk',
  ])
  return {
    status: worst === 'onTrack' && avoiding === null ? 'unknown' : worst,
    signals: [
      { code: 'withinLevel', count: kept.kept, total: kept.count },
      ...(breached > 0 ? [{ code: 'breachedOpen', count: breached } as const] : []),
      ...avoidance,
    ],
    trend: keptBefore.count === 0 ? null : trendOf(percent - (keptBefore.kept / keptBefore.count) * 100),
  }
}

function trendOf(points: number): Trend {
  if (Math.abs(points) < TREND_POINTS) return 'flat'
  return points > 0 ? 'up' : 'down'
}

/** 8: formal reports keep their cadence, are opened, and what they ask is answered in time. */
export function judgeReporting({ reporting, today, startOn }: ScorecardFacts): LessonVerdict {
  const { days, every, readers, asks } = reporting
  const last = days.at(-1)
  const askSignal: LessonSignal[] = asks.open > 0 ? [{ code: 'asksOpen', count: asks.open, overdue: asks.overdue }] : []
  if (last === undefined) {
    const isDue = daysBetween(startOn, today) > every
    const signals: LessonSignal[] = [{ code: 'neverReported', every }, ...askSignal]
    return { status: isDue ? 'offTrack' : 'unknown', signals, trend: null }
  }
  const since = daysBetween(last, today)
  return {
    status: worstOf([
      since > 2 * every && 'offTrack',
      since > every && 'atRisk',
      readers.opened * 100 < readers.sent * OPENED_PERCENT && 'atRisk',
      asks.overdue > 0 && 'atRisk',
    ]),
    signals: [
      { code: 'lastReport', on: last, days: since, every },
      ...(readers.sent > 0 ? [{ code: 'opened', count: readers.opened, total: readers.sent } as const] : []),
      ...askSignal,
    ],
    trend: cadenceTrend(days, every, today),
  }
}

/** Whether the cadence was kept then, and is now. */
function cadenceTrend(days: readonly Day[], every: number, today: Day): Trend | null {
  const isKept = (on: Day) => {
    const last = days.findLast((day) => day <= on)
    return last === undefined ? null : daysBetween(last, on) <= every
  }
  const [then, now] = [isKept(addDays(today, -LESSON_TREND_DAYS)), isKept(today)]
  if (then === null || now === null) return null
  return then === now ? 'flat' : now ? 'up' : 'down'
}
