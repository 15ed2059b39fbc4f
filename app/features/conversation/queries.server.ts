import { and, asc, count, desc, eq, isNull } from 'drizzle-orm'
import type { PersonName } from '~/domain/plan'
import type { Db } from '~db/client.server'
import { comment, mutedConversation } from '~db/schema/conversation'
import { person } from '~db/schema/people'
import type { Subject } from './subject-reader.server'

export interface SaidComment {
  id: number
  text: string
  author: PersonName
  /** UTC milliseconds. */
  at: number
  isEdited: boolean
  version: number
}

/** Of a longer conversation the newest are shown. */
export const COMMENTS_SHOWN = 100

const isAbout = (programmeId: number, { subject, id }: Pick<Subject, 'subject' | 'id'>) =>
  and(
    eq(comment.programmeId, programmeId),
    eq(comment.subject, subject),
    eq(comment.subjectId, id),
    isNull(comment.archivedAt),
  )

/** What has been said, the oldest first; of more than are shown, the newest. */
export async function commentsOn(db: Db, programmeId: number, about: Subject): Promise<SaidComment[]> {
  const rows = await db.read
    .select({ comment, author: person })
    .from(comment)
    .innerJoin(person, eq(person.id, comment.authorId))
    .where(isAbout(programmeId, about))
    .orderBy(desc(comment.id))
    .limit(COMMENTS_SHOWN)
  return rows.reverse().map(({ comment: { id, text, createdAt, editedAt, version }, author }) => ({
    id,
    text,
    author: { id: author.id, name: { zh: author.nameZh, en: author.nameEn } },
    at: createdAt,
    isEdited: editedAt !== null,
    version,
  }))
}

/** One of them, as its own forms need it; null where it is not there, no longer, or about something else. */
export async function findComment(db: Db, programmeId: number, about: Subject, id: string | undefined) {
  const [row] = await db.read
    .select()
    .from(comment)
    .where(and(isAbout(programmeId, about), eq(comment.id, Number(id) || 0)))
  return row ?? null
}

/** How much has been said about it. */
export async function countComments(
  db: Db,
  programmeId: number,
  about: Pick<Subject, 'subject' | 'id'>,
): Promise<number> {
  const [row] = await db.read.select({ count: count() }).from(comment).where(isAbout(programmeId, about))
  return row?.count ?? 0
}

export async function hasMuted(db: Db, programmeId: number, about: Subject, personId: number): Promise<boolean> {
  const rows = await db.read
    .select({ id: mutedConversation.id })
    .from(mutedConversation)
    .where(
      and(
        eq(mutedConversation.programmeId, programmeId),
        eq(mutedConversation.subject, about.subject),
        eq(mutedConversation.subjectId, about.id),
        eq(mutedConversation.personId, personId),
      ),
    )
    .orderBy(asc(mutedConversation.id))
  return rows.length > 0
}
