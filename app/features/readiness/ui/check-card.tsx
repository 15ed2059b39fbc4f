import { Link } from '@remix-run/react'
import type { OnSaved } from '~/components/layout/use-saved'
import type { Day } from '~/domain/vocabulary'
import { nameOf } from '~/i18n/locale'
import type { CheckView, Limits } from '../check-view'
import { checkPath } from '../paths'
import { CheckAnswer } from './check-answer'
import { UrgencyBadge } from './check-badge'
import { CheckFacts, CheckWords } from './check-facts'

/** One check of a person: what it is, how pressing, and the four buttons. */
export function CheckCard({
  check,
  slug,
  today,
  limits,
  to,
  me,
  onSaved,
}: {
  check: CheckView
  slug: string
  today: Day
  limits: Limits
  to: string
  me: number
  onSaved: OnSaved
}) {
  return (
    <li className="min-w-0 rounded-xl border border-line bg-surface px-3 pt-3 pb-1 sm:px-3.5">
      <div className="flex items-start gap-2">
        <h3 className="min-w-0 flex-1">
          <Link to={checkPath(slug, check.id)} data-row className="hover:underline">
            {nameOf(check.name)}
          </Link>
        </h3>
        <UrgencyBadge check={check} today={today} limits={limits} />
      </div>
      <CheckFacts check={check} today={today} me={me} />
      <CheckWords check={check} slug={slug} />
      <CheckAnswer check={check} slug={slug} today={today} to={to} onSaved={onSaved} />
    </li>
  )
}
