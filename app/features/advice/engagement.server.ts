import { and, eq, isNull } from 'drizzle-orm'
import { type Engagement, engagementOf } from '~/domain/engagement'
import type { Day } from '~/domain/vocabulary'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import type { Db } from '~db/client.server'
import { advice, ask, report, reportAttendance, reportSession } from '~db/schema/report'
import { executiveIds } from './rows.server'

/** How engaged the executives of a programme are: five statements, whatever there is. */
export async function engagementIn(
  db: Db,
  { id, reportEveryDays }: Pick<ProgrammeRow, 'id' | 'reportEveryDays'>,
  today: Day,
): Promise<Engagement> {
  const reports = await db.read
    .select({ frozenOn: report.frozenOn })
    .from(report)
    .where(and(eq(report.programmeId, id), eq(report.state, 'frozen'), isNull(report.archivedAt)))
  const asks = await db.read
    .select()
    .from(ask)
    .where(and(eq(ask.programmeId, id), isNull(ask.archivedAt)))
  const given = await db.read
    .select()
    .from(advice)
    .where(and(eq(advice.programmeId, id), isNull(advice.archivedAt)))
  const attended = await db.read
    .select({ personId: reportAttendance.personId, on: reportSession.heldOn })
    .from(reportAttendance)
    .innerJoin(reportSession, eq(reportSession.id, reportAttendance.sessionId))
    .where(
      and(eq(reportSession.programmeId, id), isNull(reportSession.archivedAt), eq(reportAttendance.wasThere, true)),
    )
  return engagementOf({
    today,
    everyDays: reportEveryDays,
    frozenOn: reports.flatMap(({ frozenOn }) => (frozenOn === null ? [] : [frozenOn])),
    executives: await executiveIds(db.read, id),
    signs: [
      ...given.map(({ givenById, givenOn }) => ({ personId: givenById, on: givenOn })),
      // Entered by the office or not, it is the executive who answered.
      ...asks.flatMap(({ askedOfId, answeredOn }) =>
        answeredOn === null ? [] : [{ personId: askedOfId, on: answeredOn }],
      ),
      ...attended,
    ],
    asks: asks.map(({ askedOn, dueOn, closedOn }) => ({ on: askedOn, dueOn, closedOn })),
    advice: given.map(({ kind, givenOn, dueOn, closedOn }) => ({ kind, on: givenOn, dueOn, closedOn })),
  })
}
