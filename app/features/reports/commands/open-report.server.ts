import { and, eq, isNotNull } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change } from '~/lib/change.server'
import { report, reportReader } from '~db/schema/report'
import { reportAtHand } from '../rows.server'

/**
 * Notes that somebody to whom a frozen report was sent has opened it. The first time is a change that everybody sees,
 * later ones spend no revision; of others who read it nothing is noted.
 */
export function openReport(context: ChangeContext, reportId: number): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'openReport', async (tx, record) => {
    authorise(context, 'programme.view')
    const row = await reportAtHand(tx, context, reportId)
    const { now, actor } = context
    const [reader] = await tx
      .select({ id: reportReader.id, openedAt: reportReader.openedAt })
      .from(reportReader)
      .innerJoin(report, and(eq(report.id, reportReader.reportId), isNotNull(report.frozenAt)))
      .where(and(eq(reportReader.reportId, row.id), eq(reportReader.personId, actor.personId ?? 0)))
    if (!reader) return undefined
    await tx
      .update(reportReader)
      .set({ openedAt: reader.openedAt ?? now, lastOpenedAt: now })
      .where(eq(reportReader.id, reader.id))
    if (reader.openedAt === null) record.changed('report', row.id, { openedById: null }, { openedById: actor.personId })
    return undefined
  })
}
