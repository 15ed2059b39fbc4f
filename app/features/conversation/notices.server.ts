import { and, desc, eq, isNull, lt } from 'drizzle-orm'
import type { PersonName } from '~/domain/plan'
import type { NoticeKind } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { comment, notification } from '~db/schema/conversation'
import { person } from '~db/schema/people'
import { type Subject, subjectKey, subjectsById } from './subjects.server'

/** Something that a person was told of. */
export interface Notice {
  id: number
  kind: NoticeKind
  /** UTC milliseconds. */
  at: number
  isRead: boolean
  /** Who said what about what; null for reminders. */
  said: { author: PersonName; text: string; about: Omit<Subject, 'answerers'> } | null
  /** How many checks a reminder is about. */
  count: number | null
}

export const NOTICES_A_PAGE = 50

/** What a person was told of in a programme, the newest first: before a notice of that id, or only what is not read. */
export async function noticesOf(
  db: Db,
  programmeId: number,
  personId: number,
  { before = null, unread = false }: { before?: number | null; unread?: boolean },
): Promise<{ notices: Notice[]; before: number | null }> {
  const rows = await db.read
    .select({ notice: notification, comment, author: person })
    .from(notification)
    .leftJoin(comment, eq(comment.id, notification.commentId))
    .leftJoin(person, eq(person.id, comment.authorId))
    .where(
      and(
        eq(notification.programmeId, programmeId),
        eq(notification.personId, personId),
        before === null ? undefined : lt(notification.id, before),
        unread ? isNull(notification.readAt) : undefined,
      ),
    )
    .orderBy(desc(notification.id))
    .limit(NOTICES_A_PAGE + 1)
  const shown = rows.slice(0, NOTICES_A_PAGE)
  const subjects = await subjectsById(
    db.read,
    programmeId,
    shown.flatMap((row) => row.comment ?? []),
  )
  const notices = shown.flatMap(({ notice, comment: said, author }): Notice[] => {
    const { id, kind, at, readAt, count } = notice
    const facts = { id, kind, at, isRead: readAt !== null, count }
    if (!said || !author) return [{ ...facts, said: null }]
    const found = subjects.get(subjectKey(said))
    // What it was about has been archived since: there is nothing left to go to.
    if (!found) return []
    const { answerers: _, ...about } = found
    const name = { zh: author.nameZh, en: author.nameEn }
    return [{ ...facts, said: { author: { id: author.id, name }, text: said.text, about } }]
  })
  return { notices, before: rows.length > NOTICES_A_PAGE ? (shown.at(-1)?.notice.id ?? null) : null }
}

/** Where a notice of this person leads: the subject of its comment; null for a reminder, or where it is not theirs. */
export async function noticeTarget(
  db: Db,
  programmeId: number,
  personId: number,
  id: string | undefined,
): Promise<{ id: number; kind: NoticeKind; about: Subject | null } | null> {
  const [row] = await db.read
    .select({ id: notification.id, kind: notification.kind, comment })
    .from(notification)
    .leftJoin(comment, eq(comment.id, notification.commentId))
    .where(
      and(
        eq(notification.id, Number(id) || 0),
        eq(notification.programmeId, programmeId),
        eq(notification.personId, personId),
      ),
    )
  if (!row) return null
  const { comment: said, ...notice } = row
  if (!said) return { ...notice, about: null }
  const subjects = await subjectsById(db.read, programmeId, [said])
  return { ...notice, about: subjects.get(subjectKey(said)) ?? null }
}
