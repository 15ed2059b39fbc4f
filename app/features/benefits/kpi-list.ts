import { z } from 'zod'
import { type KpiStanding, kpiStanding } from '~/domain/kpi-progress'
import type { MonthMean } from '~/domain/kpi-readings'
import { treeOf } from '~/domain/kpi-tree'
import { type Day, type Name, STATUSES, TRACKS } from '~/domain/vocabulary'
import { pageOf } from '~/lib/page-of'
import type { KpiRecord, LiveReach } from './queries.server'

/** KPIs on one page, and months of a small line. */
const PAGE = 50
const LINE_MONTHS = 12

/** What makes no sense in the address is read as not said. */
const listChoice = z.object({
  track: z.enum(TRACKS).nullable().catch(null),
  owner: z.coerce.number().int().positive().nullable().catch(null),
  status: z.enum(STATUSES).nullable().catch(null),
  page: z.coerce.number().int().positive().catch(1),
})
export type KpiChoice = z.infer<typeof listChoice>

export const readKpiChoice = (query: URLSearchParams): KpiChoice =>
  listChoice.parse(Object.fromEntries([...query].filter(([, value]) => value !== '')))

export interface KpiRow extends Omit<KpiRecord, 'version' | 'ownerId'> {
  depth: number
  standing: KpiStanding
  line: readonly number[]
}

export interface KpiCounts {
  total: number
  reached: number
  onTrack: number
  behind: number
  waiting: number
  unknown: number
}

/** The tree as the page shows it, with the counts that its headline says. */
export function kpiList(
  kpis: readonly KpiRecord[],
  { means, reach }: { means: ReadonlyMap<number, MonthMean[]>; reach: ReadonlyMap<number | null, LiveReach> },
  choice: KpiChoice,
  today: Day,
) {
  const all = treeOf(kpis).map(({ kpi, depth }): KpiRow => {
    const own = means.get(kpi.id) ?? []
    const liveOn = reach.get(kpi.subProcess?.id ?? null)?.liveOn ?? null
    const { version: _, ownerId: __, ...of } = kpi
    const line = own.slice(-LINE_MONTHS).map(({ value }) => value)
    return { ...of, depth, standing: kpiStanding(kpi, own, { liveOn, today }), line }
  })
  const shown = all.filter((row) => isWanted(row, choice))
  return {
    all: shown,
    ...pageOf(shown, choice.page, PAGE),
    counts: countsOf(all),
    owners: ownersOf(all),
  }
}

function countsOf(rows: readonly KpiRow[]): KpiCounts {
  const of = (...statuses: KpiStanding['status'][]) =>
    rows.filter(({ standing }) => statuses.includes(standing.status)).length
  return {
    total: rows.length,
    reached: of('done'),
    onTrack: of('onTrack'),
    behind: of('atRisk', 'offTrack'),
    waiting: of('notStarted'),
    unknown: of('unknown'),
  }
}

function ownersOf(rows: readonly KpiRow[]): { id: number; name: Name }[] {
  return [...new Map(rows.flatMap(({ owner }) => (owner ? [[owner.id, owner] as const] : []))).values()]
}

function isWanted({ subProcess, owner, standing }: KpiRow, choice: KpiChoice): boolean {
  return (
    (choice.track === null || choice.track === subProcess?.track) &&
    (choice.owner === null || choice.owner === owner?.id) &&
    (choice.status === null || choice.status === standing.status)
  )
}
