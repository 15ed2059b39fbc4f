import { cellSchema, type ReadingCell } from './schema'

/** The cells that a posted table names, or what is wrong with each by its field. */
export function readCells(form: FormData): {
  values: Record<string, string>
  cells: ReadingCell[]
  errors: Record<string, string[]>
} {
  const values: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value
  const cells: ReadingCell[] = []
  const errors: Record<string, string[]> = {}
  for (const [name, value] of Object.entries(values)) {
    const [what, unitId, month] = name.split('.')
    if (what !== 'value' || !unitId || !month) continue
    const parsed = cellSchema.safeParse({ unitId, month, value, version: values[`version.${unitId}.${month}`] ?? 0 })
    if (parsed.success) cells.push(parsed.data)
    else errors[name] = parsed.error.issues.map(({ message }) => message)
  }
  return { values, cells, errors }
}
