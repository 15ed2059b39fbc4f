import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change } from '~/lib/change.server'
import { simulationIssue } from '~db/schema/pilot'
import { issueAtHand } from '../rows.server'

/** Opens an issue again that was not settled after all; what had been done about it stays to be read. */
export function reopenIssue(
  context: ChangeContext,
  input: { issueId: number; version: number },
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'reopenIssue', async (tx, record) => {
    const { row } = await issueAtHand(tx, context, input)
    if (row.closedOn === null) return undefined
    const after = { closedOn: null }
    await tx
      .update(simulationIssue)
      .set({ ...after, version: row.version + 1 })
      .where(eq(simulationIssue.id, row.id))
    record.changed('simulationIssue', row.id, row, after)
    return undefined
  })
}
