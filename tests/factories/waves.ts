import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reason } from '~/domain/reasons'
import type { Verdict } from '~/domain/verdict'
import type { ScopeCell } from '~/domain/waves'
import { createWave } from '~/features/waves/commands/create-wave.server'
import type { Changed } from '~/lib/change.server'
import type { Db } from '~db/client.server'
import { programme } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { makeInstallation } from './installation'
import { contextOf, makeProgramme, makeUnit } from './programme'

/** A programme with two branches and one empty wave, 7 April to 8 May 2026. */
export async function makeStage(db: Db = makeInstallation()) {
  const { programme: row, officePersonId } = await makeProgramme(db)
  const context = contextOf(db, { programmeId: row.id })
  const unitIds = [await makeUnit(db), await makeUnit(db)]
  const subProcesses = await db.read
    .select({ id: subProcess.id })
    .from(subProcess)
    .where(eq(subProcess.programmeId, row.id))
    .orderBy(asc(subProcess.position))
  const planned = { plannedStart: '2026-04-07', plannedEnd: '2026-05-08' }
  const facts = { nameZh: '华东先行', nameEn: 'East first', circle: 'small', follows: [] } as const
  const waveId = answerOf(await createWave(context, { ...facts, ...planned }))
  const subProcessIds = subProcesses.map(({ id }) => id)
  return { db, programme: row, officePersonId, context, unitIds, subProcessIds, waveId }
}

export function cellsOf(subProcessIds: readonly number[], unitIds: readonly number[]): ScopeCell[] {
  return subProcessIds.flatMap((subProcessId) => unitIds.map((unitId) => ({ subProcessId, unitId })))
}

/** What the command answered; throws its refusals. */
export function answerOf<T>(verdict: Verdict<Changed<T>>): T {
  if (verdict.ok) return verdict.value.value
  throw new Error(JSON.stringify(verdict.refusals))
}

export function reasonsOf(verdict: Verdict<Changed<unknown>>): Reason[] {
  return verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason)
}

export async function waveRow(db: Db, id: number) {
  const [row] = await db.read.select().from(wave).where(eq(wave.id, id))
  return row!
}

export function rolloutsIn(db: Db, waveId: number) {
  return db.read
    .select()
    .from(rollout)
    .where(and(eq(rollout.waveId, waveId), isNull(rollout.archivedAt)))
    .orderBy(asc(rollout.id))
}

export function checksOf(db: Db, rolloutId: number) {
  return db.read.select().from(readinessCheck).where(eq(readinessCheck.rolloutId, rolloutId))
}

export async function revisionOf(db: Db, programmeId: number): Promise<number> {
  const [row] = await db.read.select().from(programme).where(eq(programme.id, programmeId))
  return row!.revision
}
