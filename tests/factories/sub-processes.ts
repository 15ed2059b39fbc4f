import { and, asc, eq } from 'drizzle-orm'
import type { StepKind } from '~/domain/vocabulary'
import { assignOwner } from '~/features/sub-processes/commands/assign-owner.server'
import { finishStep } from '~/features/sub-processes/commands/finish-step.server'
import { startStep } from '~/features/sub-processes/commands/start-step.server'
import type { Db } from '~db/client.server'
import { auditEvent, programme } from '~db/schema/programme'
import { step, subProcess } from '~db/schema/sub-process'
import { makeInstallation } from './installation'
import { contextOf, makePerson, makeProgramme, viewerWith } from './programme'
import { answerOf } from './waves'

/** 1 June 2026, 10:00 in Shanghai. */
export const JUNE = Date.UTC(2026, 5, 1, 2)

/** A programme whose first sub-process, LTC-ML-1, has a business owner; the second has none. */
export async function makeOwned(db: Db = makeInstallation(), now = JUNE) {
  const { programme: row, officePersonId } = await makeProgramme(db)
  const office = contextOf(db, { programmeId: row.id, viewer: viewerWith(officePersonId, 'office'), now })
  const subProcesses = await db.read
    .select()
    .from(subProcess)
    .where(eq(subProcess.programmeId, row.id))
    .orderBy(asc(subProcess.position))
  const [owned, other] = subProcesses.map(({ id }) => id)
  const ownerId = await makePerson(db)
  answerOf(await assignOwner(office, { subProcessId: owned!, ownerId, deputyId: null, version: 1 }))
  const owner = contextOf(db, { programmeId: row.id, viewer: viewerWith(ownerId, 'owner'), now })
  return { db, programme: row, office, owner, ownerId, owned: owned!, other: other! }
}

export async function stepRow(db: Db, subProcessId: number, kind: StepKind) {
  const [row] = await db.read
    .select()
    .from(step)
    .where(and(eq(step.subProcessId, subProcessId), eq(step.kind, kind)))
  return row!
}

export async function subProcessRow(db: Db, id: number) {
  const [row] = await db.read.select().from(subProcess).where(eq(subProcess.id, id))
  return row!
}

export async function revisionOf(db: Db, programmeId: number): Promise<number> {
  const [row] = await db.read.select().from(programme).where(eq(programme.id, programmeId))
  return row!.revision
}

/** What the log holds of one row, as `field: from → to`. */
export async function toldOf(db: Db, entity: string, id: number): Promise<string[]> {
  const rows = await db.read
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.entity, entity), eq(auditEvent.entityId, id)))
    .orderBy(asc(auditEvent.id))
  return rows.filter(({ verb }) => verb !== 'createProgramme').map(({ field, from, to }) => `${field}: ${from} → ${to}`)
}

type Context = Parameters<typeof startStep>[0]

/** Design and simulation ended, so that the pilot may begin. */
export async function passSimulation(context: Context, subProcessId: number): Promise<void> {
  for (const [kind, start, end] of [
    ['design', '2026-03-02', '2026-03-27'],
    ['simulation', '2026-03-30', '2026-04-03'],
  ] as const) {
    answerOf(await startStep(context, { subProcessId, kind, on: start }))
    answerOf(await finishStep(context, { subProcessId, kind, on: end }))
  }
}
