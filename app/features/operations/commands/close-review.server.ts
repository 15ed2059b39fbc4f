import { mayDo } from '~/domain/review-flow'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { reviewAtHand, standingOf, writeReview } from '../rows.server'
import type { ReviewVersion } from '../schema'

/** Puts a decided review away once all that followed from it is done. Refused: what `mayDo` refuses. */
export function closeReview(context: ChangeContext, input: ReviewVersion): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'closeReview', async (tx, record) => {
    authorise(context, 'review.run')
    const row = await reviewAtHand(tx, context, input.reviewId)
    const { standing } = await standingOf(tx, row)
    ensure(mayDo('closing', standing, context.now))
    const after = { state: 'closed' as const, closedAt: context.now }
    await writeReview(tx, record, { row, version: input.version }, after)
    return undefined
  })
}
