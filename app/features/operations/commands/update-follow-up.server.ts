import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { reviewFollowUp } from '~db/schema/operations'
import { ensureToDo, followUpAtHand } from '../follow-up.server'
import { ensureTakesPart } from '../rows.server'
import type { UpdateFollowUp } from '../schema'
import { tellOfReview } from '../telling.server'

/**
 * Says otherwise what is to be done after a decision, by whom and until when; somebody new is told. Refused:
 * `followUpDone`; `notTakingPart` (field `ownerId`).
 */
export function updateFollowUp(context: ChangeContext, input: UpdateFollowUp): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'updateFollowUp', async (tx, record) => {
    authorise(context, 'review.run')
    const { followUpId, version, ...after } = input
    const row = await followUpAtHand(tx, context, followUpId)
    ensureToDo(row)
    ensureUnchanged(row, version, 'reviewFollowUp')
    const isOthers = after.ownerId !== row.ownerId
    if (isOthers) await ensureTakesPart(tx, row.programmeId, after.ownerId, 'ownerId')
    await tx
      .update(reviewFollowUp)
      .set({ ...after, version: row.version + 1 })
      .where(eq(reviewFollowUp.id, row.id))
    record.changed('reviewFollowUp', row.id, row, after)
    if (isOthers) {
      const about = { kind: 'reviewFollowUp', reviewId: row.reviewId, concerned: [after.ownerId] } as const
      await tellOfReview(tx, context, about)
    }
    return undefined
  })
}
