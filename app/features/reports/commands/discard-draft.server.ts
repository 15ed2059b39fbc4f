import { eq } from 'drizzle-orm'
import { mayWrite } from '~/domain/report-cadence'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { report } from '~db/schema/report'
import { reportAtHand } from '../rows.server'
import type { OneReport } from '../schema'

/** Puts a draft away; the log of changes keeps its words. Refused: `reportFrozen`, `conflict`. */
export function discardDraft(
  context: ChangeContext,
  { reportId, version }: OneReport,
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'discardDraft', async (tx, record) => {
    authorise(context, 'report.prepare')
    const row = await reportAtHand(tx, context, reportId)
    ensure(mayWrite(row.state))
    ensureUnchanged(row, version, 'report')
    const after = { archivedAt: context.now }
    await tx
      .update(report)
      .set({ ...after, version: row.version + 1 })
      .where(eq(report.id, row.id))
    record.changed('report', row.id, row, after)
    return undefined
  })
}
