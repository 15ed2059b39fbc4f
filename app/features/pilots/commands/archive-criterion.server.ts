import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { pilotCriterion } from '~db/schema/pilot'
import { criterionAtHand } from '../rows.server'

/** Judges the pilot by this criterion no longer; the log of changes keeps it. */
export function archiveCriterion(
  context: ChangeContext,
  { criterionId, version }: { criterionId: number; version: number },
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'archiveCriterion', async (tx, record) => {
    const row = await criterionAtHand(tx, context, criterionId)
    ensureUnchanged(row, version, 'pilotCriterion')
    const after = { archivedAt: context.now }
    await tx
      .update(pilotCriterion)
      .set({ ...after, version: version + 1 })
      .where(eq(pilotCriterion.id, criterionId))
    record.changed('pilotCriterion', criterionId, row, after)
    return undefined
  })
}
