import { Link } from '@remix-run/react'
import { Avatar } from '~/components/ui/avatar'
import { dayAndTime } from '~/i18n/format'
import type { Activity } from '../activity'
import { activitySentence } from './activity-sentence'
import { activityTarget } from './thing-path'

/** What people did, the newest first; each line leads to what it was done to. */
export function ActivityList({
  slug,
  activities,
  timeZone,
}: {
  slug: string
  activities: readonly Activity[]
  timeZone: string
}) {
  return (
    <ol className="max-w-3xl divide-y divide-line rounded-lg border border-line bg-surface">
      {activities.map((one) => (
        <li key={one.changeId}>
          <Link to={activityTarget(slug, one)} className="flex items-start gap-3 px-4 py-3 hover:bg-line-2">
            <Avatar name={one.actor} />
            <span className="grid min-w-0 flex-1 gap-0.5">
              <span className="break-words">{activitySentence(one)}</span>
              {one.said && <span className="line-clamp-2 text-sm text-ink-2">{one.said.text}</span>}
              <time dateTime={new Date(one.at).toISOString()} className="text-xs text-ink-3">
                {dayAndTime(one.at, timeZone)}
              </time>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  )
}
