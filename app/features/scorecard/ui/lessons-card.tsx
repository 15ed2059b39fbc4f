import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import type { LessonVerdict } from '~/domain/scorecard-signals'
import { m } from '~/i18n/generated/messages'
import { lessonWord, signalWords } from './signal-words'

/** The eight lessons at a glance, each with the first of its signals. */
export function LessonsCard({
  lessons,
  slug,
}: {
  lessons: readonly (Pick<LessonVerdict, 'status' | 'signals'> & { lesson: number })[]
  slug: string
}) {
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
        {lessons.map(({ lesson, status, signals: [first] }) => (
          <li key={lesson} className="grid">
            <Link
              to={`${base}#lesson-${lesson}`}
              className="grid grid-cols-[1fr_auto] content-start gap-x-2 rounded-md border border-line px-3 py-2 hover:border-ink-3"
            >
              <span className="font-semibold">
                {lesson} {lessonWord(lesson)}
              </span>
              <span className="pt-1">
                <StatusMark status={status} />
              </span>
              {first && <span className="col-span-2 text-sm text-ink-2">{signalWords(first).sentence}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
