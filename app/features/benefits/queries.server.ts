import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Reach } from '~/domain/benefit-forecast'
import type { MonthMean, Reading } from '~/domain/kpi-readings'
import { type Month, monthOf } from '~/domain/reading-months'
import type { Day, KpiAim, Name, Track } from '~/domain/vocabulary'
import type { BranchLive } from '~/domain/wave-effect'
import { keptByRevision } from '~/lib/by-revision.server'
import { notFound } from '~/lib/http.server'
import { idInAddress } from '~/lib/id-in-address'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { kpi, kpiReading } from '~db/schema/benefit'
import { person, unit } from '~db/schema/people'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'

export interface KpiSubProcess {
  id: number
  code: string
  track: Track
  name: Name
  ownerId: number | null
  deputyId: number | null
}

/** A KPI of the tree; figures in thousandths of its measure. */
export interface KpiRecord {
  id: number
  version: number
  subProcess: KpiSubProcess | null
  parentId: number | null
  name: Name
  measure: string
  aim: KpiAim
  baseline: number | null
  target: number | null
  targetOn: Day | null
  /** Its own; null where who owns the sub-process answers for it. */
  ownerId: number | null
  /** Who answers for it: its own owner, else that of its sub-process. */
  owner: { id: number; name: Name } | null
}

/** The KPIs of a programme, those of several sub-processes first, then by sub-process. One statement. */
export async function kpisOf(db: Db, programmeId: number): Promise<KpiRecord[]> {
  const rows = await db.read
    .select({ kpi, subProcess, owner: person })
    .from(kpi)
    .leftJoin(subProcess, eq(subProcess.id, kpi.subProcessId))
    .leftJoin(person, eq(person.id, sql`coalesce(${kpi.ownerId}, ${subProcess.ownerId})`))
    .where(and(eq(kpi.programmeId, programmeId), isNull(kpi.archivedAt)))
    .orderBy(asc(subProcess.position), asc(kpi.position), asc(kpi.id))
  return rows.map(({ kpi: row, subProcess: of, owner }) => {
    const { id, version, parentId, measure, aim, baseline, target, targetOn, ownerId } = row
    return {
      ...{ id, version, parentId, measure, aim, baseline, target, targetOn, ownerId },
      name: { zh: row.nameZh, en: row.nameEn },
      subProcess: of && toSubProcess(of),
      owner: owner && { id: owner.id, name: { zh: owner.nameZh, en: owner.nameEn } },
    }
  })
}

/** The KPI of that id as the address names it, with all of its programme. @throws 404 when the programme has none. */
export async function findKpi(db: Db, programmeId: number, id: string | undefined) {
  const kpis = await kpisOf(db, programmeId)
  const found = kpis.find((one) => one.id === idInAddress(id))
  if (!found) throw notFound()
  return { kpi: found, kpis }
}

/** What a form about that KPI goes by; also of one archived meanwhile, so that its command can say so. */
export async function kpiSent(db: Db, programmeId: number, id: string | undefined): Promise<number> {
  const [row] = await db.read
    .select({ id: kpi.id })
    .from(kpi)
    .where(and(eq(kpi.programmeId, programmeId), eq(kpi.id, idInAddress(id))))
  if (!row) throw notFound()
  return row.id
}

/** The means of all KPIs of a programme, by KPI. One statement, whatever the number of readings. */
export async function meansOf(db: Db, programmeId: number): Promise<ReadonlyMap<number, MonthMean[]>> {
  const rows = await db.read
    .select({
      kpiId: kpiReading.kpiId,
      month: kpiReading.month,
      value: sql<number>`avg(${kpiReading.value})`,
      branches: sql<number>`count(*)`,
    })
    .from(kpiReading)
    .innerJoin(kpi, eq(kpi.id, kpiReading.kpiId))
    .where(and(eq(kpi.programmeId, programmeId), isNull(kpi.archivedAt)))
    .groupBy(kpiReading.kpiId, kpiReading.month)
    .orderBy(asc(kpiReading.kpiId), asc(kpiReading.month))
  const means = new Map<number, MonthMean[]>()
  for (const { kpiId, ...mean } of rows) {
    const known = means.get(kpiId)
    if (known) known.push(mean)
    else means.set(kpiId, [mean])
  }
  return means
}

const kept = keptByRevision<ReadonlyMap<number, MonthMean[]>>(20)

/** The same as of this revision, for all who ask. */
export function keptMeansOf(db: Db, programme: Pick<ProgrammeRow, 'id' | 'revision'>, today: Day) {
  return kept(db, programme, today, () => meansOf(db, programme.id))
}

/** How far sub-processes are rolled out, and since when. */
export interface LiveReach extends Reach {
  liveOn: Day | null
}

/** By sub-process; of the whole programme by null. One statement. */
export async function reachOf(db: Db, programmeId: number): Promise<ReadonlyMap<number | null, LiveReach>> {
  const rows = await db.read
    .select({
      subProcessId: rollout.subProcessId,
      planned: sql<number>`count(*)`,
      live: sql<number>`count(${rollout.liveOn})`,
      liveOn: sql<Day | null>`min(${rollout.liveOn})`,
      endsOn: sql<Day | null>`max(coalesce(${rollout.liveOn}, ${rollout.expectedOn}, ${wave.plannedEnd}))`,
    })
    .from(rollout)
    .innerJoin(wave, eq(wave.id, rollout.waveId))
    .where(and(eq(rollout.programmeId, programmeId), isNull(rollout.archivedAt), isNull(wave.archivedAt)))
    .groupBy(rollout.subProcessId)
  const days = (of: 'liveOn' | 'endsOn') => rows.flatMap((row) => row[of] ?? []).sort()
  const all = {
    planned: rows.reduce((sum, { planned }) => sum + planned, 0),
    live: rows.reduce((sum, { live }) => sum + live, 0),
    liveOn: days('liveOn')[0] ?? null,
    endsOn: days('endsOn').at(-1) ?? null,
  }
  return new Map<number | null, LiveReach>([
    [null, all],
    ...rows.map(({ subProcessId, ...of }) => [subProcessId, of] as const),
  ])
}

/** All readings of a KPI, in the order of their months. */
export function readingsOf(db: Db, kpiId: number): Promise<(Reading & { id: number; version: number })[]> {
  const { id, version, unitId, month, value } = kpiReading
  return db.read
    .select({ id, version, unitId, month, value })
    .from(kpiReading)
    .where(eq(kpiReading.kpiId, kpiId))
    .orderBy(asc(month), asc(unitId))
}

/**
 * The branches where a sub-process is rolled out, with the wave and the month they went live in. Of null, which several
 * sub-processes bring together, a branch is live from its first one on.
 */
export async function branchLives(db: Db, programmeId: number, subProcessId: number | null): Promise<BranchLive[]> {
  const rows = await db.read
    .select({ unitId: rollout.unitId, wave: wave.number, liveOn: rollout.liveOn })
    .from(rollout)
    .innerJoin(wave, eq(wave.id, rollout.waveId))
    .where(
      and(
        eq(rollout.programmeId, programmeId),
        subProcessId === null ? undefined : eq(rollout.subProcessId, subProcessId),
        isNull(rollout.archivedAt),
        isNull(wave.archivedAt),
      ),
    )
    .orderBy(asc(rollout.unitId), asc(sql`coalesce(${rollout.liveOn}, '9999')`), asc(wave.number))
  const first = new Map<number, BranchLive>()
  for (const { unitId, wave: number, liveOn } of rows) {
    const liveIn: Month | null = liveOn === null ? null : monthOf(liveOn)
    if (!first.has(unitId)) first.set(unitId, { unitId, wave: number, liveIn })
  }
  return [...first.values()]
}

/** The branches of the company, in the order of its tree. */
export async function branchesOf(db: Db): Promise<{ id: number; name: Name }[]> {
  const rows = await db.read
    .select({ id: unit.id, zh: unit.nameZh, en: unit.nameEn })
    .from(unit)
    .where(and(eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
    .orderBy(asc(unit.position), asc(unit.id))
  return rows.map(({ id, zh, en }) => ({ id, name: { zh, en } }))
}

/** The sub-processes of a programme, which a KPI may be of. */
export async function subProcessesOf(db: Db, programmeId: number): Promise<KpiSubProcess[]> {
  const rows = await db.read
    .select()
    .from(subProcess)
    .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
    .orderBy(asc(subProcess.position))
  return rows.map(toSubProcess)
}

function toSubProcess(row: typeof subProcess.$inferSelect): KpiSubProcess {
  const { id, code, track, ownerId, deputyId } = row
  return { id, code, track, name: { zh: row.nameZh, en: row.nameEn }, ownerId, deputyId }
}
