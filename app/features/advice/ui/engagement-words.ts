import type { EngagementReason } from '~/domain/engagement'
import { m } from '~/i18n/generated/messages'

/** Why engagement stands as it does, in the reader's language. */
export function engagementSentence(reason: EngagementReason): string {
  switch (reason.code) {
    case 'noReport':
      return m.advice_reason_no_report()
    case 'reportDue':
      return m.advice_reason_report_due({ days: reason.days, every: reason.every })
    case 'reportsStopped':
      return m.advice_reason_reports_stopped({ days: reason.days, every: reason.every })
    case 'noExecutives':
      return m.advice_reason_no_executives()
    case 'tooEarly':
      return m.advice_reason_too_early()
    case 'fewAnswered':
      return m.advice_reason_few_answered({ answered: reason.answered, count: reason.count })
    case 'nobodyAnswered':
      return m.advice_reason_nobody_answered({ count: reason.count })
    case 'overdue':
      return m.advice_reason_overdue({ count: reason.count })
  }
}

export const daysWord = (days: number) => (days === 1 ? m.advice_engagement_day() : m.advice_engagement_days({ days }))
