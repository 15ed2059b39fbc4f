import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensureUnchanged, stop } from '~/lib/change.server'
import type { ReadPlan } from '~/lib/read-board.server'
import { tellNoMore } from '~/lib/tell.server'
import { gateRequest } from '~db/schema/gate'
import { gateAtHand, mayAtGate, requestAtHand } from '../gate-at-hand.server'
import type { WithdrawRequest } from '../schema'

/** Asks no longer; whoever may ask for the gate may do so. Refused: `gateNotAsked` when it has been answered. */
export function withdrawRequest(
  context: ChangeContext,
  { address, version }: WithdrawRequest,
  read: ReadPlan,
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'withdrawRequest', async (tx, record) => {
    const { gate, requests } = await gateAtHand(tx, context, address, read)
    if (!mayAtGate(context.viewer, 'gate.request', gate)) stop({ code: 'forbidden' })
    const row = await requestAtHand(tx, context, requests[0]?.id)
    ensureUnchanged(row, version, 'gateRequest')
    if (row.state !== 'open') stop({ code: 'gateNotAsked' })
    const after = { state: 'withdrawn' as const }
    await tx
      .update(gateRequest)
      .set({ ...after, version: row.version + 1 })
      .where(eq(gateRequest.id, row.id))
    record.changed('gateRequest', row.id, row, after)
    await tellNoMore(tx, { programmeId: row.programmeId, kind: 'gateAsked', subject: 'gate', subjectId: row.id })
    return undefined
  })
}
