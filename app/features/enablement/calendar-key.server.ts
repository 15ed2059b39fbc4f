import { and, eq, isNull } from 'drizzle-orm'
import type { Locale, Name } from '~/domain/vocabulary'
import { hashOfToken } from '~/lib/secret-token.server'
import type { Db } from '~db/client.server'
import { accessKey } from '~db/schema/landing'
import { membership, person } from '~db/schema/people'
import { programme } from '~db/schema/programme'

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
