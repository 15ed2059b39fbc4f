import { eq } from 'drizzle-orm'
import { mayNoteWeek, mondayOf } from '~/domain/pilot-notes'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { differs } from '~/lib/differs'
import { pilotNote } from '~db/schema/pilot'
import { noteAtHand } from '../rows.server'
import type { UpdateNote } from '../schema'

/** Corrects a weekly note; who wrote it stays. Refused: `dayInFuture` (field `weekOn`). */
export function updateNote(context: ChangeContext, input: UpdateNote): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'updateNote', async (tx, record) => {
    const { row, today } = await noteAtHand(tx, context, input)
    const after = { weekOn: mondayOf(input.weekOn), text: input.text }
    ensure(mayNoteWeek(after.weekOn, today))
    if (!differs(row, after)) return undefined
    await tx
      .update(pilotNote)
      .set({ ...after, version: row.version + 1 })
      .where(eq(pilotNote.id, row.id))
    record.changed('pilotNote', row.id, row, after)
    return undefined
  })
}
