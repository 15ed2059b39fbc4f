import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { reviewFollowUp } from '~db/schema/operations'
import { ensureToDo, followUpAtHand } from '../follow-up.server'
import type { CloseFollowUp } from '../schema'

/**
 * Done: by its owner or the desk, on which day and with what outcome. Refused: `followUpDone`; `dayInFuture` (field
 * `doneOn`).
 */
export function closeFollowUp(context: ChangeContext, input: CloseFollowUp): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'closeFollowUp', async (tx, record) => {
    const { today } = await programmeAtHand(tx, context)
    const row = await followUpAtHand(tx, context, input.followUpId)
    authorise(context, 'review.followUp', { assigneeId: row.ownerId })
    ensureToDo(row)
    ensureUnchanged(row, input.version, 'reviewFollowUp')
    if (input.doneOn > today) stop({ code: 'dayInFuture' }, 'doneOn')
    const after = { doneOn: input.doneOn, outcome: input.outcome }
    await tx
      .update(reviewFollowUp)
      .set({ ...after, version: row.version + 1 })
      .where(eq(reviewFollowUp.id, row.id))
    record.changed('reviewFollowUp', row.id, row, after)
    return undefined
  })
}
