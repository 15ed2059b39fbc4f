import { mayConfirm } from '~/domain/live-confirmation'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { liveConfirmation } from '~db/schema/landing'
import { confirmationsIn, rolloutAtHand } from '../rollout-at-hand.server'
import type { ConfirmLive } from '../schema'
import { targetOfSide } from '../sides'

/**
 * One side says that a branch is live: its lead, or the owner of the sub-process; the office may for either. Answers the
 * confirmation's id. Refused: what `mayConfirm` refuses.
 */
export function confirmLive(context: ChangeContext, input: ConfirmLive): Promise<Verdict<Changed<number>>> {
  return change(context, 'confirmLive', async (tx, record) => {
    const { programme, today } = await programmeAtHand(tx, context)
    const { row, ownerId, deputyId } = await rolloutAtHand(tx, context, input.rolloutId)
    authorise(context, 'live.confirm', targetOfSide(input.side, { ownerId, deputyId, unitId: row.unitId }))
    const given = await confirmationsIn(tx, row.id)
    ensure(mayConfirm(input, { liveOn: row.liveOn, given, today }))
    const personId = context.actor.personId ?? stop({ code: 'forbidden' })
    const { rolloutId, side, confirmedOn, note } = input
    const values = { programmeId: programme.id, rolloutId, side, personId, confirmedOn, note }
    const made = present((await tx.insert(liveConfirmation).values(values).returning({ id: liveConfirmation.id }))[0])
    record.created('liveConfirmation', made.id, values)
    return made.id
  })
}
