import { and, eq, inArray, isNull } from 'drizzle-orm'
import { type DeedKind, toldOfDeed } from '~/domain/notifications'
import { COMMENT_SUBJECTS, type NoticeSubject } from '~/domain/vocabulary'
import type { Statements } from '~db/client.server'
import { mutedConversation, notification } from '~db/schema/conversation'
import { membership, person } from '~db/schema/people'
import { takesPart } from './person-choice.server'

/** What is told, and about which thing. */
interface Deed {
  programmeId: number
  kind: DeedKind
  subject: NoticeSubject
  subjectId: number
}

/**
 * Inside a change: tells people of the programme what is asked of them, or what has been decided. Whoever did it is not
 * told. Notices are nobody's plan, so the log of changes does not keep them.
 */
export async function tellPeople(
  tx: Statements,
  deed: Deed,
  { concerned, byId, at }: { concerned: readonly (number | null)[]; byId: number | null; at: number },
): Promise<void> {
  const { programmeId, kind } = deed
  const told = toldOfDeed({ kind, byId, concerned, muted: await mutedBy(tx, deed) })
  if (told.length === 0) return
  const there = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(inArray(person.id, told), isNull(person.archivedAt), takesPart(tx, programmeId)))
  if (there.length === 0) return
  await tx.insert(notification).values(there.map(({ id }) => ({ ...deed, personId: id, at })))
}

/** Whoever wants to hear of a conversation only where they are named; what nobody talks about nobody has muted. */
async function mutedBy(tx: Statements, { programmeId, subject: about, subjectId }: Deed): Promise<number[]> {
  const subject = COMMENT_SUBJECTS.find((one) => one === about)
  if (!subject) return []
  const rows = await tx
    .select({ id: mutedConversation.personId })
    .from(mutedConversation)
    .where(
      and(
        eq(mutedConversation.programmeId, programmeId),
        eq(mutedConversation.subject, subject),
        eq(mutedConversation.subjectId, subjectId),
      ),
    )
  return rows.map(({ id }) => id)
}

/** Inside a change: what was asked is asked no longer; who has not read it yet need not. */
export async function tellNoMore(tx: Statements, { programmeId, kind, subject, subjectId }: Deed): Promise<void> {
  await tx
    .delete(notification)
    .where(
      and(
        eq(notification.programmeId, programmeId),
        eq(notification.kind, kind),
        eq(notification.subject, subject),
        eq(notification.subjectId, subjectId),
        isNull(notification.readAt),
      ),
    )
}

/** Whoever works for the process office of a programme. */
export async function officeOf(on: Statements, programmeId: number): Promise<number[]> {
  const rows = await on
    .selectDistinct({ id: membership.personId })
    .from(membership)
    .where(and(eq(membership.programmeId, programmeId), eq(membership.role, 'office')))
  return rows.map(({ id }) => id)
}
