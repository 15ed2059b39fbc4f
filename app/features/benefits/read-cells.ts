import { branchCellSchema, cellSchema } from './schema'

/** What the first part of a cell's name is: a table has a row a branch, or a row a KPI. */
const SCHEMAS = { unitId: cellSchema, kpiId: branchCellSchema } as const

type Cell<Row extends keyof typeof SCHEMAS> = Record<Row, number> & {
  month: string
  value: number | null
  version: number
}

/** The cells `value.<row>.<month>` that a posted table names, or what is wrong with each by its field. */
export function readCells<Row extends keyof typeof SCHEMAS>(
  form: FormData,
  row: Row,
): {
  values: Record<string, string>
  cells: Cell<Row>[]
  errors: Record<string, string[]>
} {
  const values: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value
  const cells: Cell<Row>[] = []
  const errors: Record<string, string[]> = {}
  for (const [name, value] of Object.entries(values)) {
    const [what, id, month] = name.split('.')
    if (what !== 'value' || !id || !month) continue
    const said = { [row]: id, month, value, version: values[`version.${id}.${month}`] ?? 0 }
    const parsed = SCHEMAS[row].safeParse(said)
    if (parsed.success) cells.push(parsed.data as unknown as Cell<Row>)
    else errors[name] = parsed.error.issues.map(({ message }) => message)
  }
  return { values, cells, errors }
}
