import { and, desc, eq, isNull, lt, or } from 'drizzle-orm'
import type { Locale, Name } from '~/domain/vocabulary'
import { hashOfToken } from '~/lib/secret-token.server'
import type { Db } from '~db/client.server'
import { accessKey } from '~db/schema/landing'
import { membership, person } from '~db/schema/people'
import { programme } from '~db/schema/programme'

export interface CalendarKeyRow {
  id: number
  version: number
  name: string
  /** UTC milliseconds, as all times here. */
  createdAt: number
  lastUsedAt: number | null
  revokedAt: number | null
}

/** The keys that a person has made for calendars of the programme, the newest first. */
export function calendarKeysOf(db: Db, programmeId: number, personId: number): Promise<CalendarKeyRow[]> {
  const { id, version, name, createdAt, lastUsedAt, revokedAt } = accessKey
  return db.read
    .select({ id, version, name, createdAt, lastUsedAt, revokedAt })
    .from(accessKey)
    .where(
      and(eq(accessKey.programmeId, programmeId), eq(accessKey.personId, personId), eq(accessKey.purpose, 'calendar')),
    )
    .orderBy(desc(accessKey.id))
}

export interface OpenCalendar {
  keyId: number
  locale: Locale | null
  programme: { id: number; slug: string; name: Name; timeZone: string }
}

/**
 * The calendar that a key opens; null for a key revoked or never made, for a person who has left the company or the
 * programme, and for a programme that is no longer there: nothing tells which.
 */
export async function openCalendar(db: Db, key: string): Promise<OpenCalendar | null> {
  const [row] = await db.read
    .select({ id: accessKey.id, person, programme, membershipId: membership.id })
    .from(accessKey)
    .innerJoin(person, and(eq(person.id, accessKey.personId), isNull(person.archivedAt)))
    .innerJoin(programme, and(eq(programme.id, accessKey.programmeId), isNull(programme.archivedAt)))
    .leftJoin(
      membership,
      and(eq(membership.programmeId, accessKey.programmeId), eq(membership.personId, accessKey.personId)),
    )
    .where(and(eq(accessKey.keyHash, hashOfToken(key)), eq(accessKey.purpose, 'calendar'), isNull(accessKey.revokedAt)))
    .limit(1)
  if (!row || (row.membershipId === null && !row.person.isAdministrator)) return null
  const { id, slug, nameZh: zh, nameEn: en, timeZone } = row.programme
  return { keyId: row.id, locale: row.person.locale, programme: { id, slug, name: { zh, en }, timeZone } }
}

const HOUR_MS = 3_600_000

/** Notes that a calendar has read by this key, at most once an hour. */
export async function noteUse(db: Db, keyId: number, at: number): Promise<void> {
  const isDue = or(isNull(accessKey.lastUsedAt), lt(accessKey.lastUsedAt, at - HOUR_MS))
  const [due] = await db.read
    .select({ id: accessKey.id })
    .from(accessKey)
    .where(and(eq(accessKey.id, keyId), isDue))
  if (!due) return
  await db.write(async (tx) => void (await tx.update(accessKey).set({ lastUsedAt: at }).where(eq(accessKey.id, keyId))))
}
