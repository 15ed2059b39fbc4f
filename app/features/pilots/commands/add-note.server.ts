import { mayNoteWeek, mondayOf } from '~/domain/pilot-notes'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure, present } from '~/lib/change.server'
import { pilotNote } from '~db/schema/pilot'
import { authorOf, pilotAtHand } from '../rows.server'
import type { AddNote } from '../schema'

/** Notes what was seen in the week of a day; a week may have several. Refused: `dayInFuture` (field `weekOn`). */
export function addNote(context: ChangeContext, { pilotId, ...input }: AddNote): Promise<Verdict<Changed<number>>> {
  return change(context, 'addNote', async (tx, record) => {
    const { row, today } = await pilotAtHand(tx, context, pilotId)
    const weekOn = mondayOf(input.weekOn)
    ensure(mayNoteWeek(weekOn, today))
    const values = { programmeId: row.programmeId, pilotId, weekOn, text: input.text, authorId: authorOf(context) }
    const made = present((await tx.insert(pilotNote).values(values).returning({ id: pilotNote.id }))[0])
    record.created('pilotNote', made.id, values)
    return made.id
  })
}
