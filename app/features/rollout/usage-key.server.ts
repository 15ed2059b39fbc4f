import { and, eq, isNull } from 'drizzle-orm'
import type { Viewer } from '~/domain/permissions'
import type { Name } from '~/domain/vocabulary'
import { hashOfToken } from '~/lib/secret-token.server'
import type { Db } from '~db/client.server'
import { accessKey } from '~db/schema/landing'
import { membership, person } from '~db/schema/people'
import { programme } from '~db/schema/programme'

/** The programme that a key opens, and in whose name it speaks, with the rights they have now. */
export interface OpenedDoor {
  keyId: number
  programme: typeof programme.$inferSelect
  viewer: Viewer
  person: Name
}

/**
 * What a key opens; null for one that is revoked or was never made, and where its person has left the company or has no
 * role in the programme any more.
 */
export async function openDoor(db: Db, key: string): Promise<OpenedDoor | null> {
  const rows = await db.read
    .select({ keyId: accessKey.id, programme, person, role: membership.role, unitId: membership.unitId })
    .from(accessKey)
    .innerJoin(programme, and(eq(programme.id, accessKey.programmeId), isNull(programme.archivedAt)))
    .innerJoin(person, and(eq(person.id, accessKey.personId), isNull(person.archivedAt)))
    .leftJoin(membership, and(eq(membership.programmeId, programme.id), eq(membership.personId, person.id)))
    .where(and(eq(accessKey.keyHash, hashOfToken(key)), eq(accessKey.purpose, 'usage'), isNull(accessKey.revokedAt)))
  const [first] = rows
  const roles = rows.flatMap(({ role, unitId }) => (role === null ? [] : [{ role, unitId }]))
  if (!first || (roles.length === 0 && !first.person.isAdministrator)) return null
  return {
    keyId: first.keyId,
    programme: first.programme,
    viewer: { personId: first.person.id, isAdministrator: first.person.isAdministrator, roles },
    person: { zh: first.person.nameZh, en: first.person.nameEn },
  }
}
