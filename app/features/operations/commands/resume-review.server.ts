import { eq } from 'drizzle-orm'
import { mayDo } from '~/domain/review-flow'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { reviewExpert } from '~db/schema/operations'
import { reviewAtHand, standingOf, writeReview } from '../rows.server'
import type { ReviewVersion } from '../schema'

/**
 * A hold comes back for another meeting, with the same lead and experts. Its clock begins anew: while it was held,
 * nobody waited for the desk. What the meeting before said stays until the next one says something else. Refused: what
 * `mayDo` refuses.
 */
export function resumeReview(context: ChangeContext, input: ReviewVersion): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'resumeReview', async (tx, record) => {
    authorise(context, 'review.run')
    const row = await reviewAtHand(tx, context, input.reviewId)
    const { called, standing } = await standingOf(tx, row)
    ensure(mayDo('resume', standing, context.now))
    const again = { state: 'triaged' as const, requestedAt: context.now, triagedAt: context.now }
    const ahead = { meetingAt: null, meetingMinutes: null, meetingPlace: '', returnsOn: null, decidedAt: null }
    await writeReview(tx, record, { row, version: input.version }, { ...again, ...ahead, decision: null })
    await tx.update(reviewExpert).set({ wasThere: null }).where(eq(reviewExpert.reviewId, row.id))
    for (const one of called) record.changed('reviewExpert', one.id, one, { wasThere: null })
    return undefined
  })
}
