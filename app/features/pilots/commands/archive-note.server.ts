import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change } from '~/lib/change.server'
import { pilotNote } from '~db/schema/pilot'
import { noteAtHand } from '../rows.server'

/** Takes a weekly note away; the log of changes keeps it. */
export function archiveNote(
  context: ChangeContext,
  input: { noteId: number; version: number },
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'archiveNote', async (tx, record) => {
    const { row } = await noteAtHand(tx, context, input)
    const after = { archivedAt: context.now }
    await tx
      .update(pilotNote)
      .set({ ...after, version: row.version + 1 })
      .where(eq(pilotNote.id, row.id))
    record.changed('pilotNote', row.id, row, after)
    return undefined
  })
}
