import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { savedView } from '~db/schema/planning'
import { ensureFreeName, recordView } from '../rows.server'
import type { KeepView } from '../schema'

/** Keeps a way of looking at a room, for oneself or for all. Answers its id. Refused: `nameTaken` (field `name`). */
export function keepView(context: ChangeContext, input: KeepView): Promise<Verdict<Changed<number>>> {
  return change(context, 'keepView', async (tx, record) => {
    authorise(context, input.isShared ? 'view.share' : 'view.keep')
    const { programme } = await programmeAtHand(tx, context)
    const personId = context.actor.personId ?? stop({ code: 'forbidden' })
    const values = { ...input, programmeId: programme.id, personId }
    await ensureFreeName(tx, values)
    const row = present((await tx.insert(savedView).values(values).returning())[0])
    recordView(record, null, row)
    return row.id
  })
}
