import { Link } from '@remix-run/react'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Name } from '~/domain/vocabulary'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'

export interface BaselineView {
  id: number
  name: string
  note: string
  takenAt: number
  takenBy: Name
  bars: number
}

/** The plans that are kept, the newest first, and what can be done with each. */
export function BaselineTable({
  base,
  rows,
  timeZone,
  mayTake,
}: {
  /** Address of the programme. */
  base: string
  rows: readonly BaselineView[]
  timeZone: string
  mayTake: boolean
}) {
  return (
    <TableScroll label={m.baselines_title()}>
      <table className="data-table min-w-[640px]">
        <caption className="sr-only">{m.baselines_title()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.baselines_column_name()}</th>
            <th scope="col">{m.baselines_column_taken()}</th>
            <th scope="col">{m.baselines_column_by()}</th>
            <th scope="col" className="text-right">
              {m.baselines_column_bars()}
            </th>
            <th scope="col" className="no-print">
              <span className="sr-only">{m.baselines_column_actions()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to={`${base}/baselines/compare?from=${row.id}&to=now`} data-row className="hover:underline">
                  {row.name}
                </Link>
                {row.note && (
                  <span className="block max-w-[44ch] text-xs font-normal whitespace-pre-line text-ink-3">
                    {row.note}
                  </span>
                )}
              </th>
              <td className="whitespace-nowrap">{dayAndTime(row.takenAt, timeZone)}</td>
              <td>{nameOf(row.takenBy)}</td>
              <td className="text-right tabular-nums">{row.bars}</td>
              <td className="no-print">
                <span className="flex flex-wrap justify-end gap-x-3 gap-y-2 [&_a]:inline-block [&_a]:min-h-6 [&_a]:min-w-6 text-sm text-accent">
                  <RowLink to={`${base}/baselines/compare?from=${row.id}&to=now`} name={row.name}>
                    {m.baselines_compare_now()}
                  </RowLink>
                  <RowLink to={`${base}/roadmap?baseline=${row.id}`} name={row.name}>
                    {m.baselines_on_roadmap()}
                  </RowLink>
                  {mayTake && (
                    <>
                      <RowLink to={`${base}/baselines/${row.id}/edit`} name={row.name}>
                        {m.baselines_rename()}
                      </RowLink>
                      <RowLink to={`${base}/baselines/${row.id}/archive`} name={row.name}>
                        {m.baselines_archive()}
                      </RowLink>
                    </>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function RowLink({ to, name, children }: { to: string; name: string; children: string }) {
  return (
    <Link to={to} className="whitespace-nowrap hover:underline">
      {children}
      <span className="sr-only"> {name}</span>
    </Link>
  )
}
