import { and, eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import type { SubjectAddress } from '~/lib/links'
import { programmeAtHand } from '~/lib/scope.server'
import { mutedConversation } from '~db/schema/conversation'
import { findSubject } from '../subjects.server'

/** A person hears of this conversation only where they are named, or of all of it again. */
export function muteConversation(
  context: ChangeContext,
  { mute, ...address }: SubjectAddress & { mute: boolean },
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'muteConversation', async (tx, record) => {
    authorise(context, 'programme.view')
    const { programme } = await programmeAtHand(tx, context)
    const about = present((await findSubject(tx, programme.id, address)) ?? undefined)
    const personId = context.actor.personId ?? stop({ code: 'forbidden' })
    const row = { programmeId: programme.id, personId, subject: about.subject, subjectId: about.id }
    if (mute) {
      const made = await tx.insert(mutedConversation).values(row).onConflictDoNothing().returning()
      for (const { id } of made) record.created('mutedConversation', id, row)
      return undefined
    }
    const ended = await tx
      .delete(mutedConversation)
      .where(
        and(
          eq(mutedConversation.programmeId, row.programmeId),
          eq(mutedConversation.personId, row.personId),
          eq(mutedConversation.subject, row.subject),
          eq(mutedConversation.subjectId, row.subjectId),
        ),
      )
      .returning()
    for (const { id } of ended) record.removed('mutedConversation', id, row)
    return undefined
  })
}
