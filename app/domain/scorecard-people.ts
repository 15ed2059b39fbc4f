import { addDays, daysBetween } from './days'
import { beginning, type DeedFacts } from './deed-facts'
import type { LandedFacts } from './lesson-records'
import type { NextDeed } from './next-deed'
import { directionOf } from './readiness-change'
import type { Trend } from './readiness-trend'
import { cadenceOf } from './report-cadence'
import type { ScorecardFacts } from './scorecard-facts'
import { causesOf, judged, type LessonSignal, type LessonVerdict } from './scorecard-signals'
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

/**
 * 5: rules, incentives, organisation and digital support are ready for the gates ahead, somebody says so, and what is live
 * is used and has its effect. Next: of what is off track the level that is furthest below, then the branch that falls
 * back most; of what is at risk the check blocked the longest, the level below, the branch that falls back, the branch
 * without effect, and the checks that are stale; without any level, checks are to be answered first.
 */
export function judgeLanding({ landing, landed, deeds }: ScorecardFacts): LessonVerdict {
  const { overall, weakest, needed, trend } = landing
  const { count, stale, blocked } = overall
  const signals: LessonSignal[] = [
    ...(weakest ? [{ code: 'weakest', ...weakest, needed } as const] : [{ code: 'levelsUnknown' } as const]),
    ...(count > 0 ? [{ code: 'staleChecks', count: stale, total: count } as const] : []),
    ...(blocked > 0 ? [{ code: 'blockedChecks', count: blocked } as const] : []),
    ...landedSignals(landed),
  ]
  const winBack = deeds.fallen && ({ code: 'winBack', ...deeds.fallen } as const)
  const refresh = deeds.stale && ({ code: 'refreshChecks', ...deeds.stale } as const)
  // A level that is below where it is known may be unknown wherever one looks: then somebody has to say first.
  const raise: NextDeed | null = deeds.lowest ? { code: 'raiseDimension', ...deeds.lowest, needed } : refresh
  const known = weakest !== null && overall.share !== null
  const causes = causesOf([
    known && weakest.share < needed - FAR_BELOW_POINTS && ['offTrack', raise],
    landed.relapsed > 0 && landed.relapsed * 100 >= landed.live * RELAPSED_PERCENT_OFF && ['offTrack', winBack],
    known && blocked > 0 && ['atRisk', deeds.blocked && { code: 'unblock', ...deeds.blocked }],
    known && weakest.share < needed && ['atRisk', raise],
    landed.relapsed > 0 && ['atRisk', winBack],
    landed.withoutEffect > 0 && ['atRisk', deeds.withoutEffect && { code: 'findEffect', ...deeds.withoutEffect }],
    known && stale * 100 > count * STALE_PERCENT && ['atRisk', refresh],
  ])
  const of = judged(causes, landed.unread > 0 ? { code: 'countUse', count: landed.unread } : keepReady(deeds))
  if (known) return { ...of, signals, trend }
  // What is known to be bad outranks what is not known.
  if (causes.length > 0) return { ...of, signals, trend: null }
  return { status: 'unknown', signals, trend: null, next: refresh ?? keepReady(deeds) ?? beginning(deeds) }
}

function keepReady({ nextGate }: DeedFacts): NextDeed | null {
  return nextGate && { code: 'keepReady', subProcess: nextGate.subProcess, gateOn: nextGate.on }
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

/**
 * 6: publicity and training have reached who needs them, and never stop. Next: head counts where there are none; then
 * what is to be scheduled first by the rule of coverage, or any activity where nothing is planned; else to hold what is.
 */
export function judgeEnablement({ enablement, today, deeds }: ScorecardFacts): LessonVerdict {
  const { share, shareThen, cells, below, unknown, branches, lastHeldOn, ahead } = enablement
  const unknownWith = (signal: LessonSignal, next: NextDeed): LessonVerdict => {
    return { status: 'unknown', signals: [signal], trend: null, next }
  }
  if (branches === 0) {
    return unknownWith({ code: 'noBranchDue' }, prepareWave(deeds) ?? { code: 'planWave' })
  }
  const countHeads = deeds.uncounted && ({ code: 'countHeads', ...deeds.uncounted } as const)
  const plan: NextDeed = deeds.suggestion ? { code: 'schedule', ...deeds.suggestion } : { code: 'planActivity' }
  if (cells === 0) return unknownWith({ code: 'headCountsMissing', branches }, countHeads ?? plan)
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
  const hold: NextDeed | null =
    deeds.nextActivityOn === null ? null : { code: 'holdActivity', on: deeds.nextActivityOn }
  // Those for whom something is planned already are reached by holding it.
  const reach = deeds.suggestion ? plan : (hold ?? plan)
  if (share === null || silent === null) return { status: 'unknown', signals, trend: null, next: reach }
  const causes = causesOf([
    share < REACHED_PERCENT - FAR_BELOW_POINTS && ['offTrack', reach],
    silent >= ENABLEMENT_SILENT_DAYS.offTrack && ['offTrack', reach],
    share < REACHED_PERCENT && ['atRisk', reach],
    below + unknown > 0 && ['atRisk', reach],
    silent >= ENABLEMENT_SILENT_DAYS.atRisk && ['atRisk', reach],
    ahead === 0 && ['atRisk', plan],
  ])
  return {
    ...judged(causes, countHeads ?? hold),
    signals,
    trend: shareThen === null ? null : directionOf(share - shareThen, TREND_POINTS),
  }
}

function prepareWave({ nextWave }: DeedFacts): NextDeed | null {
  return nextWave && { code: 'prepareWave', ...nextWave }
}

/**
 * 7: a desk runs the reviews, keeps its service level, and nobody is known to avoid it. Next: kinds of review where there
 * are none; then the review that has breached, or breaches soonest; then the branch and role that avoids reviews most;
 * opportunities where nobody has counted them.
 */
export function judgeOperations({ operations, deeds }: ScorecardFacts): LessonVerdict {
  const { kept, keptBefore, breached, avoiding } = operations
  const avoidance: LessonSignal[] =
    avoiding === null ? [{ code: 'avoidanceUnknown' }] : avoiding > 0 ? [{ code: 'avoiding', count: avoiding }] : []
  const decide: NextDeed | null = deeds.review && { code: 'decideReview', ...deeds.review }
  if (kept.count === 0) {
    const next: NextDeed = decide ?? (deeds.hasKinds ? { code: 'requestReview' } : { code: 'setUpDesk' })
    return { status: 'unknown', signals: [{ code: 'noReviews' }, ...avoidance], trend: null, next }
  }
  const percent = (kept.kept / kept.count) * 100
  const speedUp: NextDeed = decide ?? { code: 'speedUp', kept: kept.kept, count: kept.count }
  const causes = causesOf([
    percent < WITHIN_LEVEL_PERCENT.offTrack && ['offTrack', speedUp],
    breached > 0 && ['atRisk', decide],
    percent < WITHIN_LEVEL_PERCENT.atRisk && ['atRisk', speedUp],
    avoiding !== null && avoiding > 0 && ['atRisk', deeds.avoiding && { code: 'callBranch', ...deeds.avoiding }],
  ])
  const of = judged(causes, decide)
  return {
    ...(of.status === 'onTrack' && avoiding === null
      ? ({ status: 'unknown', next: { code: 'countOpportunities' } } as const)
      : of),
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

/**
 * 8: formal reports keep their cadence, are opened, and what they ask is answered in time. Next: the report that is due;
 * then the ask that is overdue the longest, and readers who have not opened the last one; else the next report.
 */
export function judgeReporting({ reporting, today, startOn, deeds }: ScorecardFacts): LessonVerdict {
  const { days, every, readers, asks } = reporting
  const last = days.at(-1)
  const askSignal: LessonSignal[] = asks.open > 0 ? [{ code: 'asksOpen', count: asks.open, overdue: asks.overdue }] : []
  const { dueOn, daysPast } = cadenceOf({ startOn, reportEveryDays: every }, last ?? null, today)
  const report: NextDeed = { code: 'makeReport', dueOn, days: daysPast }
  if (last === undefined) {
    const isDue = daysBetween(startOn, today) > every
    const signals: LessonSignal[] = [{ code: 'neverReported', every }, ...askSignal]
    return { status: isDue ? 'offTrack' : 'unknown', signals, trend: null, next: report }
  }
  const since = daysBetween(last, today)
  const causes = causesOf([
    since > 2 * every && ['offTrack', report],
    since > every && ['atRisk', report],
    asks.overdue > 0 && ['atRisk', deeds.overdueAsk && { code: 'chaseAsk', ...deeds.overdueAsk }],
    readers.opened * 100 < readers.sent * OPENED_PERCENT && [
      'atRisk',
      deeds.unopened && { code: 'remindReaders', ...deeds.unopened },
    ],
  ])
  return {
    ...judged(causes, report),
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
