import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Day, KpiAim, Name } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/people'
import { kpiResult } from '~db/schema/planning'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { REFERENCE_SUB_PROCESSES } from '~db/seed/reference-model/sub-processes'
import type { ResultSubProcess, SuggestedKpi } from './suggested-kpi'

/** A figure of a sub-process after a wave; `before` and `after` in thousandths. */
export interface ResultRecord {
  id: number
  version: number
  waveId: number
  subProcess: ResultSubProcess
  name: string
  measure: string
  aim: KpiAim
  before: number
  after: number
  notedOn: Day
  notedBy: Name
}

/** All results of the programme, in the order of its sub-processes. One statement, whatever the number of waves. */
export async function resultsOf(db: Db, programmeId: number): Promise<ResultRecord[]> {
  const rows = await db.read
    .select({ result: kpiResult, subProcess, zh: person.nameZh, en: person.nameEn })
    .from(kpiResult)
    .innerJoin(subProcess, eq(subProcess.id, kpiResult.subProcessId))
    .innerJoin(wave, and(eq(wave.id, kpiResult.waveId), isNull(wave.archivedAt)))
    .innerJoin(person, eq(person.id, kpiResult.notedById))
    .where(and(eq(kpiResult.programmeId, programmeId), isNull(kpiResult.archivedAt)))
    .orderBy(asc(subProcess.position), asc(kpiResult.id))
  return rows.map(
    ({ result: { id, version, waveId, name, measure, aim, before, after, notedOn }, zh, en, ...row }) => ({
      id,
      version,
      waveId,
      subProcess: toSubProcess(row.subProcess),
      name,
      measure,
      aim,
      before,
      after,
      notedOn,
      notedBy: { zh, en },
    }),
  )
}

/** The result of that id as the address names it, in this wave; null when there is none, or no longer. */
export async function findResult(
  db: Db,
  { id: waveId, programmeId }: { id: number; programmeId: number },
  id: string | undefined,
): Promise<ResultRecord | null> {
  const results = await resultsOf(db, programmeId)
  return results.find((one) => one.waveId === waveId && String(one.id) === id) ?? null
}

/** What a form about that result goes by; also of one removed meanwhile, so that its command can say so. */
export async function resultSent(
  db: Db,
  { id: waveId, programmeId }: { id: number; programmeId: number },
  id: string | undefined,
): Promise<{ id: number } | null> {
  if (!id || !/^[1-9]\d{0,9}$/.test(id)) return null
  const [row] = await db.read
    .select({ id: kpiResult.id })
    .from(kpiResult)
    .where(and(eq(kpiResult.programmeId, programmeId), eq(kpiResult.waveId, waveId), eq(kpiResult.id, Number(id))))
  return row ?? null
}

/** The sub-processes in the scope of a wave, each with what the reference model measures it by. */
export async function subProcessesIn(
  db: Db,
  waveId: number,
): Promise<(ResultSubProcess & { kpis: readonly SuggestedKpi[] })[]> {
  const rows = await db.read
    .selectDistinct({ subProcess })
    .from(rollout)
    .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
    .where(and(eq(rollout.waveId, waveId), isNull(rollout.archivedAt)))
    .orderBy(asc(subProcess.position))
  return rows.map((row) => ({ ...toSubProcess(row.subProcess), kpis: kpisOf(row.subProcess.code) }))
}

export function kpisOf(code: string): SuggestedKpi[] {
  const known = REFERENCE_SUB_PROCESSES.find((one) => one.code === code)
  return (known?.kpis ?? []).map(({ name, unit, per, better }) => ({
    name,
    unit: per ? 'perMonth' : unit,
    aim: better,
  }))
}

function toSubProcess(row: typeof subProcess.$inferSelect): ResultSubProcess {
  const { id, code, ownerId, deputyId } = row
  return { id, code, name: { zh: row.nameZh, en: row.nameEn }, ownerId, deputyId }
}
