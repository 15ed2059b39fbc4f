import { eq } from 'drizzle-orm'
import { mayClose } from '~/domain/register'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { registerEntry } from '~db/schema/register'
import { entryAtHand } from '../rows.server'
import type { CloseEntry } from '../schema'

/** Closes an entry with how it ended. Refused: `entryClosed`, `outcomeMissing`, `dayInFuture`, `closedBeforeFound`. */
export function closeEntry(context: ChangeContext, input: CloseEntry): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'closeEntry', async (tx, record) => {
    const { today } = await programmeAtHand(tx, context)
    const row = await entryAtHand(tx, context, input.entryId)
    authorise(context, 'register.edit', { assigneeId: row.ownerId })
    ensureUnchanged(row, input.version, 'registerEntry')
    ensure(mayClose(row, { on: input.closedOn, outcome: input.outcome }, today))
    const after = { closedOn: input.closedOn, outcome: input.outcome }
    await tx
      .update(registerEntry)
      .set({ ...after, touchedOn: today, version: row.version + 1 })
      .where(eq(registerEntry.id, row.id))
    record.changed('registerEntry', row.id, row, after)
    return undefined
  })
}
