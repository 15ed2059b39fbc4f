import { and, eq, isNull } from 'drizzle-orm'
import { type ChangeContext, ensureUnchanged, present } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { comment } from '~db/schema/conversation'

/** Inside a change: a comment of the programme at hand that is still there and as the form showed it. */
export async function commentAtHand(
  tx: Statements,
  context: ChangeContext,
  { commentId, version }: { commentId: number; version: number },
) {
  const [found] = await tx
    .select()
    .from(comment)
    .where(
      and(eq(comment.id, commentId), eq(comment.programmeId, context.programmeId ?? 0), isNull(comment.archivedAt)),
    )
  const row = present(found)
  ensureUnchanged(row, version, 'comment')
  return row
}
