import { and, eq, inArray, isNull, max, sql } from 'drizzle-orm'
import { earnedInReport } from '~/domain/portfolio'
import type { ReportContent } from '~/domain/report-content'
import type { Day } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { programme } from '~db/schema/programme'
import { ask, report } from '~db/schema/report'

/** What was last told of a programme, and what is asked of its executives. */
export interface Told {
  report: { id: number; on: Day; earned: number | null } | null
  openAsks: number
}

/** By programme. One statement, however many there are. */
export async function toldOf(db: Db, programmeIds: readonly number[]): Promise<Map<number, Told>> {
  const latest = db.read
    .select({ id: max(report.id) })
    .from(report)
    .where(and(eq(report.state, 'frozen'), isNull(report.archivedAt)))
    .groupBy(report.programmeId)
  const rows = await db.read
    .select({
      programmeId: programme.id,
      id: report.id,
      on: report.frozenOn,
      content: report.content,
      openAsks: sql<number>`(
        select count(*) from ${ask}
        where ${ask.programmeId} = ${programme.id} and ${ask.closedOn} is null and ${ask.archivedAt} is null
      )`.mapWith(Number),
    })
    .from(programme)
    .leftJoin(report, and(eq(report.programmeId, programme.id), inArray(report.id, latest)))
    .where(inArray(programme.id, [...programmeIds]))
  return new Map(
    rows.map(({ programmeId, id, on, content, openAsks }) => [
      programmeId,
      { report: id === null || on === null ? null : { id, on, earned: earnedIn(content) }, openAsks },
    ]),
  )
}

function earnedIn(content: string | null): number | null {
  return content === null ? null : earnedInReport(JSON.parse(content) as ReportContent)
}
