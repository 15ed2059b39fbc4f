import { Form, Link } from '@remix-run/react'
import { FormKey, useFormKey } from '~/components/forms/form-key'
import { Button, LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { pilotPath } from '~/lib/links'
import type { WaveLesson } from '../lessons.server'

export type ShownLesson = WaveLesson & { mayUse: boolean }

interface Props {
  slug: string
  /** The address of the wave. */
  base: string
  offered: readonly ShownLesson[]
  answered: readonly ShownLesson[]
  today: Day
}

/** What the pilots of what is in this wave have taught: to be taken, or set aside with a reason. */
export function WaveLessons({ slug, base, offered, answered, today }: Props) {
  const item = { slug, base, today }
  return (
    <Card
      className="lg:col-span-2"
      title={<span id="lessons">{m.lessons_title()}</span>}
      note={offered.length > 0 ? m.lessons_wave_note({ count: offered.length }) : undefined}
    >
      {offered.length + answered.length === 0 && (
        <p className="max-w-prose text-sm text-ink-2">{m.lessons_wave_none()}</p>
      )}
      <ul className="grid divide-y divide-line-2">
        {offered.map((lesson) => (
          <Lesson key={lesson.id} lesson={lesson} {...item} />
        ))}
      </ul>
      {answered.length > 0 && (
        <details className="mt-2" open={offered.length === 0}>
          <summary className="text-sm text-accent">{m.lessons_wave_answered({ count: answered.length })}</summary>
          <ul className="grid divide-y divide-line-2">
            {answered.map((lesson) => (
              <Lesson key={lesson.id} lesson={lesson} {...item} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

function Lesson({ lesson, slug, base, today }: { lesson: ShownLesson; slug: string; base: string; today: Day }) {
  const { id, pilotId, subProcess, unit, text, advice, answer, mayUse } = lesson
  return (
    <li className="grid gap-1 py-2.5 text-sm">
      <p className="text-xs text-ink-3">
        <Link to={pilotPath(slug, pilotId)} className="hover:underline">
          {subProcess.code} · {m.lessons_pilot_at({ unit: nameOf(unit) })}
        </Link>
      </p>
      <p className="max-w-prose whitespace-pre-line">{text}</p>
      <p className="max-w-prose border-l-2 border-accent pl-2.5 whitespace-pre-line">
        <span className="mr-1.5 text-xs text-ink-3">{m.lessons_advice()}</span>
        {advice}
      </p>
      {answer && (
        <p className="flex flex-wrap gap-x-2 text-ink-2">
          <span className="inline-flex items-baseline gap-1.5 font-semibold">
            <StatusMark status={answer.use === 'taken' ? 'done' : 'notStarted'} />
            {answer.use === 'taken' ? m.lessons_taken() : m.lessons_not_applicable()}
          </span>
          {answer.note}
          <span className="text-xs text-ink-3">
            {m.lessons_said({ person: nameOf(answer.saidBy), day: shortDay(answer.saidOn, today) })}
          </span>
        </p>
      )}
      {mayUse && <Answer to={`${base}/lessons/${id}`} isAnswered={answer !== null} />}
    </li>
  )
}

/** To take it is one click; to set it aside, or to say more, is a form of its own. */
function Answer({ to, isAnswered }: { to: string; isAnswered: boolean }) {
  const key = useFormKey()
  if (isAnswered) {
    return (
      <Link to={to} className="no-print w-max text-accent hover:underline">
        {m.lessons_answer_change()}
      </Link>
    )
  }
  return (
    <Form method="post" action={to} preventScrollReset className="no-print mt-1 flex flex-wrap gap-1.5">
      <FormKey value={key} />
      <input type="hidden" name="use" value="taken" />
      <input type="hidden" name="version" value={0} />
      <Button>{m.lessons_take()}</Button>
      <LinkButton look="quiet" to={to}>
        {m.lessons_answer()}
      </LinkButton>
    </Form>
  )
}
