import type { Day, Name } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

export interface EditionNote {
  number: number
  publishedOn: Day
  by: Name | null
  note: string
}

/** Who published which edition when, and what they said of it. */
export function EditionNotes({ editions }: { editions: readonly EditionNote[] }) {
  return (
    <ul className="grid gap-2 text-sm">
      {editions.map(({ number, publishedOn, by, note }) => (
        <li key={number}>
          <span className="font-semibold">{m.tailoring_edition({ edition: number })}</span>{' '}
          <span className="text-ink-3">
            {by
              ? m.tailoring_published_by({ day: fullDay(publishedOn), person: nameOf(by) })
              : m.tailoring_published({ day: fullDay(publishedOn) })}
          </span>
          {note && <span className="block max-w-prose whitespace-pre-line text-ink-2">{note}</span>}
        </li>
      ))}
    </ul>
  )
}
