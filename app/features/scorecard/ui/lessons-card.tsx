import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import type { Status } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'

/** A lesson in the reader's language, so that the overview carries no words of its signals. */
export interface SaidLesson {
  lesson: number
  status: Status
  name: string
  /** The first of its signals; null where it has none. */
  sentence: string | null
  /** What to do next; null where there is nothing. */
  next: string | null
}

/** The eight lessons at a glance. */
export function LessonsCard({ lessons, slug }: { lessons: readonly SaidLesson[]; slug: string }) {
  const base = `/programmes/${slug}/scorecard`
  return (
    <Card
      title={m.scorecard_title()}
      note={m.scorecard_note()}
      className="mt-4"
      more={
        <Link to={base} className="no-print hover:underline">
          {m.scorecard_open()}
        </Link>
      }
    >
      <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-4">
        {lessons.map(({ lesson, status, name, sentence, next }) => (
          <li key={lesson} className="grid">
            <Link
              to={`${base}#lesson-${lesson}`}
              className="grid grid-cols-[1fr_auto] content-start gap-x-2 rounded-md border border-line px-3 py-2 hover:border-ink-3"
            >
              <span className="font-semibold">
                {lesson} {name}
              </span>
              <span className="pt-1">
                <StatusMark status={status} />
              </span>
              {sentence && <span className="col-span-2 text-sm text-ink-2">{sentence}</span>}
              {next && (
                <span className="col-span-2 mt-1 text-xs">
                  <b>{m.scorecard_next()}</b> {next}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
