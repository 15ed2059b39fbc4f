import { and, eq, isNull } from 'drizzle-orm'
import type { ReportContent } from '~/domain/report-content'
import type { Db } from '~db/client.server'
import { report } from '~db/schema/report'

export interface FrozenReport {
  id: number
  content: ReportContent
  hash: string
}

/** The frozen report of that id, as the address names it, in this programme; null for a draft and for none. */
export async function frozenReport(db: Db, programmeId: number, id: string | undefined): Promise<FrozenReport | null> {
  if (!id || !/^[1-9]\d{0,9}$/.test(id)) return null
  const [row] = await db.read
    .select({ id: report.id, content: report.content, hash: report.hash })
    .from(report)
    .where(
      and(
        eq(report.programmeId, programmeId),
        eq(report.id, Number(id)),
        eq(report.state, 'frozen'),
        isNull(report.archivedAt),
      ),
    )
  if (!row?.content || !row.hash) return null
  return { id: row.id, content: JSON.parse(row.content) as ReportContent, hash: row.hash }
}
