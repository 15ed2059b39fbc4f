import { eq } from 'drizzle-orm'
import { askIsOpen } from '~/domain/advice'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { tellNoMore } from '~/lib/tell.server'
import { ask } from '~db/schema/report'
import { askAtHand } from '../rows.server'
import type { CloseAsk } from '../schema'

/** Closes an ask with how it ended: it returns in no further report. Refused: `askClosed`. */
export function closeAsk(context: ChangeContext, input: CloseAsk): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'closeAsk', async (tx, record) => {
    authorise(context, 'ask.manage')
    const { today } = await programmeAtHand(tx, context)
    const { row, unchanged } = await askAtHand(tx, context, input)
    ensure(askIsOpen(row))
    unchanged()
    const after = { outcome: input.outcome, closedOn: today }
    await tx
      .update(ask)
      .set({ ...after, version: row.version + 1 })
      .where(eq(ask.id, row.id))
    record.changed('ask', row.id, row, after)
    await tellNoMore(tx, { programmeId: row.programmeId, kind: 'asked', subject: 'ask', subjectId: row.id })
    return undefined
  })
}
