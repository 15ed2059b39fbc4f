import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { expert } from '~db/schema/operations'
import { expertAtHand } from '../rows.server'
import type { ArchiveExpert } from '../schema'

/** Takes somebody out of the pool; the reviews that they are called into go on with them. */
export function archiveExpert(context: ChangeContext, input: ArchiveExpert): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'archiveExpert', async (tx, record) => {
    authorise(context, 'desk.configure')
    const row = await expertAtHand(tx, context, input.expertId)
    ensureUnchanged(row, input.version, 'expert')
    const after = { archivedAt: context.now }
    await tx
      .update(expert)
      .set({ ...after, version: row.version + 1 })
      .where(eq(expert.id, row.id))
    record.changed('expert', row.id, row, after)
    return undefined
  })
}
