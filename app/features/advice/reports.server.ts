import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Day, Name } from '~/domain/vocabulary'
import { notFound } from '~/lib/http.server'
import { idInAddress } from '~/lib/id-in-address'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/people'
import { report, reportAttendance, reportReader, reportSession } from '~db/schema/report'
import { type Named, namedOf } from './named'
import { readContent } from './read-content'
import { executiveIds } from './rows.server'

/** A frozen report, with what it says. @throws 404 for a draft, or where the programme has none of that id. */
export async function findFrozen(db: Db, programmeId: number, id: string | undefined) {
  const [row] = await db.read
    .select()
    .from(report)
    .where(
      and(
        eq(report.id, idInAddress(id)),
        eq(report.programmeId, programmeId),
        eq(report.state, 'frozen'),
        isNull(report.archivedAt),
      ),
    )
  if (!row) throw notFound()
  return { id: row.id, number: row.number ?? 0, frozenOn: row.frozenOn ?? '', content: readContent(row.content) }
}

export interface ReaderView {
  id: number
  person: Named
  /** UTC milliseconds. */
  sentAt: number
  openedAt: number | null
  lastOpenedAt: number | null
}

/** Who was sent a report: who has not opened it stands first. */
export async function readersOf(db: Db, reportId: number): Promise<ReaderView[]> {
  const rows = await db.read
    .select({ reader: reportReader, person })
    .from(reportReader)
    .innerJoin(person, eq(person.id, reportReader.personId))
    .where(eq(reportReader.reportId, reportId))
    .orderBy(asc(reportReader.openedAt), asc(reportReader.id))
  return rows.map(({ reader: { id, sentAt, openedAt, lastOpenedAt }, person: row }) => {
    return { id, sentAt, openedAt, lastOpenedAt, person: namedOf(row) }
  })
}

export interface SessionView {
  id: number
  version: number
  heldOn: Day
  note: string
  attendance: { id: number; name: Name; wasThere: boolean }[]
}

/** The formal sessions of a report, the last first. */
export async function sessionsOf(db: Db, reportId: number): Promise<SessionView[]> {
  const rows = await db.read
    .select({ session: reportSession, attendance: reportAttendance, person })
    .from(reportSession)
    .leftJoin(reportAttendance, eq(reportAttendance.sessionId, reportSession.id))
    .leftJoin(person, eq(person.id, reportAttendance.personId))
    .where(and(eq(reportSession.reportId, reportId), isNull(reportSession.archivedAt)))
    .orderBy(desc(reportSession.heldOn), desc(reportSession.id), asc(reportAttendance.id))
  const sessions = new Map<number, SessionView>()
  for (const { session, attendance, person: who } of rows) {
    const { id, version, heldOn, note } = session
    const view = sessions.get(id) ?? { id, version, heldOn, note, attendance: [] }
    sessions.set(id, view)
    if (attendance && who) {
      view.attendance.push({ id: who.id, name: namedOf(who).name, wasThere: attendance.wasThere })
    }
  }
  return [...sessions.values()]
}

/** One session of a report. @throws 404 when the report has none of that id. */
export async function findSession(db: Db, reportId: number, id: string | undefined): Promise<SessionView> {
  const found = (await sessionsOf(db, reportId)).find((one) => one.id === idInAddress(id))
  if (!found) throw notFound()
  return found
}

/** The id that a form about a session goes by; also of one taken away meanwhile, so that its command can say so. */
export async function sessionSent(db: Db, reportId: number, id: string | undefined): Promise<number> {
  const [row] = await db.read
    .select({ id: reportSession.id })
    .from(reportSession)
    .where(and(eq(reportSession.reportId, reportId), eq(reportSession.id, idInAddress(id))))
  if (!row) throw notFound()
  return row.id
}

/** The executives of a programme, for forms to choose from. */
export async function executivesOf(db: Db, programmeId: number): Promise<Named[]> {
  const ids = await executiveIds(db.read, programmeId)
  const rows = await db.read.select().from(person).where(inArray(person.id, ids)).orderBy(asc(person.id))
  return rows.map(namedOf)
}
