import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusBadge } from '~/components/ui/status-badge'
import type { Day } from '~/domain/vocabulary'
import { enablementKindWord } from '~/i18n/enablement-words'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { activityPath, enablementPath } from '../paths'
import type { ActivityLine } from '../queries.server'
import { aboutWords, activityStateWord, whenWords } from './sentences'

/** What nobody has said the result of first, then what is to come. */
export function ComingActivities({
  slug,
  activities,
  today,
}: {
  slug: string
  activities: readonly ActivityLine[]
  today: Day
}) {
  return (
    <Card
      title={m.enablement_coming()}
      more={
        <Link to={`${enablementPath(slug)}/calendar`} className="hover:underline">
          {m.enablement_tab_calendar()}
        </Link>
      }
    >
      {activities.length === 0 ? (
        <p className="text-sm text-ink-2">{m.enablement_coming_none()}</p>
      ) : (
        <ul className="divide-y divide-line-2">
          {activities.map((one) => (
            <li key={one.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-2">
              <span className="w-full text-sm whitespace-nowrap sm:w-auto sm:min-w-36 text-ink-2 tabular-nums">
                {whenWords(one, (day) => shortDay(day, today))}
              </span>
              <span className="min-w-0 flex-1">
                <Link to={activityPath(slug, one.id)} className="font-semibold hover:underline">
                  {one.title}
                </Link>
                <span className="block text-xs text-ink-2">
                  {[enablementKindWord(one.kind), aboutWords(one), m.enablement_people({ count: one.planned })].join(
                    ' · ',
                  )}
                </span>
              </span>
              {one.state === 'overdue' && <StatusBadge status="atRisk" text={activityStateWord('overdue')} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
