import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import type { Danger } from '~/domain/dangers'
import { relativeDay, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { reasonSentence } from '~/i18n/reason-sentence'
import { waveWord } from '~/i18n/words'
import { gatePath, wavePath } from '~/lib/links'
import type { ShownOverview } from '../overview'

/** What could go wrong next, by the gate or end that it threatens, and the fact that says so. */
export function DangersCard({ overview: { dangers, today }, slug }: { overview: ShownOverview; slug: string }) {
  return (
    <Card title={m.overview_dangers()} note={m.overview_dangers_note()}>
      {dangers.length === 0 && <p className="text-ink-2">{m.overview_dangers_none()}</p>}
      <ul>
        {dangers.map(({ threatened, severity, worst, count }) => (
          <li
            key={sentence(threatened)}
            className="grid grid-cols-[18px_1fr_auto] gap-x-2 border-b border-line-2 py-2 first:pt-0 last:border-0 last:pb-0"
          >
            <span className="pt-1">
              <StatusMark status={severity} />
            </span>
            <Link to={addressOf(slug, threatened)} className="hover:underline">
              {sentence(threatened)}
            </Link>
            <time dateTime={threatened.on} title={relativeDay(threatened.on, today)} className="text-xs text-ink-3">
              {shortDay(threatened.on, today)}
            </time>
            <span className="col-start-2 col-end-4 text-sm text-ink-2">
              {worst.code && `${worst.code} · `}
              {reasonSentence(worst.reason)}
              {count > 1 && ` · ${m.overview_dangers_more({ count: count - 1 })}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function sentence(threatened: Danger['threatened']): string {
  switch (threatened.kind) {
    case 'pilotEntry':
      return m.overview_danger_pilot({ code: threatened.code, name: nameOf(threatened.name) })
    case 'rolloutEntry':
      return m.overview_danger_entry({ wave: waveWord({ number: threatened.wave, name: threatened.name }) })
    case 'waveEnd':
      return m.overview_danger_end({ wave: waveWord({ number: threatened.wave, name: threatened.name }) })
  }
}

function addressOf(slug: string, threatened: Danger['threatened']): string {
  switch (threatened.kind) {
    case 'pilotEntry':
      return gatePath(slug, `pilot-${threatened.code}`)
    case 'rolloutEntry':
      return gatePath(slug, `wave-${threatened.wave}`)
    case 'waveEnd':
      return wavePath(slug, threatened.wave)
  }
}
