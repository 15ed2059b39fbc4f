import { eq } from 'drizzle-orm'
import { mayRenewHold } from '~/domain/gate-decision'
import type { Verdict } from '~/domain/verdict'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  ensureUnchanged,
  present,
  stop,
} from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { gateHold } from '~db/schema/gate'
import { ensureInProgramme, holdAtHand } from '../gate-at-hand.server'
import type { RenewHold } from '../schema'

/**
 * Ends a hold that is not met with why, and opens another of the same decision; answers the id of that. Refused: what
 * `mayRenewHold` refuses, `notFound` (field `ownerId`).
 */
export function renewHold(
  context: ChangeContext,
  { holdId, version, ...renewed }: RenewHold,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'renewHold', async (tx, record) => {
    const { programme, today } = await programmeAtHand(tx, context)
    const row = await holdAtHand(tx, context, holdId)
    authorise(context, 'hold.close', { assigneeId: row.ownerId })
    ensureUnchanged(row, version, 'gateHold')
    ensure(mayRenewHold(row, renewed, today))
    const { condition, closing } = renewed
    const ownerId = renewed.ownerId ?? 0
    await ensureInProgramme(tx, programme.id, [ownerId], 'ownerId')
    const after = { closedOn: today, closedById: context.actor.personId, closing }
    await tx
      .update(gateHold)
      .set({ ...after, version: row.version + 1 })
      .where(eq(gateHold.id, row.id))
    record.changed('gateHold', row.id, row, after)
    const returnsOn = renewed.returnsOn ?? stop({ code: 'dayNotAhead' }, 'returnsOn')
    const { programmeId, decisionId } = row
    const values = { programmeId, decisionId, condition, ownerId, heldOn: today, returnsOn }
    const made = present((await tx.insert(gateHold).values(values).returning({ id: gateHold.id }))[0])
    record.created('gateHold', made.id, values)
    return made.id
  })
}
