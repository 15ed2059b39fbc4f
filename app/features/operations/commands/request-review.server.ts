import { eq, max } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { review } from '~db/schema/operations'
import { ensureBranch, kindAtHand } from '../rows.server'
import type { RequestReview } from '../schema'

/**
 * Asks the desk for a review; answers its number. Refused: `notFound`, `kindArchived` (field `kindId`), `notFound`
 * (field `unitId`) for what is no branch.
 */
export function requestReview(context: ChangeContext, input: RequestReview): Promise<Verdict<Changed<number>>> {
  return change(context, 'requestReview', async (tx, record) => {
    authorise(context, 'review.request')
    const { programme } = await programmeAtHand(tx, context)
    const kind = (await kindAtHand(tx, context, input.kindId)) ?? stop({ code: 'notFound' }, 'kindId')
    if (kind.archivedAt !== null) stop({ code: 'kindArchived' }, 'kindId')
    await ensureBranch(tx, input.unitId)
    const requestedById = context.actor.personId ?? stop({ code: 'forbidden' })
    const [last] = await tx
      .select({ number: max(review.number) })
      .from(review)
      .where(eq(review.programmeId, programme.id))
    const number = (last?.number ?? 0) + 1
    const values = { programmeId: programme.id, number, ...input, requestedById, requestedAt: context.now }
    const made = present((await tx.insert(review).values(values).returning({ id: review.id }))[0])
    record.created('review', made.id, { ...values, state: 'requested' })
    return number
  })
}
