import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Day, Name } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

interface Line {
  id: number
  number: number
  on: Day
  headline: Name
  author: Name
  readers: number
  opened: number
}

/** The reports that were given, the latest first. */
export function FrozenTable({ base, lines }: { base: string; lines: readonly Line[] }) {
  return (
    <Card title={m.reports_frozen()}>
      {lines.length === 0 ? (
        <p className="text-sm text-ink-2">{m.reports_frozen_none()}</p>
      ) : (
        <TableScroll label={m.reports_frozen()}>
          <table className="data-table min-w-[640px]">
            <caption className="sr-only">{m.reports_frozen()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.reports_column_number()}</th>
                <th scope="col">{m.reports_column_day()}</th>
                <th scope="col">{m.reports_column_headline()}</th>
                <th scope="col">{m.reports_column_author()}</th>
                <th scope="col" className="num">
                  {m.reports_column_opened()}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ id, number, on, headline, author, readers, opened }) => (
                <tr key={id}>
                  <th scope="row" className="whitespace-nowrap">
                    <Link to={`${base}/${id}`} data-row className="hover:underline">
                      {m.reports_number({ number })}
                    </Link>
                  </th>
                  <td className="whitespace-nowrap tabular-nums">{fullDay(on)}</td>
                  <td>{nameOf(headline)}</td>
                  <td className="whitespace-nowrap">{nameOf(author)}</td>
                  <td className="num whitespace-nowrap">{m.reports_opened({ opened, count: readers })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Card>
  )
}
