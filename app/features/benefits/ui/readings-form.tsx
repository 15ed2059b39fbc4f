import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { TableScroll } from '~/components/ui/table-scroll'
import { monthAndYear } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { ReadingGrid } from '../reading-grid'
import { type CellFaults, ReadingCell } from './reading-cell'

/** One field a branch and month; what was typed stays, and after a conflict each cell says what is saved now. */
export function ReadingsForm({
  grid: { months, rows },
  faults,
  back,
}: {
  grid: ReadingGrid
  faults: CellFaults | null | undefined
  back: string
}) {
  const read = readFaults(faults)
  return (
    <PostForm>
      <FormProblems problems={read.problems} />
      <TableScroll label={m.benefits_record()}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{m.benefits_column_branch()}</th>
              {months.map((month) => (
                <th key={month} scope="col" className="num whitespace-nowrap">
                  {monthAndYear(`${month}-01`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, cells }) => (
              <tr key={id}>
                <th scope="row" className="whitespace-nowrap">
                  {nameOf(name)}
                </th>
                {cells.map((cell, at) => (
                  <ReadingCell
                    key={months[at]}
                    row={id}
                    month={months[at] ?? ''}
                    label={m.benefits_readings_cell({ branch: nameOf(name), month: monthAndYear(`${months[at]}-01`) })}
                    cell={cell}
                    faults={faults}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <div className="mt-3">
        <FormActions back={back} />
      </div>
    </PostForm>
  )
}
