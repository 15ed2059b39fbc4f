import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusBadge } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Day } from '~/domain/vocabulary'
import { fullDay, relativeDay, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { entryPath } from '~/lib/links'
import type { EntryRow } from '../entry-list'
import { entryKindWord } from './entry-words'
import { Exposure } from './exposure'

/** The register: what, how grave, whose, until when, and when somebody last looked after it. */
export function EntryTable({ slug, rows, today }: { slug: string; rows: readonly EntryRow[]; today: Day }) {
  return (
    <Card>
      <TableScroll label={m.register_title()}>
        <table className="data-table min-w-[760px]">
          <caption className="sr-only">{m.register_title()}</caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                {m.register_column_number()}
              </th>
              <th scope="col">{m.register_column_entry()}</th>
              <th scope="col">{m.register_exposure()}</th>
              <th scope="col">{m.register_column_owner()}</th>
              <th scope="col">{m.register_column_due()}</th>
              <th scope="col">{m.register_column_touched()}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="num text-ink-3">{row.number}</td>
                <th scope="row" className="max-w-96">
                  <Link to={entryPath(slug, row.number)} data-row className="hover:underline">
                    {row.title}
                  </Link>
                  <span className="mt-0.5 block text-xs font-normal text-ink-3">{entryKindWord(row.kind)}</span>
                </th>
                <td>
                  <Exposure row={row} />
                </td>
                <td>{nameOf(row.owner.name)}</td>
                <td className="whitespace-nowrap">
                  <Due row={row} today={today} />
                </td>
                <td className="whitespace-nowrap">
                  <time
                    dateTime={row.touchedOn}
                    title={fullDay(row.touchedOn)}
                    className={row.standing.isSilent ? 'font-semibold text-warn' : 'text-ink-2'}
                  >
                    {row.standing.isSilent && <span aria-hidden="true">▲ </span>}
                    {relativeDay(row.touchedOn, today)}
                  </time>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  )
}

export function Due({ row, today }: { row: Pick<EntryRow, 'dueOn' | 'closedOn' | 'standing'>; today: Day }) {
  if (row.closedOn)
    return <StatusBadge status="done" text={m.register_closed_on({ day: shortDay(row.closedOn, today) })} />
  if (row.standing.overdue > 0) {
    return <StatusBadge status="offTrack" text={m.register_overdue({ count: row.standing.overdue })} />
  }
  return row.dueOn ? (
    <time dateTime={row.dueOn} title={relativeDay(row.dueOn, today)}>
      {shortDay(row.dueOn, today)}
    </time>
  ) : (
    <span className="text-ink-3">{m.register_no_due()}</span>
  )
}
