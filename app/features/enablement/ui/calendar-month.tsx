import { Link } from '@remix-run/react'
import { StatusBadge } from '~/components/ui/status-badge'
import type { Day } from '~/domain/vocabulary'
import { enablementKindWord } from '~/i18n/enablement-words'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { CalendarDay } from '../calendar-month'
import { activityPath } from '../paths'
import { ACTIVITY_STATUS, aboutWords, activityStateWord, whenWords } from './sentences'

const weekdays = [
  m.enablement_weekday_1,
  m.enablement_weekday_2,
  m.enablement_weekday_3,
  m.enablement_weekday_4,
  m.enablement_weekday_5,
  m.enablement_weekday_6,
  m.enablement_weekday_7,
]

interface Props {
  slug: string
  title: string
  weeks: readonly (readonly CalendarDay[])[]
  today: Day
}

/** A month as a grid of weeks on a wide screen and on paper, and as a list of its days on a narrow one. */
export function CalendarMonth(props: Props) {
  return (
    <>
      <Grid {...props} />
      <DayList {...props} />
    </>
  )
}

function Grid({ slug, title, weeks, today }: Props) {
  return (
    <table className="hidden w-full table-fixed border-collapse text-sm sm:table">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          {weekdays.map((word) => (
            <th
              key={word()}
              scope="col"
              className="border-b border-line py-1 text-left text-xs font-semibold text-ink-3"
            >
              {word()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map(({ day, isInMonth, activities }) => (
              <td key={day} className={`h-24 border border-line-2 p-1 align-top ${isInMonth ? '' : 'bg-line-2/40'}`}>
                <time
                  dateTime={day}
                  className={`inline-block min-w-5 rounded-full px-1 text-center text-xs tabular-nums ${
                    day === today ? 'bg-accent font-semibold text-on-accent' : 'text-ink-3'
                  }`}
                >
                  {Number(day.slice(8))}
                </time>
                <ul className="mt-0.5 grid gap-0.5">
                  {activities.map((one) => (
                    <li key={one.id}>
                      <Link
                        to={activityPath(slug, one.id)}
                        title={`${one.title}\n${enablementKindWord(one.kind)} · ${activityStateWord(one.state)}`}
                        className={`block truncate rounded px-1 text-xs hover:underline ${
                          one.state === 'held' ? 'bg-ok-soft text-ok' : 'bg-accent-soft text-accent-ink'
                        }`}
                      >
                        <span aria-hidden="true">
                          {one.state === 'held' ? '✓ ' : one.state === 'overdue' ? '▲ ' : ''}
                        </span>
                        <span className="sr-only">{activityStateWord(one.state)}: </span>
                        {one.title}
                      </Link>
                    </li>
                  ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function DayList({ slug, weeks }: Props) {
  const days = weeks.flat().filter(({ isInMonth, activities }) => isInMonth && activities.length > 0)
  return (
    <ol className="grid gap-3 sm:hidden">
      {days.map(({ day, activities }) => (
        <li key={day}>
          <h3 className="text-sm font-semibold">{fullDay(day)}</h3>
          <ul className="divide-y divide-line-2">
            {activities.map((one) => (
              <li key={one.id} className="py-2">
                <Link to={activityPath(slug, one.id)} className="font-semibold hover:underline">
                  {one.title}
                </Link>
                <span className="block text-xs text-ink-2">
                  {[enablementKindWord(one.kind), aboutWords(one), whenWords(one)].join(' · ')}
                </span>
                <StatusBadge status={ACTIVITY_STATUS[one.state]} text={activityStateWord(one.state)} />
              </li>
            ))}
          </ul>
        </li>
      ))}
      {days.length === 0 && <li className="text-sm text-ink-2">{m.enablement_calendar_none()}</li>}
    </ol>
  )
}
