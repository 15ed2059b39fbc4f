import { mayDecideSo, mayDo } from '~/domain/review-flow'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { makeFollowUp } from '../follow-up.server'
import { ensureTakesPart, reviewAtHand, standingOf, writeReview } from '../rows.server'
import type { DecideReview } from '../schema'
import { tellOfReview } from '../telling.server'

/**
 * Go, Hold or Kill, with a first thing to do after it where one is named. Whoever requested the review is told, and who
 * is called into it. Refused: what `mayDo` and `mayDecideSo` refuse; `notTakingPart` (fields `decidedById`,
 * `followUpOwnerId`).
 */
export function decideReview(context: ChangeContext, input: DecideReview): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'decideReview', async (tx, record) => {
    authorise(context, 'review.run')
    const { programme, today } = await programmeAtHand(tx, context)
    const row = await reviewAtHand(tx, context, input.reviewId)
    const { called, standing } = await standingOf(tx, row)
    ensure(mayDo('decision', standing, context.now))
    const { decision, text: decisionText, returnsOn, decidedById, version } = input
    ensure(mayDecideSo({ decision, text: decisionText, returnsOn }, today))
    await ensureTakesPart(tx, programme.id, decidedById, 'decidedById')
    const after = { decision, decisionText, returnsOn, decidedById, decidedAt: context.now, state: 'decided' as const }
    await writeReview(tx, record, { row, version }, after)
    const { followUpText: text, followUpOwnerId: ownerId, followUpDueOn: dueOn } = input
    if (text !== '' && ownerId !== null && dueOn !== null) {
      const facts = { programmeId: programme.id, reviewId: row.id, text, ownerId, dueOn }
      await makeFollowUp(tx, record, context, facts, 'followUpOwnerId')
    }
    const concerned = [row.requestedById, row.leadId, ...called.map(({ personId }) => personId)]
    await tellOfReview(tx, context, { kind: 'reviewDecided', reviewId: row.id, concerned })
    return undefined
  })
}
