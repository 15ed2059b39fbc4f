import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, present } from '~/lib/change.server'
import { lesson } from '~db/schema/pilot'
import { authorOf, pilotAtHand } from '../rows.server'
import type { AddLesson } from '../schema'

/** Keeps what the pilot taught, and what a later branch should do about it; answers the lesson's id. */
export function addLesson(
  context: ChangeContext,
  { pilotId, text, advice }: AddLesson,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'addLesson', async (tx, record) => {
    const { row } = await pilotAtHand(tx, context, pilotId)
    const values = { programmeId: row.programmeId, pilotId, text, advice, authorId: authorOf(context) }
    const made = present((await tx.insert(lesson).values(values).returning({ id: lesson.id }))[0])
    record.created('lesson', made.id, values)
    return made.id
  })
}
