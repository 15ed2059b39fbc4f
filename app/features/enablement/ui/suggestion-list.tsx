import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { audienceWord, enablementKindWord } from '~/i18n/enablement-words'
import { percent, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { CoverageView, NamedSuggestion } from '../coverage-view.server'
import { planPath } from '../paths'
import { whyWord } from './sentences'

/** What to schedule next, the most pressing first, each with why; one press opens it as a plan. */
export function SuggestionList({ view }: { view: CoverageView }) {
  const { slug, suggestions, moreSuggestions, choice } = view
  return (
    <Card title={m.enablement_next()} note={m.enablement_next_note()}>
      {suggestions.length === 0 ? (
        <p className="text-sm text-ink-2">{m.enablement_next_none()}</p>
      ) : (
        <ol className="divide-y divide-line-2">
          {suggestions.map((one) => (
            <li key={`${one.unitId}-${one.audience}`} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
              <span className="min-w-0 flex-1">
                <span className="font-semibold">
                  {nameOf(one.unit)} · {audienceWord(one.audience)}
                </span>
                <span className="ml-2 whitespace-nowrap">
                  {m.enablement_next_what({ kind: enablementKindWord(one.kind), people: one.people })}
                </span>
                <span className="block text-xs text-ink-2">{reasonOf(one, view.today)}</span>
              </span>
              {one.mayPlan && (
                <Link
                  to={planPath(slug, { ...one, subProcess: choice.subProcess })}
                  className="text-sm whitespace-nowrap text-accent hover:underline"
                >
                  {m.enablement_next_plan()}
                  <span className="sr-only">
                    {' '}
                    {nameOf(one.unit)} · {audienceWord(one.audience)}
                  </span>
                </Link>
              )}
            </li>
          ))}
        </ol>
      )}
      {moreSuggestions > 0 && (
        <p className="mt-2 text-xs text-ink-3">{m.enablement_next_more({ count: moreSuggestions })}</p>
      )}
    </Card>
  )
}

function reasonOf({ goesLive, why, share, passShare }: NamedSuggestion, today: string): string {
  const day = shortDay(goesLive.on, today)
  const when = goesLive.isLive ? m.enablement_live_since({ day }) : m.enablement_goes_live({ day })
  const measured = why === 'examFailed' ? passShare : share
  const parts = [when, whyWord(why), ...(measured === null ? [] : [percent(measured)])]
  return parts.join(' · ')
}
