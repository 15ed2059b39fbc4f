import { Link } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { StatusBadge } from '~/components/ui/status-badge'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { NoteView } from '../parts.server'

interface Props {
  base: string
  notes: readonly NoteView[]
  /** Weeks of silence, where it is more than a pilot should have. */
  silentWeeks: number | null
  mayRecord: boolean
  today: Day
}

/** What was seen, the latest week first; a week that has several notes is named once. */
export function NotesCard({ base, notes, silentWeeks, mayRecord, today }: Props) {
  const weeks = [...new Set(notes.map(({ weekOn }) => weekOn))]
  return (
    <Card
      title={<span id="notes">{m.pilot_notes_title()}</span>}
      note={silentWeeks !== null && <StatusBadge status="atRisk" text={m.pilot_notes_silent({ count: silentWeeks })} />}
      more={
        mayRecord &&
        notes.length > 0 && (
          <Link to={`${base}/notes/new`} className="hover:underline">
            {m.pilot_note_add()}
          </Link>
        )
      }
    >
      {notes.length === 0 && (
        <>
          <p className="text-sm text-ink-2">{m.pilot_notes_none()}</p>
          {mayRecord && (
            <LinkButton to={`${base}/notes/new`} className="mt-3">
              {m.pilot_note_add()}
            </LinkButton>
          )}
        </>
      )}
      <ol className="grid gap-3.5">
        {weeks.map((week) => (
          <li key={week}>
            <h3 className="text-xs font-semibold text-ink-3">{m.pilot_note_week_of({ day: shortDay(week, today) })}</h3>
            {notes
              .filter(({ weekOn }) => weekOn === week)
              .map(({ id, text, author }) => (
                <div key={id} className="mt-1 border-l-2 border-line pl-2.5 text-sm">
                  <p className="whitespace-pre-line">{text}</p>
                  <p className="text-xs text-ink-3">
                    {nameOf(author)}
                    {mayRecord && (
                      <Link
                        to={`${base}/notes/${id}`}
                        aria-label={m.pilot_note_edit_of({ day: shortDay(week, today) })}
                        className="no-print ml-2 text-accent hover:underline"
                      >
                        {m.pilot_change()}
                      </Link>
                    )}
                  </p>
                </div>
              ))}
          </li>
        ))}
      </ol>
    </Card>
  )
}
