import { and, asc, eq, gt, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { Day, Locale, Name } from '~/domain/vocabulary'
import type { Db, Statements } from '~db/client.server'
import { digest, notification } from '~db/schema/conversation'
import { membership, person } from '~db/schema/people'
import { programme } from '~db/schema/programme'

/** How often a mail that the mail server does not take is tried on one day. */
const TRIES_A_DAY = 3

export interface DueDigest {
  personId: number
  email: string
  name: Name
  locale: Locale | null
  isAdministrator: boolean
  /** The time zone of the first programme that has something to tell: its day is the person's. */
  timeZone: string
}

/**
 * Who has something to be told that no mail has told them yet: unread notices since their last mail, of programmes in
 * which they still take part. Two statements.
 */
export async function peopleToMail(db: Db): Promise<DueDigest[]> {
  const lastMail = db.read
    .select({ personId: digest.personId, at: sql<number>`max(${digest.sentAt})`.mapWith(Number).as('last_at') })
    .from(digest)
    .where(isNotNull(digest.sentAt))
    .groupBy(digest.personId)
    .as('last_mail')
  const rows = await db.read
    .selectDistinct({ person, programmeId: programme.id, timeZone: programme.timeZone })
    .from(notification)
    .innerJoin(person, eq(person.id, notification.personId))
    .innerJoin(programme, eq(programme.id, notification.programmeId))
    .leftJoin(membership, and(eq(membership.personId, person.id), eq(membership.programmeId, programme.id)))
    .leftJoin(lastMail, eq(lastMail.personId, person.id))
    .where(
      and(
        isNull(notification.readAt),
        eq(person.wantsDigest, true),
        isNull(person.archivedAt),
        isNull(programme.archivedAt),
        or(isNotNull(membership.id), eq(person.isAdministrator, true)),
        or(isNull(lastMail.at), gt(notification.at, lastMail.at)),
      ),
    )
    .orderBy(asc(person.id), asc(programme.id))
  const due = new Map<number, DueDigest>()
  for (const { person: row, timeZone } of rows) {
    if (due.has(row.id)) continue
    const { id: personId, email, locale, isAdministrator } = row
    due.set(personId, { personId, email, locale, isAdministrator, timeZone, name: { zh: row.nameZh, en: row.nameEn } })
  }
  return [...due.values()]
}

/**
 * Takes a person's mail of a day before it is sent; false where it has been taken already and was sent, may have been
 * sent, or has failed too often. So there is never a second one, not even after a killed process.
 */
export function takeDigest(db: Db, personId: number, day: Day): Promise<boolean> {
  return db.write(async (tx) => {
    const taken = await tx.insert(digest).values({ personId, day }).onConflictDoNothing().returning()
    if (taken.length > 0) return true
    const again = await tx
      .update(digest)
      .set({ tries: sql`${digest.tries} + 1`, failedAt: null })
      .where(and(ofDay(personId, day), isNotNull(digest.failedAt), lt(digest.tries, TRIES_A_DAY)))
      .returning()
    return again.length > 0
  })
}

export function digestSent(db: Db, personId: number, day: Day, at: number): Promise<void> {
  return mark(db, personId, day, { sentAt: at })
}

export function digestFailed(db: Db, personId: number, day: Day, at: number): Promise<void> {
  return mark(db, personId, day, { failedAt: at })
}

function mark(db: Db, personId: number, day: Day, how: { sentAt: number } | { failedAt: number }): Promise<void> {
  return db.write(async (tx: Statements) => {
    await tx.update(digest).set(how).where(ofDay(personId, day))
  })
}

const ofDay = (personId: number, day: Day) => and(eq(digest.personId, personId), eq(digest.day, day))
