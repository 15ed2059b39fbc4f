import { and, asc, eq, isNull, or } from 'drizzle-orm'
import type { Name, StepKind } from '~/domain/vocabulary'
import { notFound } from '~/lib/http.server'
import type { Db } from '~db/client.server'
import { dependency, step, subProcess } from '~db/schema/sub-process'

export interface SubProcessHead {
  id: number
  code: string
  name: Name
  purpose: Name
  ownerId: number | null
  deputyId: number | null
  version: number
}

/** The sub-process of a programme by its code. @throws 404 when there is none. */
export async function findSubProcess(db: Db, programmeId: number, code: string | undefined): Promise<SubProcessHead> {
  const [row] = await db.read
    .select()
    .from(subProcess)
    .where(and(eq(subProcess.programmeId, programmeId), eq(subProcess.code, code ?? ''), isNull(subProcess.archivedAt)))
  if (!row) throw notFound()
  const { id, ownerId, deputyId, version } = row
  return {
    id,
    code: row.code,
    name: { zh: row.nameZh, en: row.nameEn },
    purpose: { zh: row.purposeZh, en: row.purposeEn },
    ownerId,
    deputyId,
    version,
  }
}

export type StepRow = typeof step.$inferSelect

/** What is stored of the six steps; rollout and operation as they were before they followed the waves. */
export async function stepRows(db: Db, subProcessId: number): Promise<StepRow[]> {
  return db.read.select().from(step).where(eq(step.subProcessId, subProcessId))
}

/** One stored step by its kind. @throws 404 when the word is none. */
export async function findStep(db: Db, subProcessId: number, kind: string | undefined): Promise<StepRow> {
  const row = (await stepRows(db, subProcessId)).find((one) => one.kind === kind)
  if (!row) throw notFound()
  return row
}

export interface DependencyRow {
  id: number
  predecessorId: number
  successorId: number
  predecessorStep: StepKind
  successorStep: StepKind
  lagDays: number
}

/** What the sub-process waits for, and what waits for it. */
export async function dependencyRows(db: Db, subProcessId: number): Promise<DependencyRow[]> {
  return db.read
    .select()
    .from(dependency)
    .where(or(eq(dependency.predecessorId, subProcessId), eq(dependency.successorId, subProcessId)))
    .orderBy(asc(dependency.id))
}

/** One of them by its id. @throws 404 when it is none of this sub-process. */
export async function findDependency(db: Db, subProcessId: number, id: string | undefined): Promise<DependencyRow> {
  const row = (await dependencyRows(db, subProcessId)).find((one) => String(one.id) === id)
  if (!row) throw notFound()
  return row
}

/** The other sub-processes of the programme, as choices. */
export async function otherSubProcesses(db: Db, programmeId: number, id: number) {
  const rows = await db.read
    .select({ id: subProcess.id, code: subProcess.code, zh: subProcess.nameZh, en: subProcess.nameEn })
    .from(subProcess)
    .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt)))
    .orderBy(asc(subProcess.position))
  return rows.flatMap(({ id: other, code, zh, en }) => (other === id ? [] : [{ id: other, code, name: { zh, en } }]))
}
