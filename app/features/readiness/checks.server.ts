import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { mayAddEvidence, mayAnswer, mayAssign, mayWaive } from '~/domain/check-update'
import type { Viewer } from '~/domain/permissions'
import type { Day, Name } from '~/domain/vocabulary'
import { keptByRevision } from '~/lib/by-revision.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { person, unit } from '~db/schema/people'
import { evidenceFile, readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import type { CheckView } from './check-view'
import { answeredBy } from './pressing.server'

/** What every check is known by, light enough to load all that a person answers for. */
const FACTS = {
  id: readinessCheck.id,
  code: subProcess.code,
  subProcessZh: subProcess.nameZh,
  subProcessEn: subProcess.nameEn,
  dimension: readinessCheck.dimension,
  neededBy: readinessCheck.neededBy,
  weight: readinessCheck.weight,
  isBlocker: readinessCheck.isBlocker,
  status: readinessCheck.status,
  dueOn: readinessCheck.dueOn,
  updatedOn: readinessCheck.updatedOn,
  updatedById: readinessCheck.updatedById,
  settledOn: readinessCheck.settledOn,
}

/** The open checks that the person answers for, in the order of the model. */
export async function ownChecks(db: Db, programme: { id: number }, viewer: Viewer) {
  return db.read
    .select(FACTS)
    .from(readinessCheck)
    .innerJoin(subProcess, eq(subProcess.id, readinessCheck.subProcessId))
    .leftJoin(rollout, eq(rollout.id, readinessCheck.rolloutId))
    .where(
      and(
        eq(readinessCheck.programmeId, programme.id),
        isNull(readinessCheck.settledOn),
        isNull(subProcess.archivedAt),
        answeredBy(db, programme.id, viewer),
      ),
    )
    .orderBy(asc(subProcess.position), asc(readinessCheck.id))
}
export type OwnCheck = Awaited<ReturnType<typeof ownChecks>>[number]

/** All checks of a sub-process that are on its list, passed gates included, each with the branch of its rollout. */
export async function checksOfSubProcess(db: Db, programme: { id: number }, subProcessId: number) {
  return db.read
    .select({
      ...FACTS,
      rolloutId: rollout.id,
      wave: wave.number,
      unitId: unit.id,
      unitZh: unit.nameZh,
      unitEn: unit.nameEn,
    })
    .from(readinessCheck)
    .innerJoin(subProcess, eq(subProcess.id, readinessCheck.subProcessId))
    .leftJoin(rollout, eq(rollout.id, readinessCheck.rolloutId))
    .leftJoin(wave, eq(wave.id, rollout.waveId))
    .leftJoin(unit, eq(unit.id, rollout.unitId))
    .where(
      and(
        eq(readinessCheck.programmeId, programme.id),
        eq(readinessCheck.subProcessId, subProcessId),
        isNull(rollout.archivedAt),
        isNull(readinessCheck.retiredOn),
      ),
    )
    .orderBy(asc(wave.number), asc(unit.position), asc(readinessCheck.id))
}
export type SubProcessCheck = Awaited<ReturnType<typeof checksOfSubProcess>>[number]

/** One of 200 branches takes about a megabyte. */
const kept = keptByRevision<SubProcessCheck[]>(8)

/** The same as of this revision, for all who ask. */
export function keptChecksOf(db: Db, programme: ProgrammeRow, today: Day, subProcessId: number) {
  return kept(db, programme, today, () => checksOfSubProcess(db, programme, subProcessId), String(subProcessId))
}

/** The checks of these ids, in their order; ids of other programmes and retired ones find nothing. By one statement. */
export async function checkViews(
  db: Db,
  programme: { id: number },
  viewer: Viewer,
  ids: readonly number[],
): Promise<CheckView[]> {
  if (ids.length === 0) return []
  const views = await loadViews(
    db,
    viewer,
    and(
      eq(readinessCheck.programmeId, programme.id),
      inArray(readinessCheck.id, [...ids]),
      isNull(readinessCheck.retiredOn),
    ),
  )
  const byId = new Map(views.map((view) => [view.id, view]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const FILES = sql<number>`(
  select count(*) from ${evidenceFile}
  where ${evidenceFile.checkId} = ${readinessCheck.id} and ${evidenceFile.archivedAt} is null
)`

async function loadViews(db: Db, viewer: Viewer, where: SQL | undefined): Promise<CheckView[]> {
  const assignee = alias(person, 'assignee')
  const updatedBy = alias(person, 'updated_by')
  const rows = await db.read
    .select({ row: readinessCheck, of: subProcess, unit, wave: wave.number, assignee, updatedBy, fileCount: FILES })
    .from(readinessCheck)
    .innerJoin(subProcess, eq(subProcess.id, readinessCheck.subProcessId))
    .leftJoin(rollout, eq(rollout.id, readinessCheck.rolloutId))
    .leftJoin(wave, eq(wave.id, rollout.waveId))
    .leftJoin(unit, eq(unit.id, rollout.unitId))
    .leftJoin(assignee, eq(assignee.id, readinessCheck.assigneeId))
    .leftJoin(updatedBy, eq(updatedBy.id, readinessCheck.updatedById))
    .where(where)
  return rows.map(({ row, of, unit: at, wave: number, assignee: asked, updatedBy: by, fileCount }) => {
    const target = { ownerId: of.ownerId, deputyId: of.deputyId, unitId: at?.id ?? null, assigneeId: row.assigneeId }
    const isOpen = row.settledOn === null
    return {
      id: row.id,
      version: row.version,
      name: nameIn(row),
      dimension: row.dimension,
      neededBy: row.neededBy,
      weight: row.weight,
      isBlocker: row.isBlocker,
      evidenceRequired: row.evidenceRequired,
      status: row.status,
      statusSince: row.statusSince,
      dueOn: row.dueOn,
      note: row.note,
      evidenceNote: row.evidenceNote,
      evidenceLink: row.evidenceLink,
      fileCount,
      updatedOn: row.updatedOn,
      updatedBy: by && nameIn(by),
      settledOn: row.settledOn,
      assignee: asked && { id: asked.id, name: nameIn(asked), email: asked.email },
      subProcess: { code: of.code, name: nameIn(of) },
      unit: at && { id: at.id, name: nameIn(at) },
      wave: number,
      may: {
        answer: isOpen && mayAnswer(viewer, target),
        waive: isOpen && mayAnswer(viewer, target) && mayWaive(viewer, target),
        assign: isOpen && mayAssign(viewer, target),
        addEvidence: isOpen && mayAddEvidence(viewer, target),
      },
    }
  })
}

function nameIn(row: { nameZh: string; nameEn: string }): Name {
  return { zh: row.nameZh, en: row.nameEn }
}
