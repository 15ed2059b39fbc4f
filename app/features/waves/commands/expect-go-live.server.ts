import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { rollout } from '~db/schema/wave'
import { rolloutAtHand } from '../rows.server'
import type { ExpectGoLive } from '../schema'

/** Records the day on which the branch expects to go live; null: as the wave is planned. Answers the rollout's id. */
export async function expectGoLive(
  context: ChangeContext,
  { rolloutId, expectedOn, version }: ExpectGoLive,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'expectGoLive', async (tx, record) => {
    const { rollout: row, ownerId, deputyId } = await rolloutAtHand(tx, context, rolloutId)
    authorise(context, 'rollout.record', { ownerId, deputyId, unitId: row.unitId })
    ensureUnchanged(row, version, 'rollout')
    if (row.expectedOn === expectedOn) return rolloutId
    await tx
      .update(rollout)
      .set({ expectedOn, version: row.version + 1 })
      .where(eq(rollout.id, rolloutId))
    record.changed('rollout', rolloutId, row, { expectedOn })
    return rolloutId
  })
}
