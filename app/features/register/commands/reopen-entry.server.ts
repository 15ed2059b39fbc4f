import { eq } from 'drizzle-orm'
import { mayReopen } from '~/domain/register'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { registerEntry } from '~db/schema/register'
import { entryAtHand } from '../rows.server'
import type { ReopenEntry } from '../schema'

/** Opens a closed entry again; how it was thought to have ended is in the log of changes. Refused: `entryOpen`. */
export function reopenEntry(context: ChangeContext, input: ReopenEntry): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'reopenEntry', async (tx, record) => {
    const { today } = await programmeAtHand(tx, context)
    const row = await entryAtHand(tx, context, input.entryId)
    authorise(context, 'register.edit', { assigneeId: row.ownerId })
    ensureUnchanged(row, input.version, 'registerEntry')
    ensure(mayReopen(row))
    const after = { closedOn: null, outcome: '' }
    await tx
      .update(registerEntry)
      .set({ ...after, touchedOn: today, version: row.version + 1 })
      .where(eq(registerEntry.id, row.id))
    record.changed('registerEntry', row.id, row, after)
    return undefined
  })
}
