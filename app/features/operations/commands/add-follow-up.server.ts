import { mayDo } from '~/domain/review-flow'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { makeFollowUp } from '../follow-up.server'
import { reviewAtHand, standingOf } from '../rows.server'
import type { AddFollowUp } from '../schema'

/** Something to do after a decision; answers its id. Refused: what `mayDo` refuses; `notTakingPart` (field `ownerId`). */
export function addFollowUp(context: ChangeContext, input: AddFollowUp): Promise<Verdict<Changed<number>>> {
  return change(context, 'addFollowUp', async (tx, record) => {
    authorise(context, 'review.run')
    const row = await reviewAtHand(tx, context, input.reviewId)
    const { standing } = await standingOf(tx, row)
    ensure(mayDo('followUp', standing, context.now))
    return makeFollowUp(tx, record, context, { programmeId: row.programmeId, ...input }, 'ownerId')
  })
}
