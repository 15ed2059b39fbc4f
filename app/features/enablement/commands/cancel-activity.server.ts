import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, stop } from '~/lib/change.server'
import { enablementActivity } from '~db/schema/enablement'
import { activityAtHand, authoriseAll, unitsOf } from '../activity-at-hand.server'
import type { CancelActivity } from '../schema'

/** Calls an activity off: it is kept, and counts no longer. Refused: `activityHeld`, since what it reached stays. */
export function cancelActivity(context: ChangeContext, input: CancelActivity): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'cancelActivity', async (tx, record) => {
    const { activity, groups, answering } = await activityAtHand(tx, context, input)
    authoriseAll(context, 'enablement.plan', answering, unitsOf(groups))
    if (activity.heldOn !== null) stop({ code: 'activityHeld' })
    const after = { archivedAt: context.now }
    await tx
      .update(enablementActivity)
      .set({ ...after, version: activity.version + 1 })
      .where(eq(enablementActivity.id, activity.id))
    record.changed('enablementActivity', activity.id, activity, after)
    return undefined
  })
}
