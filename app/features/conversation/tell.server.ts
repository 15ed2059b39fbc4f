import { and, eq, inArray, isNull } from 'drizzle-orm'
import { mentionedIn } from '~/domain/mentions'
import { type Told, toldOfComment } from '~/domain/notifications'
import type { Statements } from '~db/client.server'
import { comment, mutedConversation, notification } from '~db/schema/conversation'
import { peopleOf } from './people.server'
import type { Subject } from './subject-reader.server'

/** Inside a change: who is told of a comment of this text. Only people of the programme are. */
export async function whomToTell(
  tx: Statements,
  programmeId: number,
  about: Subject,
  { authorId, text }: { authorId: number; text: string },
): Promise<Told[]> {
  const people = await peopleOf(tx, programmeId)
  const here = new Set(people.map(({ id }) => id))
  const speakers = await tx
    .selectDistinct({ id: comment.authorId })
    .from(comment)
    .where(
      and(
        eq(comment.programmeId, programmeId),
        eq(comment.subject, about.subject),
        eq(comment.subjectId, about.id),
        isNull(comment.archivedAt),
      ),
    )
  const muted = await tx
    .select({ id: mutedConversation.personId })
    .from(mutedConversation)
    .where(
      and(
        eq(mutedConversation.programmeId, programmeId),
        eq(mutedConversation.subject, about.subject),
        eq(mutedConversation.subjectId, about.id),
      ),
    )
  const told = toldOfComment({
    authorId,
    mentioned: mentionedIn(text, people),
    speakers: speakers.map(({ id }) => id),
    answerers: about.answerers,
    muted: muted.map(({ id }) => id),
  })
  return told.filter(({ personId }) => here.has(personId))
}

/** Inside a change: tells them. Notices are nobody's plan, so the log of changes does not keep them. */
export async function tell(
  tx: Statements,
  told: readonly Told[],
  { programmeId, commentId, at }: { programmeId: number; commentId: number; at: number },
): Promise<void> {
  if (told.length === 0) return
  await tx.insert(notification).values(told.map((one) => ({ ...one, programmeId, commentId, at })))
}

/** Inside a change: nobody is told any more of a comment that was taken back. */
export async function untell(tx: Statements, commentId: number, only?: readonly number[]): Promise<void> {
  const whom = only ? inArray(notification.personId, [...only]) : undefined
  await tx.delete(notification).where(and(eq(notification.commentId, commentId), whom))
}
