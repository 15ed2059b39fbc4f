import { Link } from '@remix-run/react'
import { TableScroll } from '~/components/ui/table-scroll'
import { sizeOf } from '~/domain/baselines'
import type { Day } from '~/domain/vocabulary'
import { dayRange } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { subProcessPath, wavePath } from '~/lib/links'
import type { MoveRow, NamedBar } from '../comparison'
import type { BarSubject } from '../queries.server'
import { causeSentence, signedDays, subjectSentence } from './sentences'

interface Shown {
  slug: string
  today: Day
}

/** What moved, the largest first: from where to where, by how much, and why. */
export function MoveTable({ slug, today, timeZone, moves }: Shown & { timeZone: string; moves: readonly MoveRow[] }) {
  const largest = Math.max(1, ...moves.map(sizeOf))
  return (
    <TableScroll label={m.baselines_moves()}>
      <table className="data-table min-w-[860px]">
        <caption className="sr-only">{m.baselines_moves()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.baselines_column_bar()}</th>
            <th scope="col">{m.baselines_column_was()}</th>
            <th scope="col">{m.baselines_column_is()}</th>
            <th scope="col" className="text-right">
              {m.baselines_column_start()}
            </th>
            <th scope="col" className="text-right">
              {m.baselines_column_end()}
            </th>
            <th scope="col">{m.baselines_column_why()}</th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <tr key={`${move.kind}:${move.id}`}>
              <th scope="row">
                <SubjectLink slug={slug} subject={move.subject} />
              </th>
              <td className="whitespace-nowrap text-ink-2">{dayRange(move.from, today)}</td>
              <td className="whitespace-nowrap">{dayRange(move.to, today)}</td>
              <td className="text-right tabular-nums text-ink-2">{signedDays(move.startDays)}</td>
              <td className="w-[120px]">
                <EndDays days={move.endDays} largest={largest} />
              </td>
              <td className="min-w-[240px]">
                {move.reason && <span className="block">{move.reason}</span>}
                {move.lacksReason && (
                  <span className="mr-2 inline-block rounded-full bg-warn-soft px-2 text-xs font-semibold text-warn">
                    {m.baselines_no_reason()}
                  </span>
                )}
                <span className="text-xs text-ink-3">{causeSentence(move.cause, timeZone)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

/** Bars that only one side has. */
export function NamedBars({ slug, today, bars }: Shown & { bars: readonly NamedBar[] }) {
  return (
    <ul className="grid gap-x-6 text-sm sm:grid-cols-2">
      {bars.map(({ subject, range }) => (
        <li
          key={subjectSentence(subject)}
          className="flex items-baseline justify-between gap-3 border-b border-line-2 py-1.5"
        >
          <SubjectLink slug={slug} subject={subject} />
          <span className="whitespace-nowrap text-ink-2">{dayRange(range, today)}</span>
        </li>
      ))}
    </ul>
  )
}

function SubjectLink({ slug, subject }: { slug: string; subject: BarSubject }) {
  const to = subject.kind === 'wave' ? wavePath(slug, subject.number) : subProcessPath(slug, subject.code)
  const words = (
    <>
      {subjectSentence(subject)}
      {subject.kind === 'step' && <span className="block text-xs font-normal text-ink-3">{nameOf(subject.name)}</span>}
    </>
  )
  if (subject.isGone) return <span>{words}</span>
  return (
    <Link to={to} data-row className="hover:underline">
      {words}
    </Link>
  )
}

/** The days with a bar as long as they are, so that a glance finds the large ones. */
function EndDays({ days, largest }: { days: number; largest: number }) {
  return (
    <span className="flex items-center justify-end gap-2">
      <span className="h-1.5 w-14 overflow-hidden rounded-full bg-line-2" aria-hidden="true">
        <span
          className={`block h-full rounded-full ${days > 0 ? 'bg-bad' : 'bg-ok'}`}
          style={{ width: `${(Math.abs(days) / largest) * 100}%` }}
        />
      </span>
      <span className={`w-9 text-right font-semibold tabular-nums ${days > 0 ? 'text-bad' : ''}`}>
        {signedDays(days)}
      </span>
    </span>
  )
}
