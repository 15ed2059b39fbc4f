import { and, asc, eq, exists, isNull, or, sql } from 'drizzle-orm'
import { may, type Viewer } from '~/domain/permissions'
import type { Month } from '~/domain/reading-months'
import type { Name } from '~/domain/vocabulary'
import { notFound } from '~/lib/http.server'
import { idInAddress } from '~/lib/id-in-address'
import type { Db } from '~db/client.server'
import { kpi, kpiReading } from '~db/schema/benefit'
import { membership, unit } from '~db/schema/people'
import { rollout } from '~db/schema/wave'
import { kpiTarget } from './places.server'
import type { KpiRecord } from './queries.server'

export interface Branch {
  id: number
  name: Name
}

/** The branches that a programme has to do with: in its plan, with readings, or with somebody who leads them in it. */
export async function ownBranches(db: Db, programmeId: number): Promise<Branch[]> {
  const planned = db.read
    .select({ id: rollout.id })
    .from(rollout)
    .where(and(eq(rollout.programmeId, programmeId), eq(rollout.unitId, unit.id), isNull(rollout.archivedAt)))
  const read = db.read
    .select({ id: kpiReading.id })
    .from(kpiReading)
    .innerJoin(kpi, eq(kpi.id, kpiReading.kpiId))
    .where(and(eq(kpi.programmeId, programmeId), eq(kpiReading.unitId, unit.id)))
  const led = db.read
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.programmeId, programmeId), eq(membership.unitId, unit.id)))
  const rows = await db.read
    .select({ id: unit.id, zh: unit.nameZh, en: unit.nameEn })
    .from(unit)
    .where(and(eq(unit.kind, 'branch'), isNull(unit.archivedAt), or(exists(planned), exists(led), exists(read))))
    .orderBy(asc(unit.position), asc(unit.id))
  return rows.map(({ id, zh, en }) => ({ id, name: { zh, en } }))
}

/** The branch of that id as the address names it. @throws 404 when the programme has nothing to do with it. */
export async function findBranch(db: Db, programmeId: number, id: string | undefined): Promise<Branch> {
  const found = (await ownBranches(db, programmeId)).find((one) => one.id === idInAddress(id))
  if (!found) throw notFound()
  return found
}

/** Those of them of which the viewer may record a KPI at least. */
export function recordable(branches: readonly Branch[], kpis: readonly KpiRecord[], viewer: Viewer): Branch[] {
  const targets = kpis.map(kpiTarget)
  return branches.filter(({ id }) => targets.some((target) => may(viewer, 'kpi.record', { ...target, unitId: id })))
}

export interface BranchReading {
  kpiId: number
  month: Month
  value: number
  version: number
}

/** The readings of a programme's KPIs at a branch, in the order of their months. */
export function branchReadings(db: Db, programmeId: number, unitId: number): Promise<BranchReading[]> {
  const { kpiId, month, value, version } = kpiReading
  return db.read
    .select({ kpiId, month, value, version })
    .from(kpiReading)
    .innerJoin(kpi, eq(kpi.id, kpiReading.kpiId))
    .where(and(eq(kpi.programmeId, programmeId), eq(kpiReading.unitId, unitId)))
    .orderBy(asc(month))
}

/** The sub-processes that the plan brings to a branch. */
export async function plannedAt(db: Db, programmeId: number, unitId: number): Promise<ReadonlySet<number>> {
  const rows = await db.read
    .select({ id: sql<number>`${rollout.subProcessId}` })
    .from(rollout)
    .where(and(eq(rollout.programmeId, programmeId), eq(rollout.unitId, unitId), isNull(rollout.archivedAt)))
  return new Set(rows.map(({ id }) => id))
}
