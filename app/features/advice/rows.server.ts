import { and, eq, isNull } from 'drizzle-orm'
import { type ChangeContext, ensureUnchanged, present, stop } from '~/lib/change.server'
import { notFound } from '~/lib/http.server'
import { idInAddress } from '~/lib/id-in-address'
import { takesPart } from '~/lib/person-choice.server'
import type { Db, Statements } from '~db/client.server'
import { membership, person } from '~db/schema/people'
import { advice, ask, report, reportSession } from '~db/schema/report'

/** Inside a change: a frozen report of the programme at hand. */
export async function reportAtHand(tx: Statements, context: ChangeContext, reportId: number) {
  const [row] = await tx
    .select()
    .from(report)
    .where(
      and(
        eq(report.id, reportId),
        eq(report.programmeId, context.programmeId ?? 0),
        eq(report.state, 'frozen'),
        isNull(report.archivedAt),
      ),
    )
  return present(row)
}

/** Inside a change: an ask of the programme at hand, as the form showed it. */
export async function askAtHand(tx: Statements, context: ChangeContext, at: { askId: number; version: number }) {
  const ofProgramme = and(eq(ask.programmeId, context.programmeId ?? 0), isNull(ask.archivedAt))
  const [row] = await tx
    .select()
    .from(ask)
    .where(and(eq(ask.id, at.askId), ofProgramme))
  return { row: present(row), unchanged: () => ensureUnchanged(present(row), at.version, 'ask') }
}

/** Inside a change: a piece of advice of the programme at hand. */
export async function adviceAtHand(tx: Statements, context: ChangeContext, at: { adviceId: number; version: number }) {
  const ofProgramme = and(eq(advice.programmeId, context.programmeId ?? 0), isNull(advice.archivedAt))
  const [row] = await tx
    .select()
    .from(advice)
    .where(and(eq(advice.id, at.adviceId), ofProgramme))
  return { row: present(row), unchanged: () => ensureUnchanged(present(row), at.version, 'advice') }
}

/** Inside a change: a session of the programme at hand that is still there, as the form showed it. */
export async function sessionAtHand(
  tx: Statements,
  context: ChangeContext,
  at: { sessionId: number; version: number },
) {
  const ofProgramme = and(eq(reportSession.programmeId, context.programmeId ?? 0), isNull(reportSession.archivedAt))
  const [found] = await tx
    .select()
    .from(reportSession)
    .where(and(eq(reportSession.id, at.sessionId), ofProgramme))
  const row = present(found)
  ensureUnchanged(row, at.version, 'reportSession')
  return row
}

/** Inside a change: ends it where the person takes no part in the programme. */
export async function ensureInProgramme(
  tx: Statements,
  programmeId: number,
  personId: number,
  field: string,
): Promise<void> {
  const found = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.archivedAt), takesPart(tx, programmeId)))
  if (found.length === 0) stop({ code: 'notFound' }, field)
}

/** The ids of the executives of a programme. */
export async function executiveIds(on: Statements, programmeId: number): Promise<number[]> {
  const rows = await on
    .selectDistinct({ id: person.id })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.programmeId, programmeId), eq(membership.role, 'executive'), isNull(person.archivedAt)))
    .orderBy(person.id)
  return rows.map(({ id }) => id)
}

/** Inside a change: ends it where the person is not an executive of the programme. */
export async function ensureExecutive(tx: Statements, programmeId: number, personId: number): Promise<void> {
  await ensureInProgramme(tx, programmeId, personId, 'askedOfId')
  if (!(await executiveIds(tx, programmeId)).includes(personId)) stop({ code: 'notExecutive' }, 'askedOfId')
}

/** The id that a form about an ask goes by; also of one taken back meanwhile, so that its command can say so. */
export async function askSent(db: Db, programmeId: number, id: string | undefined): Promise<number> {
  const [row] = await db.read
    .select({ id: ask.id })
    .from(ask)
    .where(and(eq(ask.programmeId, programmeId), eq(ask.id, idInAddress(id))))
  if (!row) throw notFound()
  return row.id
}

/** The same of advice, and the line that it is about. */
export async function adviceSent(db: Db, programmeId: number, id: string | undefined) {
  const [row] = await db.read
    .select({ id: advice.id, reportId: advice.reportId, section: advice.section, line: advice.line })
    .from(advice)
    .where(and(eq(advice.programmeId, programmeId), eq(advice.id, idInAddress(id))))
  if (!row) throw notFound()
  return row
}
