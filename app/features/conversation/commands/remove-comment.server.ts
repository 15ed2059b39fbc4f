import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change } from '~/lib/change.server'
import { comment } from '~db/schema/conversation'
import { commentAtHand } from '../comment-at-hand.server'
import { untell } from '../tell.server'

/** Takes a comment back: by its author, or by the process office. The log of changes keeps it. */
export function removeComment(
  context: ChangeContext,
  input: { commentId: number; version: number },
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'removeComment', async (tx, record) => {
    const row = await commentAtHand(tx, context, input)
    if (row.authorId !== context.actor.personId) authorise(context, 'comment.moderate')
    await tx
      .update(comment)
      .set({ archivedAt: context.now, version: row.version + 1 })
      .where(eq(comment.id, row.id))
    record.removed('comment', row.id, { text: row.text })
    await untell(tx, row.id)
    return undefined
  })
}
