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
    <ul className="grid gap-0.5 text-sm">
      {editions.map(({ number, publishedOn, by, note }) => (
        <li key={number}>
          <span className="font-semibold">{m.tailoring_edition({ edition: number })}</span>{' '}
          <span className="text-ink-3">
            {by
              ? m.tailoring_published_by({ day: fullDay(publishedOn), person: nameOf(by) })
              : m.tailoring_published({ day: fullDay(publishedOn) })}
          </span>
          {note && <span className="ml-2 whitespace-pre-line">{note}</span>}
        </li>
      ))}
    </ul>
  )
}
