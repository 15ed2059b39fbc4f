import { errorSentence } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { isConflict } from '~/components/forms/version-to-send'
import { TableScroll } from '~/components/ui/table-scroll'
import type { ToldRefusal } from '~/domain/verdict'
import { monthAndYear } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { cellField, type GridCell, type ReadingGrid, versionField } from '../reading-grid'

interface Faults {
  values: Record<string, string>
  errors: Record<string, string[]>
  refusals: readonly ToldRefusal[]
}

/** One field a branch and month; what was typed stays, and after a conflict each cell says what is saved now. */
export function ReadingsForm({
  grid: { months, rows },
  faults,
  back,
}: {
  grid: ReadingGrid
  faults: Faults | null | undefined
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
                  <Cell
                    key={months[at]}
                    unitId={id}
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

function Cell({
  unitId,
  month,
  label,
  cell,
  faults,
}: {
  unitId: number
  month: string
  label: string
  cell: GridCell
  faults: Faults | null | undefined
}) {
  const field = cellField(unitId, month)
  const saved = cell.value === null ? '' : String(cell.value / 1000)
  const typed = faults?.values[field] ?? saved
  const isTheirs = isConflict(faults) && typed !== saved
  const version = isConflict(faults)
    ? String(cell.version)
    : (faults?.values[versionField(unitId, month)] ?? String(cell.version))
  const errors = [
    ...(readFaults(faults).errors(field) ?? []).map(errorSentence),
    ...(isTheirs ? [saved === '' ? m.benefits_readings_now_none() : m.benefits_readings_now({ value: saved })] : []),
  ]
  const errorId = `${field}-error`
  return (
    <td className="num">
      <input type="hidden" name={versionField(unitId, month)} value={version} />
      <input
        type="text"
        inputMode="decimal"
        name={field}
        defaultValue={typed}
        aria-label={label}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={errors.length > 0 ? errorId : undefined}
        autoComplete="off"
        className="w-20 rounded-md border border-line-strong/60 bg-surface px-2 py-1 text-right text-sm tabular-nums aria-invalid:border-bad"
      />
      {errors.length > 0 && (
        <span id={errorId} className="block text-left text-xs text-bad">
          {errors.join(' ')}
        </span>
      )}
    </td>
  )
}
