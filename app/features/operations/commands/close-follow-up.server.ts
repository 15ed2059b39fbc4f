import { and, eq, isNull } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensureUnchanged,
  present,
  stop,
} from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { reviewFollowUp } from '~db/schema/operations'
import type { CloseFollowUp } from '../schema'

/**
 * Done: by its owner or the desk, on which day and with what outcome. Refused: `followUpDone`; `dayInFuture` (field
 * `doneOn`).
 */
export function closeFollowUp(context: ChangeContext, input: CloseFollowUp): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'closeFollowUp', async (tx, record) => {
    const { programme, today } = await programmeAtHand(tx, context)
    const [found] = await tx
      .select()
      .from(reviewFollowUp)
      .where(
        and(
          eq(reviewFollowUp.id, input.followUpId),
          eq(reviewFollowUp.programmeId, programme.id),
          isNull(reviewFollowUp.archivedAt),
        ),
      )
    const row = present(found)
    authorise(context, 'review.followUp', { assigneeId: row.ownerId })
    if (row.doneOn !== null) stop({ code: 'followUpDone' })
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
