import { may, type Viewer } from '~/domain/permissions'
import { addToMonth, isMonth, type Month, monthOf } from '~/domain/reading-months'
import type { Day, Name } from '~/domain/vocabulary'
import { pageOf } from '~/lib/page-of'
import type { BranchReading } from './branches.server'
import type { KpiRecord } from './queries.server'
import type { GridCell } from './reading-grid'

/** KPIs of one form. */
const PAGE = 50

export interface BranchRow {
  id: number
  code: string | null
  name: Name
  measure: string
  /** The latest reading of an earlier month. */
  before: { month: Month; value: number } | null
  cell: GridCell
}

export interface BranchSheet {
  month: Month
  /** The month of today: none after it can be recorded. */
  now: Month
  rows: BranchRow[]
  page: number
  pages: number
}

/**
 * The KPIs that the viewer may record at a branch in a month: those of sub-processes that the plan brings there, of
 * several together, and what has been read there before. Where no month is asked for, the last one that has ended.
 */
export function branchSheet(
  kpis: readonly KpiRecord[],
  { readings, planned }: { readings: readonly BranchReading[]; planned: ReadonlySet<number> },
  {
    unitId,
    viewer,
    targetOf,
    month: asked,
    page,
    today,
  }: {
    unitId: number
    viewer: Viewer
    targetOf: (kpi: KpiRecord) => { ownerId?: number | null; deputyId?: number | null }
    month: string | null
    page: number
    today: Day
  },
): BranchSheet {
  const now = monthOf(today)
  const month = asked !== null && isMonth(asked) && asked <= now ? asked : addToMonth(now, -1)
  const byKpi = new Map<number, BranchReading[]>()
  for (const one of readings) byKpi.set(one.kpiId, [...(byKpi.get(one.kpiId) ?? []), one])
  const wanted = kpis.filter(
    (one) =>
      (one.subProcess === null || planned.has(one.subProcess.id) || byKpi.has(one.id)) &&
      may(viewer, 'kpi.record', { ...targetOf(one), unitId }),
  )
  const shown = pageOf(wanted, page, PAGE)
  const rows = shown.rows.map(({ id, subProcess, name, measure }): BranchRow => {
    const own = byKpi.get(id) ?? []
    const found = own.find((one) => one.month === month)
    const before = own.filter((one) => one.month < month).at(-1)
    return {
      id,
      code: subProcess?.code ?? null,
      name,
      measure,
      before: before ? { month: before.month, value: before.value } : null,
      cell: { value: found?.value ?? null, version: found?.version ?? 0 },
    }
  })
  return { ...shown, month, now, rows }
}
