import { and, desc, eq, isNull, lt } from 'drizzle-orm'
import type { PersonName } from '~/domain/plan'
import type { NoticeKind } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { comment, notification } from '~db/schema/conversation'
import { person } from '~db/schema/people'
import { type NoticeThing, noticeSubjects, thingKey } from './notice-subjects.server'
import type { NoticeAbout } from './subject-reader.server'

/** Something that a person was told of. */
export interface Notice {
  id: number
  kind: NoticeKind
  /** UTC milliseconds. */
  at: number
  isRead: boolean
  /** What it is about; null for reminders. */
  about: Omit<NoticeAbout, 'answerers'> | null
  /** Who said what; null unless it tells of a comment. */
  said: { author: PersonName; text: string } | null
  /** How many checks a reminder is about. */
  count: number | null
}

interface NoticeRow {
  notice: typeof notification.$inferSelect
  comment: typeof comment.$inferSelect | null
}

export const NOTICES_A_PAGE = 50

/** What a person was told of in a programme, the newest first: before a notice of that id, or only what is not read. */
export async function noticesOf(
  db: Db,
  programmeId: number,
  personId: number,
  { before = null, unread = false, kind }: { before?: number | null; unread?: boolean; kind?: NoticeKind },
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
        kind ? eq(notification.kind, kind) : undefined,
      ),
    )
    .orderBy(desc(notification.id))
    .limit(NOTICES_A_PAGE + 1)
  const shown = rows.slice(0, NOTICES_A_PAGE)
  const subjects = await noticeSubjects(
    db.read,
    programmeId,
    shown.flatMap((row) => thingOf(row) ?? []),
  )
  const notices = shown.flatMap(({ notice, comment: said, author }): Notice[] => {
    const { id, kind: why, at, readAt, count } = notice
    const facts = { id, kind: why, at, isRead: readAt !== null, count }
    const thing = thingOf({ notice, comment: said })
    if (!thing) return [{ ...facts, about: null, said: null }]
    const found = subjects.get(thingKey(thing))
    // What it was about has been archived since: there is nothing left to go to.
    if (!found) return []
    const { answerers: _, ...about } = found
    const name = author && { zh: author.nameZh, en: author.nameEn }
    return [{ ...facts, about, said: said && name && { author: { id: author.id, name }, text: said.text } }]
  })
  return { notices, before: rows.length > NOTICES_A_PAGE ? (shown.at(-1)?.notice.id ?? null) : null }
}

/** What a notice of this person is about; nothing for a reminder. Null where there is no such notice of theirs. */
export async function noticeTarget(
  db: Db,
  programmeId: number,
  personId: number,
  id: string | undefined,
): Promise<{ id: number; kind: NoticeKind; about: NoticeAbout | null } | null> {
  const [row] = await db.read
    .select({ notice: notification, comment })
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
  const { kind } = row.notice
  const thing = thingOf(row)
  if (!thing) return { id: row.notice.id, kind, about: null }
  const subjects = await noticeSubjects(db.read, programmeId, [thing])
  return { id: row.notice.id, kind, about: subjects.get(thingKey(thing)) ?? null }
}

/** The subject of the comment, or what the notice names itself. */
function thingOf({ notice, comment: said }: NoticeRow): NoticeThing | null {
  if (said) return said
  const { subject, subjectId } = notice
  return subject === null || subjectId === null ? null : { subject, subjectId }
}
