import { errorSentence } from '~/components/forms/field'
import { readFaults } from '~/components/forms/read-faults'
import { isConflict } from '~/components/forms/version-to-send'
import type { ToldRefusal } from '~/domain/verdict'
import { m } from '~/i18n/generated/messages'
import { cellField, type GridCell, versionField } from '../reading-grid'

export interface CellFaults {
  values: Record<string, string>
  errors: Record<string, string[]>
  refusals: readonly ToldRefusal[]
}

/** The field of one reading; what was typed stays, and after a conflict it says what is saved now. */
export function ReadingCell({
  row,
  month,
  label,
  cell,
  faults,
}: {
  /** The branch or the KPI of the row. */
  row: number
  month: string
  label: string
  cell: GridCell
  faults: CellFaults | null | undefined
}) {
  const field = cellField(row, month)
  const saved = cell.value === null ? '' : String(cell.value / 1000)
  const typed = faults?.values[field] ?? saved
  const isTheirs = isConflict(faults) && typed !== saved
  const version = isConflict(faults)
    ? String(cell.version)
    : (faults?.values[versionField(row, month)] ?? String(cell.version))
  const errors = [
    ...(readFaults(faults).errors(field) ?? []).map(errorSentence),
    ...(isTheirs ? [saved === '' ? m.benefits_readings_now_none() : m.benefits_readings_now({ value: saved })] : []),
  ]
  const errorId = `${field}-error`
  return (
    <td className="num">
      <input type="hidden" name={versionField(row, month)} value={version} />
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
