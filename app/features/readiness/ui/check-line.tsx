import { Link } from '@remix-run/react'
import type { OnSaved } from '~/components/layout/use-saved'
import type { Day } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { CheckView, Limits } from '../check-view'
import { checkPath } from '../paths'
import { AssignForm } from './assign-form'
import { CheckAnswer } from './check-answer'
import { CheckBadges } from './check-badge'
import { CheckFacts, CheckWords } from './check-facts'

export interface ListContext {
  slug: string
  today: Day
  limits: Limits
  /** Where forms sent without script lead back to. */
  to: string
  onSaved: OnSaved
}

/** One check in a list: dimension, name, how it stands, who was asked, and under it the forms to change that. */
export function CheckLine({ check, slug, today, limits, to, onSaved }: ListContext & { check: CheckView }) {
  const { answer, assign } = check.may
  return (
    <li className="relative border-b border-line-2 py-2.5 first:pt-0 last:border-0 last:pb-0">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <div className="min-w-0 flex-[1_1_260px]">
          <Link to={checkPath(slug, check.id)} data-row className="font-semibold hover:underline">
            {nameOf(check.name)}
          </Link>
          <CheckFacts check={check} today={today} isWithin />
        </div>
        <div className="flex flex-wrap items-center justify-end gap-1.5">
          <CheckBadges check={check} today={today} limits={limits} />
        </div>
      </div>
      <div className="lg:pr-28">
        <CheckWords check={check} slug={slug} />
      </div>
      {(answer || assign) && (
        <details className="no-print mt-1">
          <summary className="w-max py-1 text-xs text-accent hover:underline lg:absolute lg:top-9 lg:right-0">
            {answer ? m.readiness_update() : m.readiness_assign()}
            <span className="sr-only"> {nameOf(check.name)}</span>
          </summary>
          <div className="grid items-start gap-x-6 gap-y-4 pb-2 lg:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
            {answer && <CheckAnswer check={check} slug={slug} today={today} to={to} onSaved={onSaved} />}
            {assign && <AssignForm check={check} slug={slug} to={to} onSaved={onSaved} />}
          </div>
        </details>
      )}
    </li>
  )
}
