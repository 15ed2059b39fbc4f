import { mayDo } from '~/domain/review-flow'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { reviewAtHand, standingOf, writeReview } from '../rows.server'
import type { WithdrawReview } from '../schema'
import { tellOfReview } from '../telling.server'

/**
 * Ends a review without a decision, or a hold that does not come back: by whoever requested it, or by the desk that
 * sends it back. The reason is kept where a decision says its own, below what a hold said. Refused: what `mayDo` refuses.
 */
export function withdrawReview(context: ChangeContext, input: WithdrawReview): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'withdrawReview', async (tx, record) => {
    const row = await reviewAtHand(tx, context, input.reviewId)
    const isOwn = row.requestedById === context.actor.personId
    authorise(context, isOwn ? 'review.request' : 'review.run')
    const { standing } = await standingOf(tx, row)
    ensure(mayDo('withdrawal', standing, context.now))
    const decisionText = [row.decisionText, input.reason].filter(Boolean).join('\n')
    const after = { state: 'withdrawn' as const, closedAt: context.now, decisionText }
    await writeReview(tx, record, { row, version: input.version }, after)
    await tellOfReview(tx, context, { kind: 'reviewDecided', reviewId: row.id, concerned: [row.requestedById] })
    return undefined
  })
}
