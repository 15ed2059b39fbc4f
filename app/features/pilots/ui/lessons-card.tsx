import { Link } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { waveWord } from '~/i18n/words'
import { wavePath } from '~/lib/links'
import type { LessonView } from '../parts.server'
import { LessonUseMark } from './lesson-use'

interface Props {
  slug: string
  base: string
  lessons: readonly LessonView[]
  mayRecord: boolean
}

/** What the pilot taught, and what later waves have said about it. */
export function LessonsCard({ slug, base, lessons, mayRecord }: Props) {
  return (
    <Card
      title={<span id="lessons">{m.pilot_lessons_title()}</span>}
      more={
        mayRecord &&
        lessons.length > 0 && (
          <Link to={`${base}/lessons/new`} className="hover:underline">
            {m.pilot_lesson_add()}
          </Link>
        )
      }
    >
      {lessons.length === 0 && (
        <>
          <p className="text-sm text-ink-2">{m.pilot_lessons_none()}</p>
          {mayRecord && (
            <LinkButton to={`${base}/lessons/new`} className="mt-3">
              {m.pilot_lesson_add()}
            </LinkButton>
          )}
        </>
      )}
      <ol className="grid gap-4">
        {lessons.map(({ id, text, advice, author, uses }) => (
          <li key={id} className="grid gap-1 text-sm">
            <p className="whitespace-pre-line">{text}</p>
            <p className="border-l-2 border-accent pl-2.5 whitespace-pre-line">
              <span className="mr-1.5 text-xs text-ink-3">{m.pilot_lesson_advice_is()}</span>
              {advice}
            </p>
            <p className="text-xs text-ink-3">
              {nameOf(author)}
              {mayRecord && (
                <Link
                  to={`${base}/lessons/${id}`}
                  aria-label={m.pilot_lesson_edit_of({ text: text.slice(0, 60) })}
                  className="no-print ml-2 text-accent hover:underline"
                >
                  {m.pilot_change()}
                </Link>
              )}
            </p>
            {uses.map(({ wave, use, note }) => (
              <p key={wave.number} className="flex flex-wrap items-baseline gap-x-2 text-ink-2">
                <Link to={`${wavePath(slug, wave.number)}#lessons`} className="py-1 hover:underline">
                  {waveWord(wave)}
                </Link>
                <LessonUseMark use={use} />
                {note}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Card>
  )
}
