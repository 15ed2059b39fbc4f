import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { reviewFollowUp } from '~db/schema/operations'
import { ensureToDo, followUpAtHand } from '../follow-up.server'
import type { ArchiveFollowUp } from '../schema'

/** Nothing of the kind is to be done after the decision any more. Refused: `followUpDone`. */
export function archiveFollowUp(context: ChangeContext, input: ArchiveFollowUp): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'archiveFollowUp', async (tx, record) => {
    authorise(context, 'review.run')
    const row = await followUpAtHand(tx, context, input.followUpId)
    ensureToDo(row)
    ensureUnchanged(row, input.version, 'reviewFollowUp')
    const after = { archivedAt: context.now }
    await tx
      .update(reviewFollowUp)
      .set({ ...after, version: row.version + 1 })
      .where(eq(reviewFollowUp.id, row.id))
    record.changed('reviewFollowUp', row.id, row, after)
    return undefined
  })
}
