import { TableScroll } from '~/components/ui/table-scroll'
import type { Day } from '~/domain/vocabulary'
import { dayRange, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { Acceptance } from '../queries.server'

/** Limits that may be exceeded, by whose word and why. */
export function AcceptanceList({ acceptances, today }: { acceptances: readonly Acceptance[]; today: Day }) {
  return (
    <TableScroll label={m.load_accepted()}>
      <table className="data-table min-w-[640px]">
        <caption className="sr-only">{m.load_accepted()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.load_column_whose()}</th>
            <th scope="col">{m.load_column_days()}</th>
            <th scope="col" className="num">
              {m.load_column_peak()}
            </th>
            <th scope="col">{m.load_column_reason()}</th>
            <th scope="col">{m.load_column_accepted()}</th>
          </tr>
        </thead>
        <tbody>
          {acceptances.map((one) => (
            <tr key={one.key}>
              <th scope="row">{nameOf(one.name)}</th>
              <td className="whitespace-nowrap">{dayRange(one.range, today)}</td>
              <td className="num whitespace-nowrap">{m.load_peak_of_limit({ peak: one.peak, limit: one.limit })}</td>
              <td className="min-w-[220px] break-words">{one.reason}</td>
              <td className="whitespace-nowrap text-ink-2">
                {m.results_noted({ day: shortDay(one.acceptedOn, today), person: nameOf(one.acceptedBy) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
