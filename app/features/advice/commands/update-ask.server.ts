import { eq } from 'drizzle-orm'
import { askIsOpen, mayAsk } from '~/domain/advice'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { differs } from '~/lib/differs'
import { programmeAtHand } from '~/lib/scope.server'
import { tellNoMore, tellPeople } from '~/lib/tell.server'
import { ask } from '~db/schema/report'
import { askAtHand, ensureExecutive } from '../rows.server'
import type { UpdateAsk } from '../schema'

/** Words an ask anew, or puts it to somebody else or another day. Refused as `addAsk` refuses; `askClosed`. */
export function updateAsk(context: ChangeContext, input: UpdateAsk): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'updateAsk', async (tx, record) => {
    authorise(context, 'ask.manage')
    const { programme, today } = await programmeAtHand(tx, context)
    const { row, unchanged } = await askAtHand(tx, context, input)
    ensure(askIsOpen(row))
    unchanged()
    const { askId, version, ...after } = input
    ensure(mayAsk(after.dueOn, today, row.dueOn))
    if (after.askedOfId !== row.askedOfId) await ensureExecutive(tx, programme.id, after.askedOfId)
    if (!differs(row, after)) return undefined
    await tx
      .update(ask)
      .set({ ...after, version: version + 1 })
      .where(eq(ask.id, askId))
    record.changed('ask', askId, row, after)
    if (after.askedOfId !== row.askedOfId) {
      const deed = { programmeId: programme.id, kind: 'asked', subject: 'ask', subjectId: askId } as const
      await tellNoMore(tx, deed)
      const concerned = [after.askedOfId]
      await tellPeople(tx, deed, { concerned, byId: context.actor.personId, at: context.now })
    }
    return undefined
  })
}
