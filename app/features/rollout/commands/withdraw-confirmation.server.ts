import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present } from '~/lib/change.server'
import { liveConfirmation } from '~db/schema/landing'
import { confirmationsIn, rolloutAtHand } from '../rollout-at-hand.server'
import type { WithdrawConfirmation } from '../schema'
import { targetOfSide } from '../sides'

/** A side takes back that a branch is live; the log of changes keeps what it had said. */
export function withdrawConfirmation(
  context: ChangeContext,
  { rolloutId, side }: WithdrawConfirmation,
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'withdrawConfirmation', async (tx, record) => {
    const { row, ownerId, deputyId } = await rolloutAtHand(tx, context, rolloutId)
    authorise(context, 'live.confirm', targetOfSide(side, { ownerId, deputyId, unitId: row.unitId }))
    const given = present((await confirmationsIn(tx, row.id)).find((one) => one.side === side))
    await tx.delete(liveConfirmation).where(eq(liveConfirmation.id, given.id))
    record.removed('liveConfirmation', given.id, given)
    return undefined
  })
}
