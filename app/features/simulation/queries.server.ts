import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { CaseOutcome, Day, Name } from '~/domain/vocabulary'
import { notFound } from '~/lib/http.server'
import { idInAddress } from '~/lib/id-in-address'
import type { PickedPerson } from '~/lib/person-choice.server'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/people'
import { simulationCase, simulationIssue } from '~db/schema/pilot'

export interface CaseView {
  id: number
  version: number
  name: string
  walkedOn: Day | null
  outcome: CaseOutcome | null
  note: string
}

export interface IssueView {
  id: number
  version: number
  caseId: number | null
  /** Of a case that was taken off the list, too. */
  caseName: string | null
  text: string
  assignee: PickedPerson | null
  foundOn: Day
  dueOn: Day | null
  closedOn: Day | null
  closing: string
}

/** The cases of a sub-process, in their order. */
export async function casesOf(db: Db, subProcessId: number): Promise<CaseView[]> {
  const rows = await db.read
    .select()
    .from(simulationCase)
    .where(and(eq(simulationCase.subProcessId, subProcessId), isNull(simulationCase.archivedAt)))
    .orderBy(asc(simulationCase.position), asc(simulationCase.id))
  return rows.map(({ id, version, name, walkedOn, outcome, note }) => ({ id, version, name, walkedOn, outcome, note }))
}

/** One case that is still there. @throws 404 when the sub-process has none of that id. */
export async function findCase(db: Db, subProcessId: number, id: string | undefined): Promise<CaseView> {
  return oneOf(await casesOf(db, subProcessId), id)
}

/** What the simulation of a sub-process found: the open ones first, of these the one due first. */
export async function issuesOf(db: Db, subProcessId: number): Promise<IssueView[]> {
  const rows = await db.read
    .select({ issue: simulationIssue, caseName: simulationCase.name, assignee: person })
    .from(simulationIssue)
    .leftJoin(simulationCase, eq(simulationCase.id, simulationIssue.caseId))
    .leftJoin(person, eq(person.id, simulationIssue.assigneeId))
    .where(and(eq(simulationIssue.subProcessId, subProcessId), isNull(simulationIssue.archivedAt)))
    .orderBy(
      sql`${simulationIssue.closedOn} is not null`,
      desc(simulationIssue.closedOn),
      sql`${simulationIssue.dueOn} is null`,
      asc(simulationIssue.dueOn),
      asc(simulationIssue.id),
    )
  return rows.map(({ issue, caseName, assignee }) => {
    const { id, version, caseId, text, foundOn, dueOn, closedOn, closing } = issue
    return { id, version, caseId, caseName, text, foundOn, dueOn, closedOn, closing, assignee: picked(assignee) }
  })
}

/** One issue that is still there. @throws 404 when the sub-process has none of that id. */
export async function findIssue(db: Db, subProcessId: number, id: string | undefined): Promise<IssueView> {
  return oneOf(await issuesOf(db, subProcessId), id)
}

const PARTS = { case: simulationCase, issue: simulationIssue } as const

/**
 * The id that a form about a case or an issue goes by; also of one taken away meanwhile, so that its command can say
 * so. @throws 404 when the sub-process never had it.
 */
export async function partSent(
  db: Db,
  kind: keyof typeof PARTS,
  subProcessId: number,
  id: string | undefined,
): Promise<number> {
  const part = PARTS[kind]
  const [row] = await db.read
    .select({ id: part.id })
    .from(part)
    .where(and(eq(part.subProcessId, subProcessId), eq(part.id, idInAddress(id))))
  if (!row) throw notFound()
  return row.id
}

function picked(row: typeof person.$inferSelect | null): PickedPerson | null {
  return row && { id: row.id, name: nameIn(row), email: row.email }
}

function oneOf<T extends { id: number }>(rows: readonly T[], id: string | undefined): T {
  const found = rows.find((row) => row.id === idInAddress(id))
  if (!found) throw notFound()
  return found
}

const nameIn = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }): Name => ({ zh: nameZh, en: nameEn })
