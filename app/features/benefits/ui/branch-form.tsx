import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Name } from '~/domain/vocabulary'
import { m } from '~/i18n/generated/messages'
import { meanFigure, measureWord } from '~/i18n/kpi-figure'
import { nameOf } from '~/i18n/locale'
import type { BranchRow, BranchSheet } from '../branch-sheet'
import { monthWord } from './kpi-words'
import { type CellFaults, ReadingCell } from './reading-cell'

/** One field a KPI: what a branch has come to in a month. */
export function BranchForm({
  branch,
  sheet: { month, rows },
  faults,
  back,
}: {
  branch: Name
  sheet: BranchSheet
  faults: CellFaults | null | undefined
  back: string
}) {
  const label = m.benefits_branch_title({ branch: nameOf(branch), month: monthWord(month) })
  return (
    <PostForm>
      <FormProblems problems={readFaults(faults).problems} />
      <TableScroll label={label}>
        <table className="data-table">
          <caption className="sr-only">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{m.benefits_column_kpi()}</th>
              <th scope="col" className="num">
                {m.benefits_column_before()}
              </th>
              <th scope="col" className="num">
                {monthWord(month)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="min-w-32">
                  {nameOf(row.name)}
                  <span className="mt-0.5 block text-xs font-normal text-ink-3">{whatOf(row)}</span>
                </th>
                <td className="num">
                  {row.before ? meanFigure(row.before.value) : '–'}
                  {row.before && <span className="block text-xs text-ink-3">{monthWord(row.before.month)}</span>}
                </td>
                <ReadingCell
                  row={row.id}
                  month={month}
                  label={[row.code, nameOf(row.name), measureWord(row.measure)].filter(Boolean).join(' · ')}
                  cell={row.cell}
                  faults={faults}
                />
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

const whatOf = ({ code, measure }: BranchRow) =>
  [code ?? m.benefits_overall(), measureWord(measure)].filter(Boolean).join(' · ')
