import { and, eq, isNull, lte } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { notification } from '~db/schema/conversation'

/**
 * A person has read one notice of theirs, or all up to one. Nobody else's pages change by that, so it spends no
 * revision: the person's own pages know by the number of notices not read.
 */
export function readNotices(
  context: ChangeContext,
  which: { id: number } | { upTo: number },
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'readNotices', async (tx) => {
    authorise(context, 'programme.view')
    const { programme } = await programmeAtHand(tx, context)
    const personId = context.actor.personId ?? stop({ code: 'forbidden' })
    await tx
      .update(notification)
      .set({ readAt: context.now })
      .where(
        and(
          eq(notification.programmeId, programme.id),
          eq(notification.personId, personId),
          isNull(notification.readAt),
          'id' in which ? eq(notification.id, which.id) : lte(notification.id, which.upTo),
        ),
      )
    return undefined
  })
}
