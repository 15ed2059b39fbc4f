import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { simulationCase } from '~db/schema/pilot'
import { caseAtHand } from '../rows.server'

/** Takes a case off the list; what it showed stays an issue, and the log of changes keeps the case. */
export function archiveCase(
  context: ChangeContext,
  { caseId, version }: { caseId: number; version: number },
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'archiveCase', async (tx, record) => {
    const { row } = await caseAtHand(tx, context, caseId)
    ensureUnchanged(row, version, 'simulationCase')
    const after = { archivedAt: context.now }
    await tx
      .update(simulationCase)
      .set({ ...after, version: version + 1 })
      .where(eq(simulationCase.id, caseId))
    record.changed('simulationCase', caseId, row, after)
    return undefined
  })
}
