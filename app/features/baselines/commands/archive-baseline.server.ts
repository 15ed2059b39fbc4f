import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { baseline } from '~db/schema/planning'
import { baselineAtHand } from '../rows.server'
import type { OneBaseline } from '../schema'

/** Takes a baseline out of the lists. Its days are kept, and its name is free again. */
export function archiveBaseline(
  context: ChangeContext,
  { baselineId, version }: OneBaseline,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'archiveBaseline', async (tx, record) => {
    authorise(context, 'baseline.take')
    const row = await baselineAtHand(tx, context, baselineId)
    ensureUnchanged(row, version, 'baseline')
    const after = { archivedAt: context.now }
    await tx
      .update(baseline)
      .set({ ...after, version: row.version + 1 })
      .where(eq(baseline.id, row.id))
    record.changed('baseline', row.id, row, after)
    return row.id
  })
}
