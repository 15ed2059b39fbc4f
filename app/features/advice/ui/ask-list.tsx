import { LinkButton } from '~/components/ui/button'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { AskView } from '../asks.server'
import { SayStateBadge } from './say-state'
import { askAnswerWord, short } from './words'

interface Props {
  base: string
  asks: readonly (AskView & { mayAnswer: boolean })[]
  mayManage: boolean
  today: Day
}

/** What was asked of whom, what they said to it, and how it ended. */
export function AskList({ base, asks, mayManage, today }: Props) {
  return (
    <ul className="divide-y divide-line-2">
      {asks.map((ask) => (
        <li key={ask.id} id={`ask-${ask.id}`} className="grid gap-1.5 py-3 first:pt-0 last:pb-0">
          <p className="max-w-prose whitespace-pre-line">{ask.text}</p>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
            <SayStateBadge state={ask.state} />
            <strong className="font-semibold text-ink-2">{nameOf(ask.askedOf.name)}</strong>
            <span>
              {ask.closedOn === null
                ? m.advice_due({ day: shortDay(ask.dueOn, today) })
                : m.advice_closed_on({ day: shortDay(ask.closedOn, today) })}
            </span>
            <span>{m.advice_ask_by({ person: nameOf(ask.askedBy), day: shortDay(ask.askedOn, today) })}</span>
          </p>
          <AskAnswered ask={ask} today={today} />
          {ask.outcome !== '' && (
            <p className="max-w-prose border-l-2 border-line pl-2.5 text-sm whitespace-pre-line">
              <span className="mr-1.5 text-xs text-ink-3">{m.advice_ask_outcome()}</span>
              {ask.outcome}
            </p>
          )}
          {ask.closedOn === null && (ask.mayAnswer || mayManage) && (
            <AskActions to={`${base}/${ask.id}`} ask={ask} mayManage={mayManage} />
          )}
        </li>
      ))}
    </ul>
  )
}

function AskAnswered({ ask, today }: { ask: AskView; today: Day }) {
  const { answer, answerText, answeredOn, enteredBy } = ask
  if (answer === null || answeredOn === null) {
    return ask.closedOn === null ? <p className="text-sm text-ink-3">{m.advice_ask_unanswered()}</p> : null
  }
  return (
    <div className="max-w-prose border-l-2 border-line pl-2.5 text-sm">
      <p className="flex flex-wrap gap-x-2 text-xs text-ink-3">
        <strong className="font-semibold text-ink-2">
          {m.advice_ask_answered({ answer: askAnswerWord(answer), day: shortDay(answeredOn, today) })}
        </strong>
        {enteredBy && <span>{m.advice_ask_entered_by({ person: nameOf(enteredBy) })}</span>}
      </p>
      <p className="whitespace-pre-line">{answerText}</p>
    </div>
  )
}

function AskActions({ to, ask, mayManage }: { to: string; ask: Props['asks'][number]; mayManage: boolean }) {
  const text = short(ask.text)
  return (
    <p className="no-print flex flex-wrap gap-1.5">
      {ask.mayAnswer && (
        <LinkButton to={`${to}/answer`} aria-label={m.advice_ask_answer_of({ text })}>
          {m.advice_ask_answer()}
        </LinkButton>
      )}
      {mayManage && (
        <>
          <LinkButton to={`${to}/closing`} aria-label={m.advice_ask_close_of({ text })}>
            {m.advice_ask_close()}
          </LinkButton>
          <LinkButton look="quiet" to={`${to}/edit`} aria-label={m.advice_ask_edit_of({ text })}>
            {m.advice_ask_edit()}
          </LinkButton>
          <LinkButton look="quiet" to={`${to}/removal`} aria-label={m.advice_remove_of({ text })}>
            {m.advice_remove()}
          </LinkButton>
        </>
      )}
    </p>
  )
}
