import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change } from '~/lib/change.server'
import { simulationIssue } from '~db/schema/pilot'
import { issueAtHand } from '../rows.server'

/** Takes away an issue that was none; the log of changes keeps it. */
export function archiveIssue(
  context: ChangeContext,
  input: { issueId: number; version: number },
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'archiveIssue', async (tx, record) => {
    const { row } = await issueAtHand(tx, context, input)
    const after = { archivedAt: context.now }
    await tx
      .update(simulationIssue)
      .set({ ...after, version: row.version + 1 })
      .where(eq(simulationIssue.id, row.id))
    record.changed('simulationIssue', row.id, row, after)
    return undefined
  })
}
