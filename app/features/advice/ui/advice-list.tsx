import { Link } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { AdviceInPlace, AdviceView } from '../advice.server'
import { SayStateBadge } from './say-state'
import { adviceKindWord, short } from './words'

export type ShownAdvice = AdviceView & Partial<Pick<AdviceInPlace, 'at'>> & { mayAnswer: boolean; mayWithdraw: boolean }

interface Props {
  slug: string
  entries: readonly ShownAdvice[]
  mayAssign: boolean
  today: Day
}

/** What executives said, about what, who sees to it, and what became of it. */
export function AdviceList({ slug, entries, mayAssign, today }: Props) {
  return (
    <ul className="divide-y divide-line-2">
      {entries.map((entry) => (
        <li key={entry.id} id={`advice-${entry.id}`} className="grid gap-1.5 py-3 first:pt-0 last:pb-0">
          {entry.at && (
            <p className="max-w-prose text-xs text-ink-3">
              <Link to={`/programmes/${slug}/reports/${entry.report.id}`} className="text-accent hover:underline">
                {m.reports_number({ number: entry.report.number })}
              </Link>
              <span className="ml-2">{placeWords(entry.at)}</span>
            </p>
          )}
          <p className="max-w-prose whitespace-pre-line">{entry.text}</p>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-3">
            <SayStateBadge state={entry.state} />
            <strong className="font-semibold text-ink-2">{adviceKindWord(entry.kind)}</strong>
            <span>{m.advice_by({ person: nameOf(entry.givenBy), day: shortDay(entry.givenOn, today) })}</span>
            <SeenTo entry={entry} today={today} />
          </p>
          {entry.answer !== '' && (
            <p className="max-w-prose border-l-2 border-line pl-2.5 text-sm whitespace-pre-line">
              <span className="mr-1.5 text-xs text-ink-3">{m.advice_became()}</span>
              {entry.answer}
            </p>
          )}
          {entry.closedOn === null && (entry.mayAnswer || entry.mayWithdraw || mayAssign) && (
            <Actions to={`/programmes/${slug}/reports/advice/${entry.id}`} entry={entry} mayAssign={mayAssign} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** "What is late: Wave 2 is 12 days late". */
export function placeWords({ title, line }: AdviceInPlace['at']): string {
  return line ? m.advice_about({ section: nameOf(title), line: nameOf(line) }) : nameOf(title)
}

function SeenTo({ entry, today }: { entry: AdviceView; today: Day }) {
  const { owner, dueOn, closedOn, closedBy, kind } = entry
  if (closedOn !== null) {
    const day = shortDay(closedOn, today)
    return <span>{closedBy ? m.advice_closed_by({ person: nameOf(closedBy), day }) : m.advice_closed_on({ day })}</span>
  }
  if (kind === 'comment') return null
  return (
    <>
      <span>{owner ? m.advice_owner_is({ person: nameOf(owner.name) }) : m.advice_no_owner()}</span>
      {dueOn && <span>{m.advice_due({ day: shortDay(dueOn, today) })}</span>}
    </>
  )
}

function Actions({ to, entry, mayAssign }: { to: string; entry: ShownAdvice; mayAssign: boolean }) {
  const text = short(entry.text)
  return (
    <p className="no-print flex flex-wrap gap-1.5">
      {entry.mayAnswer && (
        <LinkButton to={`${to}/answer`} aria-label={m.advice_answer_of({ text })}>
          {m.advice_answer()}
        </LinkButton>
      )}
      {mayAssign && entry.kind !== 'comment' && (
        <LinkButton look="quiet" to={`${to}/owner`} aria-label={m.advice_assign_of({ text })}>
          {m.advice_assign()}
        </LinkButton>
      )}
      {entry.mayWithdraw && (
        <LinkButton look="quiet" to={`${to}/removal`} aria-label={m.advice_remove_of({ text })}>
          {m.advice_remove()}
        </LinkButton>
      )}
    </p>
  )
}
