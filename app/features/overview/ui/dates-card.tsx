import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import type { NextDate } from '~/domain/next-dates'
import { NEXT_DATES_HORIZON } from '~/domain/thresholds'
import { fullDay, percent, relativeDay, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { waveWord } from '~/i18n/words'
import { subProcessPath, wavePath } from '~/lib/links'
import type { ShownOverview } from '../overview'

const SHOWN = 6

/** Gates and ends ahead, the nearest first. */
export function DatesCard({ overview, slug }: { overview: ShownOverview; slug: string }) {
  const { dates, today } = overview
  return (
    <Card title={m.overview_next_dates()}>
      {dates.length === 0 && <p className="text-ink-2">{m.overview_next_none({ days: NEXT_DATES_HORIZON })}</p>}
      <ul>
        {dates.slice(0, SHOWN).map((date) => (
          <li
            key={sentence(date) + date.on}
            className="grid grid-cols-[92px_1fr_auto] items-baseline gap-3 border-b border-line-2 py-1.5"
          >
            <time dateTime={date.on} title={fullDay(date.on)}>
              {shortDay(date.on, today)}
            </time>
            <Link
              to={'code' in date ? subProcessPath(slug, date.code) : wavePath(slug, date.wave)}
              className="min-w-0 hover:underline"
            >
              {sentence(date)}
              {date.level !== null && (
                <span className="text-ink-3"> · {m.overview_level_at({ share: percent(date.level) })}</span>
              )}
            </Link>
            <span className="text-xs whitespace-nowrap text-ink-3">{relativeDay(date.on, today)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function sentence(date: NextDate): string {
  switch (date.kind) {
    case 'pilotEntry':
      return m.overview_date_pilot_entry({ code: date.code, name: nameOf(date.name) })
    case 'pilotEnd':
      return m.overview_date_pilot_end({ code: date.code, name: nameOf(date.name) })
    case 'rolloutEntry':
      return m.overview_date_rollout_entry({ wave: waveWord({ number: date.wave, name: date.name }) })
    case 'waveEnd':
      return m.overview_date_wave_end({ wave: waveWord({ number: date.wave, name: date.name }) })
  }
}
