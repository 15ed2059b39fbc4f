import { eq, max } from 'drizzle-orm'
import { mayDo } from '~/domain/review-flow'
import type { Verdict } from '~/domain/verdict'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  present,
  type Recorder,
} from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { type review, reviewExpert, reviewRound } from '~db/schema/operations'
import { reviewAtHand, standingOf, writeReview } from '../rows.server'
import type { ReviewVersion } from '../schema'

/**
 * A hold comes back for another meeting, with the same lead and experts. What was decided is kept as a round of the
 * review; minutes and decision of the new one are empty, and its clock begins anew: while it was held, nobody waited
 * for the desk. Refused: what `mayDo` refuses.
 */
export function resumeReview(context: ChangeContext, input: ReviewVersion): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'resumeReview', async (tx, record) => {
    authorise(context, 'review.run')
    const row = await reviewAtHand(tx, context, input.reviewId)
    const { called, standing } = await standingOf(tx, row)
    ensure(mayDo('resume', standing, context.now))
    const again = { state: 'triaged' as const, requestedAt: context.now, triagedAt: context.now }
    const met = { meetingAt: null, meetingMinutes: null, meetingPlace: '', minutes: '' }
    const decided = { decision: null, decidedAt: null, decidedById: null, decisionText: '', returnsOn: null }
    await writeReview(tx, record, { row, version: input.version }, { ...again, ...met, ...decided })
    await keepRound(tx, record, row)
    await tx.update(reviewExpert).set({ wasThere: null }).where(eq(reviewExpert.reviewId, row.id))
    for (const one of called) record.changed('reviewExpert', one.id, one, { wasThere: null })
    return undefined
  })
}

/** What was decided, as it stands before it makes room. */
async function keepRound(tx: Statements, record: Recorder, row: typeof review.$inferSelect): Promise<void> {
  const { id: reviewId, meetingAt, minutes, decisionText, returnsOn } = row
  const [last] = await tx
    .select({ round: max(reviewRound.round) })
    .from(reviewRound)
    .where(eq(reviewRound.reviewId, reviewId))
  const values = {
    ...{ reviewId, round: (last?.round ?? 0) + 1, meetingAt, minutes, decisionText, returnsOn },
    decision: present(row.decision ?? undefined),
    decidedAt: present(row.decidedAt ?? undefined),
    decidedById: present(row.decidedById ?? undefined),
  }
  const made = present((await tx.insert(reviewRound).values(values).returning({ id: reviewRound.id }))[0])
  record.created('reviewRound', made.id, values)
}
