import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'
import type { Name } from '~/domain/vocabulary'
import type { WaveRow } from '~/lib/rollout-places.server'
import type { Db } from '~db/client.server'
import { unit } from '~db/schema/people'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'

/** The wave of that number as the address names it; null when there is none, or no longer. */
export async function findWave(db: Db, programmeId: number, number: string | undefined): Promise<WaveRow | null> {
  const row = await waveSent(db, programmeId, number)
  return row?.archivedAt === null ? row : null
}

/** What a form about that wave goes by; also of one archived meanwhile, so that its command can say so. */
export async function waveSent(db: Db, programmeId: number, number: string | undefined): Promise<WaveRow | null> {
  if (!number || !/^[1-9]\d{0,5}$/.test(number)) return null
  const [row] = await db.read
    .select()
    .from(wave)
    .where(and(eq(wave.programmeId, programmeId), eq(wave.number, Number(number))))
  return row ?? null
}

/** All waves that are still there, by number. */
export async function wavesOf(db: Db, programmeId: number): Promise<{ id: number; number: number; name: Name }[]> {
  const rows = await db.read
    .select({ id: wave.id, number: wave.number, zh: wave.nameZh, en: wave.nameEn })
    .from(wave)
    .where(and(eq(wave.programmeId, programmeId), isNull(wave.archivedAt)))
    .orderBy(asc(wave.number))
  return rows.map(({ id, number, zh, en }) => ({ id, number, name: { zh, en } }))
}

/** The number by which a wave just made is called; a RangeError when it is not there. */
export async function waveNumber(db: Db, programmeId: number, id: number): Promise<number> {
  const [row] = await db.read
    .select({ number: wave.number })
    .from(wave)
    .where(and(eq(wave.programmeId, programmeId), eq(wave.id, id)))
  if (!row) throw new RangeError(`No wave ${id}`)
  return row.number
}

export interface Branch {
  id: number
  name: Name
  /** Its place among the company's branches. */
  position: number
}

export interface ScopeSubProcess {
  id: number
  code: string
  name: Name
  ownerId: number | null
  deputyId: number | null
}

export interface RolloutRecord {
  id: number
  version: number
  subProcess: ScopeSubProcess
  branch: Branch
  wave: WaveRow
  baselineEnd: string | null
  expectedOn: string | null
  liveOn: string | null
}

/** Rollouts in scope, in the order of sub-processes and branches: of a wave, of a branch, or one. */
export async function rolloutRecords(
  db: Db,
  programmeId: number,
  which: { waveId: number } | { unitId: number } | { id: number },
): Promise<RolloutRecord[]> {
  const rows = await db.read
    .select({ rollout, wave, unit, subProcess })
    .from(rollout)
    .innerJoin(wave, eq(wave.id, rollout.waveId))
    .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
    .innerJoin(unit, eq(unit.id, rollout.unitId))
    .where(
      and(
        eq(rollout.programmeId, programmeId),
        isNull(rollout.archivedAt),
        isNull(wave.archivedAt),
        conditionOf(which),
      ),
    )
    .orderBy(asc(wave.number), asc(subProcess.position), asc(unit.position), asc(unit.id))
  return rows.map((row) => ({
    id: row.rollout.id,
    version: row.rollout.version,
    subProcess: toSubProcess(row.subProcess),
    branch: toBranch(row.unit),
    wave: row.wave,
    baselineEnd: row.rollout.baselineEnd,
    expectedOn: row.rollout.expectedOn,
    liveOn: row.rollout.liveOn,
  }))
}

/** The rollout of that id as the address names it; null when it is not, or no longer, in scope. */
export async function findRollout(db: Db, programmeId: number, id: string | undefined): Promise<RolloutRecord | null> {
  if (!id || !/^[1-9]\d{0,9}$/.test(id)) return null
  const [record] = await rolloutRecords(db, programmeId, { id: Number(id) })
  return record ?? null
}

/** What a form about that rollout goes by; also of one no longer in scope, so that its command can say so. */
export async function rolloutSent(
  db: Db,
  programmeId: number,
  id: string | undefined,
): Promise<{ id: number; wave: number } | null> {
  if (!id || !/^[1-9]\d{0,9}$/.test(id)) return null
  const [row] = await db.read
    .select({ id: rollout.id, wave: wave.number })
    .from(rollout)
    .innerJoin(wave, eq(wave.id, rollout.waveId))
    .where(and(eq(rollout.programmeId, programmeId), eq(rollout.id, Number(id))))
  return row ?? null
}

/** A cell that is somebody's: in a wave, and perhaps live. */
export interface ScopeBoardCell {
  subProcessId: number
  unitId: number
  wave: number
  isLive: boolean
}

export interface ScopeBoard {
  subProcesses: ScopeSubProcess[]
  branches: Branch[]
  cells: ScopeBoardCell[]
}

/** Every sub-process and every branch, and which of their cells are in which wave. */
export async function scopeBoard(db: Db, programmeId: number): Promise<ScopeBoard> {
  const subProcesses = await db.read
    .select()
    .from(subProcess)
    .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
    .orderBy(asc(subProcess.position))
  const branches = await db.read
    .select()
    .from(unit)
    .where(and(eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
    .orderBy(asc(unit.position), asc(unit.id))
  const cells = await db.read
    .select({
      subProcessId: rollout.subProcessId,
      unitId: rollout.unitId,
      wave: wave.number,
      liveOn: rollout.liveOn,
    })
    .from(rollout)
    .innerJoin(wave, eq(wave.id, rollout.waveId))
    .where(and(eq(rollout.programmeId, programmeId), isNull(rollout.archivedAt)))
  return {
    subProcesses: subProcesses.map(toSubProcess),
    branches: branches.map(toBranch),
    cells: cells.map(({ liveOn, ...cell }) => ({ ...cell, isLive: liveOn !== null })),
  }
}

function conditionOf(which: { waveId: number } | { unitId: number } | { id: number }): SQL {
  if ('waveId' in which) return eq(rollout.waveId, which.waveId)
  return 'unitId' in which ? eq(rollout.unitId, which.unitId) : eq(rollout.id, which.id)
}

function toSubProcess(row: typeof subProcess.$inferSelect): ScopeSubProcess {
  const { id, code, ownerId, deputyId } = row
  return { id, code, name: { zh: row.nameZh, en: row.nameEn }, ownerId, deputyId }
}

function toBranch(row: typeof unit.$inferSelect): Branch {
  return { id: row.id, name: { zh: row.nameZh, en: row.nameEn }, position: row.position }
}
