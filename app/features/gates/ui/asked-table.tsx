import { Link } from '@remix-run/react'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { gateTitle } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { gatePath } from '~/lib/links'
import type { AskedLine } from '../gates-view.server'
import { Score } from './score'

/** Requests that nobody has answered yet. */
export function AskedTable({ slug, lines, today }: { slug: string; lines: readonly AskedLine[]; today: Day }) {
  return (
    <TableScroll label={m.gates_asked()}>
      <table className="data-table min-w-[640px]">
        <caption className="sr-only">{m.gates_asked()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.gates_column_gate()}</th>
            <th scope="col">{m.gates_column_criteria()}</th>
            <th scope="col">{m.gates_column_requested()}</th>
            <th scope="col">{m.gates_column_approvers()}</th>
            <th scope="col">{m.gates_column_due()}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.address}>
              <th scope="row">
                <Link to={gatePath(slug, line.address)} className="hover:underline">
                  {gateTitle(line.key, line.name)}
                </Link>
                {line.isMine && (
                  <Link
                    to={`${gatePath(slug, line.address)}/decision`}
                    className="no-print ml-2 whitespace-nowrap font-normal text-accent hover:underline"
                  >
                    {m.gates_decide()}
                  </Link>
                )}
              </th>
              <td>
                <Score met={line.met} of={line.of} />
              </td>
              <td className="whitespace-nowrap text-ink-2">
                {m.gates_by_on({ person: nameOf(line.requestedBy), day: shortDay(line.requestedOn, today) })}
              </td>
              <td className="text-ink-2">{line.asked.map(nameOf).join(m.programmes_list_separator())}</td>
              <td className={`whitespace-nowrap ${line.dueOn < today ? 'font-semibold text-bad' : ''}`}>
                {shortDay(line.dueOn, today)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
