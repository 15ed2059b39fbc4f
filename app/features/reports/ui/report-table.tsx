import { TableScroll } from '~/components/ui/table-scroll'
import type { ReportTable as Table } from '~/domain/report-content'
import { m } from '~/i18n/generated/messages'
import { currentLocale, nameOf } from '~/i18n/locale'

export function ReportTable({ table }: { table: Table }) {
  const numbers = new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: 3 })
  const read = (cell: Table['rows'][number][number], isNumber: boolean) => {
    if (typeof cell === 'number') return numbers.format(cell)
    if (cell !== null) return nameOf(cell)
    return isNumber ? m.reports_not_shown_number() : '–'
  }
  return (
    <TableScroll label={nameOf(table.title)}>
      <table className="data-table text-sm">
        <caption className="sr-only">{nameOf(table.title)}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label, isNumber }) => (
              <th key={label.en} scope="col" className={isNumber ? 'num' : undefined}>
                {nameOf(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            // A frozen row has no name but its place.
            <tr key={`row-${String(at)}`}>
              {table.columns.map(({ label, isNumber }, column) => (
                <td key={label.en} className={isNumber ? 'num' : undefined}>
                  {read(row[column] ?? null, isNumber)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
