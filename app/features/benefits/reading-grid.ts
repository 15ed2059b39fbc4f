import type { Reading } from '~/domain/kpi-readings'
import { isMonth, type Month, monthOf, monthsUntil } from '~/domain/reading-months'
import type { Day, Name } from '~/domain/vocabulary'
import { pageOf } from '~/lib/page-of'

/** Branches and months of one table. */
const BRANCHES = 20
const MONTHS = 6

export interface GridCell {
  /** Null: no reading. */
  value: number | null
  version: number
}

export interface ReadingGrid {
  months: Month[]
  rows: { id: number; name: Name; cells: GridCell[] }[]
  page: number
  pages: number
}

/** The readings of a KPI at the branches the person may record, in the months up to `until`. */
export function readingGrid(
  readings: readonly (Reading & { version: number })[],
  branches: readonly { id: number; name: Name }[],
  { until, page, today }: { until: string | null; page: number; today: Day },
): ReadingGrid {
  const now = monthOf(today)
  const last = until !== null && isMonth(until) && until < now ? until : now
  const months = monthsUntil(last, MONTHS)
  const known = new Map(readings.map((one) => [`${one.unitId}:${one.month}`, one]))
  const shown = pageOf(branches, page, BRANCHES)
  const rows = shown.rows.map(({ id, name }) => ({
    id,
    name,
    cells: months.map((month) => {
      const found = known.get(`${id}:${month}`)
      return { value: found?.value ?? null, version: found?.version ?? 0 }
    }),
  }))
  return { ...shown, months, rows }
}

/** Of a row, which is a branch or a KPI. */
export const cellField = (row: number, month: Month) => `value.${row}.${month}`
export const versionField = (row: number, month: Month) => `version.${row}.${month}`
