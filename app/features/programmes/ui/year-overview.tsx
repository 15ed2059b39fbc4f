import { Link } from '@remix-run/react'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from '~/components/ui/card'
import type { CalendarDay, HolidaySource } from '~/domain/calendar'
import { addDays, isoWeekday } from '~/domain/days'
import type { Day } from '~/domain/vocabulary'
import { dayRange, monthLabel, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { OfficialYear } from '../calendar-queries.server'
import { calendarDayWord, WEEKDAYS, weekdayWord } from './calendar-words'
import { runsOf } from './runs-of-days'

type Kind = 'plain' | 'weekend' | CalendarDay['kind']

const LOOK: Readonly<Record<Kind, string>> = {
  plain: 'text-ink',
  weekend: 'text-ink-2 bg-line-2',
  holiday: 'bg-accent-soft font-semibold text-accent-ink',
  working: 'font-semibold text-ink ring-1 ring-line-strong ring-inset',
}

/** A year at a glance: weekends, holidays and make-up days, official and own, with the same said in words below. */
export function YearOverview({
  official,
  own,
  weekend,
  source,
  today,
}: {
  official: OfficialYear
  own: readonly CalendarDay[]
  weekend: readonly number[]
  source: HolidaySource
  today: Day
}) {
  const { year, days, isKnown } = official
  const ownOfYear = own.filter(({ day }) => day.startsWith(`${year}-`))
  const marked = new Map([...days, ...ownOfYear].map(({ day, kind }) => [day, kind]))
  const kindOf = (day: Day): Kind => marked.get(day) ?? (weekend.includes(isoWeekday(day)) ? 'weekend' : 'plain')
  return (
    <Card
      title={m.settings_year({ year })}
      more={
        <span className="inline-flex items-center gap-1">
          <YearLink year={year - 1} icon={<ChevronLeft size={16} aria-hidden="true" />} />
          <YearLink year={year + 1} icon={<ChevronRight size={16} aria-hidden="true" />} />
        </span>
      }
    >
      {source === 'CN' && !isKnown && (
        <p className="mb-3 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
          <span aria-hidden="true">▲ </span>
          {m.settings_year_unknown({ year })}
        </p>
      )}
      <div aria-hidden="true" className="grid grid-cols-2 gap-x-5 gap-y-4 sm:grid-cols-3">
        {Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}-01`).map((first) => (
          <Month key={first} first={first} kindOf={kindOf} today={today} />
        ))}
      </div>
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2" aria-hidden="true">
        {(['weekend', 'holiday', 'working'] as const).map((kind) => (
          <li key={kind} className="inline-flex items-center gap-1.5">
            <span className={`size-3.5 rounded-sm ${LOOK[kind]}`} />
            {kind === 'weekend' ? m.programmes_weekend() : calendarDayWord(kind)}
          </li>
        ))}
      </ul>
      <dl className="mt-3 grid gap-1.5 border-t border-line pt-3 text-sm">
        <RunsOfKind kind="holiday" marked={marked} />
        <RunsOfKind kind="working" marked={marked} />
      </dl>
    </Card>
  )
}

function YearLink({ year, icon }: { year: number; icon: ReactNode }) {
  return (
    <Link to={`?year=${year}`} preventScrollReset className="grid size-7 place-items-center rounded-md hover:bg-line-2">
      {icon}
      <span className="sr-only">{year}</span>
    </Link>
  )
}

function Month({ first, kindOf, today }: { first: Day; kindOf: (day: Day) => Kind; today: Day }) {
  const days: Day[] = []
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) days.push(day)
  return (
    <div>
      <p className="mb-1 text-xs font-semibold">{monthLabel(first)}</p>
      <div className="grid grid-cols-7 gap-px text-center text-[11px] leading-[18px] tabular-nums">
        {WEEKDAYS.map((weekday) => (
          <span key={weekday} className="text-ink-3">
            {weekdayWord(weekday, 'narrow')}
          </span>
        ))}
        {days.map((day, at) => (
          <span
            key={day}
            style={at === 0 ? { gridColumnStart: isoWeekday(day) } : undefined}
            className={`rounded-sm ${LOOK[kindOf(day)]} ${day === today ? 'underline underline-offset-2' : ''}`}
          >
            {Number(day.slice(8))}
          </span>
        ))}
      </div>
    </div>
  )
}

function RunsOfKind({ kind, marked }: { kind: CalendarDay['kind']; marked: ReadonlyMap<Day, CalendarDay['kind']> }) {
  const runs = runsOf([...marked].filter(([, of]) => of === kind).map(([day]) => day))
  return (
    <div className="grid gap-x-3 sm:grid-cols-[6rem_1fr]">
      <dt className="text-ink-3">{calendarDayWord(kind)}</dt>
      <dd className="flex flex-wrap gap-x-3 text-ink-2 tabular-nums">
        {runs.map(({ start, end }) => (
          <span key={start} className="whitespace-nowrap">
            {start === end ? shortDay(start) : dayRange({ start, end })}
          </span>
        ))}
        {runs.length === 0 && m.form_none()}
      </dd>
    </div>
  )
}
