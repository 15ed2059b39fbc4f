import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { StatusMark } from '~/components/ui/status-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Day } from '~/domain/vocabulary'
import { dayRange, monthAndYear } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { subProcessPath } from '~/lib/links'
import type { LoadDetail } from '../load-view'
import { weightOf } from './heat-cell'

/** With what somebody has accepted already. */
interface ShownDetail extends Omit<LoadDetail, 'over'> {
  over: readonly (LoadDetail['over'][number] & { isAccepted: boolean })[]
}

/** Of one owner or branch: which sub-processes make the load, month by month, and when it is too much. */
export function LoadDetailCard({
  slug,
  detail,
  closeTo,
  today,
}: {
  slug: string
  detail: ShownDetail
  closeTo: string
  today: Day
}) {
  const busy = detail.cells.filter(({ weight, peak }) => weight > 0 || peak > 0)
  return (
    <Card
      title={<span id="detail">{m.load_detail_title({ name: nameOf(detail.name) })}</span>}
      note={m.load_limit_of({ count: detail.limit })}
      more={
        <Link to={closeTo} preventScrollReset className="hover:underline">
          {m.load_close()}
        </Link>
      }
    >
      {detail.over.length > 0 && (
        <ul className="mb-3 grid gap-1 text-sm">
          {detail.over.map(({ range, peak, codes, isAccepted }) => (
            <li key={range.start} className="flex items-baseline gap-1.5">
              <StatusMark status="atRisk" />
              <span>
                {m.load_stretch({ range: dayRange(range, today), peak })}
                {isAccepted && <span className="ml-1.5 text-ink-3">{m.load_accepted_mark()}</span>}
                <span className="block text-xs text-ink-3">{codes.join(m.programmes_list_separator())}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <TableScroll label={m.load_detail_title({ name: nameOf(detail.name) })}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{m.load_column_month()}</th>
              <th scope="col" className="num">
                {m.load_column_weight()}
              </th>
              <th scope="col" className="num">
                {m.load_column_peak()}
              </th>
              <th scope="col">{m.load_column_sub_processes()}</th>
            </tr>
          </thead>
          <tbody>
            {busy.map((cell) => (
              <tr key={cell.month}>
                <th scope="row" className="whitespace-nowrap!">
                  {monthAndYear(cell.month)}
                </th>
                <td className="num">{weightOf(cell)}</td>
                <td className={`num ${cell.isOver ? 'font-semibold text-warn' : ''}`}>
                  {cell.isOver && <span className="sr-only">{m.load_legend_over()} </span>}
                  {cell.isOver && <span aria-hidden="true">▲ </span>}
                  {cell.peak}
                </td>
                <td>
                  <span className="flex flex-wrap gap-x-3 gap-y-2 [&_a]:inline-block [&_a]:min-h-6">
                    {cell.codes.map((code) => (
                      <Link key={code} to={subProcessPath(slug, code)} className="whitespace-nowrap hover:underline">
                        {code}
                      </Link>
                    ))}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  )
}
