import type { ReactNode } from 'react'
import { StatusBadge } from '~/components/ui/status-badge'
import { StatusIcon } from '~/components/ui/status-icon'
import { daysBetween } from '~/domain/days'
import { urgencyOf } from '~/domain/readiness'
import type { CheckStatus, Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { checkStatusWord } from '~/i18n/words'
import type { CheckView, Limits } from '../check-view'

/** Why the check is where it is in the list: overdue, blocked, due, stale, or how it stands. */
export function UrgencyBadge({ check, today, limits }: { check: CheckView; today: Day; limits: Limits }) {
  const daysLeft = daysBetween(today, check.dueOn)
  switch (urgencyOf(check, today, limits)) {
    case 'overdue':
      return <StatusBadge status="offTrack" text={m.readiness_overdue({ count: -daysLeft })} />
    case 'blocked': {
      const days = daysBetween(check.statusSince, today)
      const text = days === 0 ? m.readiness_blocked_today() : m.readiness_blocked_days({ count: days })
      return <StatusBadge status="blocked" text={text} />
    }
    case 'dueSoon':
      return (
        <StatusBadge
          status="atRisk"
          text={daysLeft === 0 ? m.readiness_due_today() : m.readiness_due_in({ count: daysLeft })}
        />
      )
    case 'stale':
      return (
        <StatusBadge status="unknown" text={m.readiness_stale_days({ days: daysBetween(check.updatedOn, today) })} />
      )
    case 'open':
      return <Quiet>{m.readiness_due_on({ day: shortDay(check.dueOn, today) })}</Quiet>
    case 'met':
      return <StatusBadge status="done" text={checkStatusWord(check.status)} />
    case 'settled':
      return <Quiet>{m.readiness_passed({ day: shortDay(check.settledOn ?? check.dueOn, today) })}</Quiet>
  }
}

/** How the check stands and, unless that says it already, how pressing it is. */
export function CheckBadges({ check, today, limits }: { check: CheckView; today: Day; limits: Limits }) {
  const urgency = urgencyOf(check, today, limits)
  return (
    <>
      {urgency !== 'met' && <UrgencyBadge check={check} today={today} limits={limits} />}
      {urgency !== 'blocked' && <CheckStatusBadge status={check.status} />}
    </>
  )
}

/** How each status is coloured. */
export const CHECK_LOOKS: Readonly<Record<CheckStatus, string>> = {
  notStarted: 'bg-idle-soft text-idle',
  inProgress: 'bg-accent-soft text-accent-ink',
  ready: 'bg-ok-soft text-ok',
  blocked: 'bg-bad-soft text-bad',
  waived: 'bg-idle-soft text-idle',
}

/** How the check stands: shape, word and colour. */
function CheckStatusBadge({ status }: { status: CheckStatus }) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full py-px pr-2 pl-1.5 text-xs leading-[18px] font-semibold whitespace-nowrap ${CHECK_LOOKS[status]}`}
    >
      <CheckStatusIcon status={status} />
      {checkStatusWord(status)}
    </span>
  )
}

export function CheckStatusIcon({ status }: { status: CheckStatus }) {
  if (status === 'notStarted' || status === 'blocked') return <StatusIcon status={status} />
  if (status === 'ready') return <StatusIcon status="done" />
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="flex-none">
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {status === 'inProgress' ? (
        <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" />
      ) : (
        <path d="M3.2 8.800 8.800 3.200" stroke="currentColor" strokeWidth="1.5" />
      )}
    </svg>
  )
}

function Quiet({ children }: { children: ReactNode }) {
  return <span className="flex-none text-xs leading-5 whitespace-nowrap text-ink-3">{children}</span>
}
