import { eq } from 'drizzle-orm'
import { askIsOpen } from '~/domain/advice'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { tellNoMore } from '~/lib/tell.server'
import { ask } from '~db/schema/report'
import { askAtHand } from '../rows.server'
import type { ArchiveAsk } from '../schema'

/** Takes back an ask that should not have been put; the log of changes keeps it. Refused: `askClosed`. */
export function archiveAsk(context: ChangeContext, input: ArchiveAsk): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'archiveAsk', async (tx, record) => {
    authorise(context, 'ask.manage')
    const { row, unchanged } = await askAtHand(tx, context, input)
    ensure(askIsOpen(row))
    unchanged()
    const after = { archivedAt: context.now }
    await tx
      .update(ask)
      .set({ ...after, version: row.version + 1 })
      .where(eq(ask.id, row.id))
    record.changed('ask', row.id, row, after)
    await tellNoMore(tx, { programmeId: row.programmeId, kind: 'asked', subject: 'ask', subjectId: row.id })
    return undefined
  })
}
