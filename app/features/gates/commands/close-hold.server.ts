import { eq } from 'drizzle-orm'
import { mayCloseHold } from '~/domain/gate-decision'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { gateHold } from '~db/schema/gate'
import { holdAtHand } from '../gate-at-hand.server'
import type { CloseHold } from '../schema'

/** Says how the condition of a hold was met; the gate can be asked for again. Refused: what `mayCloseHold` refuses. */
export function closeHold(
  context: ChangeContext,
  { holdId, closing, version }: CloseHold,
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'closeHold', async (tx, record) => {
    const { today } = await programmeAtHand(tx, context)
    const row = await holdAtHand(tx, context, holdId)
    authorise(context, 'hold.close', { assigneeId: row.ownerId })
    ensureUnchanged(row, version, 'gateHold')
    ensure(mayCloseHold(row, closing))
    const after = { closedOn: today, closedById: context.actor.personId, closing }
    await tx
      .update(gateHold)
      .set({ ...after, version: row.version + 1 })
      .where(eq(gateHold.id, row.id))
    record.changed('gateHold', row.id, row, after)
    return undefined
  })
}
