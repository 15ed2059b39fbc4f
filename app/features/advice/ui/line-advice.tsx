import { Link } from '@remix-run/react'
import { MessageSquarePlus } from 'lucide-react'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { AdviceView } from '../advice.server'
import { SayStateBadge } from './say-state'
import { adviceKindWord } from './words'

/** Of advice, what is shown where a report is read. */
export type LineSaid = Pick<AdviceView, 'id' | 'section' | 'line' | 'kind' | 'text' | 'givenBy' | 'givenOn' | 'state'>

export function lineSaid({ id, section, line, kind, text, givenBy, givenOn, state }: AdviceView): LineSaid {
  return { id, section, line, kind, text, givenBy, givenOn, state }
}

/** What executives said about a line of a report, right under it. */
export function LineAdvice({ entries, to, today }: { entries: readonly LineSaid[]; to: string; today: Day }) {
  if (entries.length === 0) return null
  return (
    <ul
      className="no-print mt-1 grid gap-1.5 border-l-2 border-line pl-2.5 text-sm"
      aria-label={m.advice_of_report_title()}
    >
      {entries.map((entry) => (
        <li key={entry.id} className="grid gap-0.5">
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">{entry.text}</p>
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-xs text-ink-3">
            <SayStateBadge state={entry.state} />
            <strong className="font-semibold text-ink-2">{adviceKindWord(entry.kind)}</strong>
            <Link to={`${to}#advice-${entry.id}`} className="hover:underline">
              {m.advice_by({ person: nameOf(entry.givenBy), day: shortDay(entry.givenOn, today) })}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** A quiet way to say something to a line, beside it. */
export function LineDoor({ to, text }: { to: string; text: string }) {
  return (
    <Link
      to={to}
      title={m.advice_give()}
      className="no-print -my-1 inline-grid size-7 flex-none place-items-center rounded-md text-ink-3 hover:bg-line-2 hover:text-accent"
    >
      <MessageSquarePlus size={15} aria-hidden="true" />
      <span className="sr-only">{m.advice_give_of({ text })}</span>
    </Link>
  )
}
