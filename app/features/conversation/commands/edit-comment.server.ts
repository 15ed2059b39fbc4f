import { eq } from 'drizzle-orm'
import { mentionedIn } from '~/domain/mentions'
import { toldOfEdit } from '~/domain/notifications'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import { comment } from '~db/schema/conversation'
import { commentAtHand } from '../comment-at-hand.server'
import { peopleOf } from '../people.server'
import { subjectKey, subjectsById } from '../subjects.server'
import { tell, whomToTell } from '../tell.server'

/** Words a comment anew, by its author alone; whom it names now and did not before is told. */
export function editComment(
  context: ChangeContext,
  input: { commentId: number; text: string; version: number },
): Promise<Verdict<Changed<number>>> {
  return change(context, 'editComment', async (tx, record) => {
    const row = await commentAtHand(tx, context, input)
    if (row.authorId !== context.actor.personId) stop({ code: 'forbidden' })
    if (row.text === input.text) return row.id
    const subjects = await subjectsById(tx, row.programmeId, [row])
    const about = present(subjects.get(subjectKey(row)))
    const before = mentionedIn(row.text, await peopleOf(tx, row.programmeId))
    const told = await whomToTell(tx, row.programmeId, about, { authorId: row.authorId, text: input.text })
    await tx
      .update(comment)
      .set({ text: input.text, editedAt: context.now, version: row.version + 1 })
      .where(eq(comment.id, row.id))
    record.changed('comment', row.id, row, { text: input.text })
    await tell(tx, toldOfEdit(told, before), { ...row, commentId: row.id, at: context.now })
    return row.id
  })
}
