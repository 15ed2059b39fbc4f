import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change } from '~/lib/change.server'
import { kpiResult } from '~db/schema/planning'
import { resultAtHand } from '../result-at-hand.server'
import type { RemoveResult } from '../schema'

/** Takes a result back, such as one noted for the wrong wave; the log of changes keeps it. */
export function removeResult(context: ChangeContext, input: RemoveResult): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'removeResult', async (tx, record) => {
    const row = await resultAtHand(tx, context, input)
    const after = { archivedAt: context.now }
    await tx
      .update(kpiResult)
      .set({ ...after, version: row.version + 1 })
      .where(eq(kpiResult.id, row.id))
    record.changed('kpiResult', row.id, row, after)
    return undefined
  })
}
