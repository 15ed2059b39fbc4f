import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Viewer } from '~/domain/permissions'
import type { Name } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { accessKey } from '~db/schema/landing'
import { membership, person } from '~db/schema/people'
import { programme } from '~db/schema/programme'
import { hashOfKey } from './key.server'

export interface KeyRow {
  id: number
  version: number
  name: string
  madeBy: Name
  /** UTC milliseconds, as all times here. */
  createdAt: number
  lastUsedAt: number | null
  revokedAt: number | null
}

/** The keys for readings of a programme, the newest first. */
export async function usageKeysOf(db: Db, programmeId: number): Promise<KeyRow[]> {
  const rows = await db.read
    .select({ key: accessKey, zh: person.nameZh, en: person.nameEn })
    .from(accessKey)
    .innerJoin(person, eq(person.id, accessKey.personId))
    .where(and(eq(accessKey.programmeId, programmeId), eq(accessKey.purpose, 'usage')))
    .orderBy(desc(accessKey.id))
  return rows.map(({ key: { id, version, name, createdAt, lastUsedAt, revokedAt }, zh, en }) => {
    return { id, version, name, createdAt, lastUsedAt, revokedAt, madeBy: { zh, en } }
  })
}

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
    .where(and(eq(accessKey.keyHash, hashOfKey(key)), eq(accessKey.purpose, 'usage'), isNull(accessKey.revokedAt)))
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

/** Notes that a key was used; no page depends on it but its own list. */
export async function noteKeyUse(db: Db, keyId: number, at: number): Promise<void> {
  await db.write(async (tx) => void (await tx.update(accessKey).set({ lastUsedAt: at }).where(eq(accessKey.id, keyId))))
}
