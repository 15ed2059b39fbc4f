import type { LessonSignal } from '~/domain/scorecard-signals'
import { directionWord } from '~/i18n/direction-words'
import { fullDay, percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { dimensionWord } from '~/i18n/words'

const LESSONS = [
  [m.lesson_1, m.lesson_1_text],
  [m.lesson_2, m.lesson_2_text],
  [m.lesson_3, m.lesson_3_text],
  [m.lesson_4, m.lesson_4_text],
  [m.lesson_5, m.lesson_5_text],
  [m.lesson_6, m.lesson_6_text],
  [m.lesson_7, m.lesson_7_text],
  [m.lesson_8, m.lesson_8_text],
] as const

/** A lesson, counted from 1, in a few words. */
export const lessonWord = (lesson: number) => LESSONS[lesson - 1]?.[0]() ?? ''

/** What it asks for. */
export const lessonText = (lesson: number) => LESSONS[lesson - 1]?.[1]() ?? ''

/** A measured fact in one sentence, and the room of the programme in which it is found. */
export function signalWords(signal: LessonSignal): { sentence: string; room: string | null } {
  switch (signal.code) {
    case 'decided':
      return {
        sentence: m.signal_decided({
          direction: directionWord(signal.direction),
          person: nameOf(signal.by),
          day: fullDay(signal.on),
        }),
        room: 'direction',
      }
    case 'followsAdvice':
      return { sentence: m.signal_follows_advice(), room: 'direction' }
    case 'againstAdvice':
      return { sentence: m.signal_against_advice(), room: 'direction' }
    case 'withoutDiagnosis':
      return { sentence: m.signal_without_diagnosis(), room: 'direction' }
    case 'notDecided':
      return { sentence: signal.hasBegun ? m.signal_not_decided_begun() : m.signal_not_decided(), room: 'direction' }
    case 'wavesAgainst':
      return { sentence: m.signal_waves_against({ count: signal.count }), room: 'waves' }
    case 'owned':
      return { sentence: m.signal_owned({ count: signal.count, total: signal.total }), room: 'sub-processes' }
    case 'standIns':
      return { sentence: m.signal_stand_ins({ count: signal.count }), room: 'sub-processes' }
    case 'silentOwners':
      return { sentence: m.signal_silent({ count: signal.count }), room: 'sub-processes' }
    case 'shelved':
      return { sentence: m.signal_shelved({ count: signal.count, total: signal.total }), room: 'rollout/engagement' }
    case 'gatesMissed':
      return {
        sentence: m.signal_gates_missed({ count: signal.count, total: signal.total }),
        room: 'rollout/engagement',
      }
    case 'relapsed':
      return {
        sentence: signal.count > 0 ? m.signal_relapsed(signal) : m.signal_relapsed_none({ total: signal.total }),
        room: signal.count > 0 ? 'rollout?state=relapsed' : 'rollout',
      }
    case 'usageUnread':
      return { sentence: m.signal_usage_unread(signal), room: 'rollout/usage' }
    case 'withoutEffect':
      return { sentence: m.signal_without_effect(signal), room: 'rollout?state=withoutEffect' }
    case 'nothingActive':
      return { sentence: m.signal_nothing_active(), room: 'sub-processes' }
    case 'inWork':
      return { sentence: m.signal_in_work({ count: signal.count }), room: 'sub-processes' }
    case 'ownersOver':
      return { sentence: m.signal_owners_over({ count: signal.count, limit: signal.limit }), room: 'load' }
    case 'branchesOver':
      return { sentence: m.signal_branches_over({ count: signal.count, limit: signal.limit }), room: 'load' }
    case 'circlesEarly':
      return { sentence: m.signal_circles_early({ count: signal.count }), room: 'waves' }
    case 'tailored':
      return {
        sentence: m.signal_tailored({ count: signal.count, total: signal.total, share: shareOf(signal) }),
        room: 'tailoring',
      }
    case 'noPractices':
      return { sentence: m.signal_no_practices(), room: 'tailoring' }
    case 'weakest':
      return {
        sentence: m.signal_weakest({
          dimension: dimensionWord(signal.dimension),
          share: percent(signal.share),
          needed: percent(signal.needed),
        }),
        room: 'readiness',
      }
    case 'staleChecks':
      return { sentence: m.signal_stale({ count: signal.count, total: signal.total }), room: 'readiness' }
    case 'blockedChecks':
      return { sentence: m.signal_blocked({ count: signal.count }), room: 'readiness' }
    case 'levelsUnknown':
      return { sentence: m.signal_levels_unknown(), room: 'readiness' }
    case 'noBranchDue':
      return { sentence: m.signal_no_branch_due(), room: 'enablement' }
    case 'headCountsMissing':
      return { sentence: m.signal_head_counts_missing({ count: signal.branches }), room: 'enablement/head-counts' }
    case 'peopleReached':
      return {
        sentence: m.signal_people_reached({ share: percent(signal.share), needed: percent(signal.needed) }),
        room: 'enablement',
      }
    case 'groupsBelow':
      return { sentence: m.signal_groups_below({ count: signal.count, total: signal.total }), room: 'enablement' }
    case 'groupsUnreached':
      return { sentence: m.signal_groups_unreached({ count: signal.count, total: signal.total }), room: 'enablement' }
    case 'nothingHeld':
      return { sentence: m.signal_nothing_held(), room: 'enablement' }
    case 'lastActivity':
      return {
        sentence: m.signal_last_activity({ day: fullDay(signal.on), days: signal.days }),
        room: 'enablement/activities',
      }
    case 'activitiesAhead':
      return {
        sentence:
          signal.count === 0 ? m.signal_no_activity_ahead() : m.signal_activities_ahead({ count: signal.count }),
        room: 'enablement/calendar',
      }
    case 'notMeasured':
      return { sentence: m.signal_not_measured(), room: null }
    case 'withinLevel':
      return {
        sentence: m.signal_within_level({ count: signal.count, total: signal.total }),
        room: 'operations/figures',
      }
    case 'breachedOpen':
      return { sentence: m.signal_breached_open({ count: signal.count }), room: 'operations' }
    case 'avoiding':
      return { sentence: m.signal_avoiding({ count: signal.count }), room: 'operations/avoidance' }
    case 'avoidanceUnknown':
      return { sentence: m.signal_avoidance_unknown(), room: 'operations/opportunities' }
    case 'noReviews':
      return { sentence: m.signal_no_reviews(), room: 'operations' }
    case 'lastReport':
      return {
        sentence: m.signal_last_report({ day: fullDay(signal.on), days: signal.days, every: signal.every }),
        room: 'reports',
      }
    case 'neverReported':
      return { sentence: m.signal_never_reported({ every: signal.every }), room: 'reports' }
    case 'opened':
      return { sentence: m.signal_opened({ count: signal.count, total: signal.total }), room: 'reports' }
    case 'asksOpen':
      return { sentence: m.signal_asks({ count: signal.count, overdue: signal.overdue }), room: 'reports/asks' }
  }
}

const shareOf = ({ count, total }: { count: number; total: number }) => percent((count / total) * 100)
