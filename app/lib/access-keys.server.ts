import { and, desc, eq, isNull, lte, or } from 'drizzle-orm'
import type { KeyPurpose, Name } from '~/domain/vocabulary'
import { type ChangeContext, ensureUnchanged, present, type Recorder, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Db, Statements } from '~db/client.server'
import { accessKey } from '~db/schema/landing'
import { person } from '~db/schema/people'

/** A key by which a calendar or a system may speak in somebody's name, as its page lists it. */
export interface AccessKeyRow {
  id: number
  version: number
  name: string
  madeBy: Name
  /** UTC milliseconds, as all times here. */
  createdAt: number
  lastUsedAt: number | null
  revokedAt: number | null
}

/** Whose keys: of a purpose in a programme, and where it is given, of one person. */
interface KeyOwner {
  programmeId: number
  purpose: KeyPurpose
  personId?: number
}

const ownedBy = ({ programmeId, purpose, personId }: KeyOwner) =>
  and(
    eq(accessKey.programmeId, programmeId),
    eq(accessKey.purpose, purpose),
    personId === undefined ? undefined : eq(accessKey.personId, personId),
  )

/** The newest first. */
export async function keysOf(db: Db, owner: KeyOwner): Promise<AccessKeyRow[]> {
  const rows = await db.read
    .select({ key: accessKey, zh: person.nameZh, en: person.nameEn })
    .from(accessKey)
    .innerJoin(person, eq(person.id, accessKey.personId))
    .where(ownedBy(owner))
    .orderBy(desc(accessKey.id))
  return rows.map(({ key: { id, version, name, createdAt, lastUsedAt, revokedAt }, zh, en }) => {
    return { id, version, name, createdAt, lastUsedAt, revokedAt, madeBy: { zh, en } }
  })
}

/**
 * Inside a change: a key in the actor's name. Answers the hash of the key that was made: of a form sent again that is the
 * first one's, whose secret nobody knows any more.
 */
export async function addKey(
  tx: Statements,
  record: Recorder,
  context: ChangeContext,
  { purpose, name, keyHash }: { purpose: KeyPurpose; name: string; keyHash: string },
): Promise<string> {
  const { programme } = await programmeAtHand(tx, context)
  const personId = context.actor.personId ?? stop({ code: 'forbidden' })
  const values = { programmeId: programme.id, purpose, name, personId, keyHash, createdAt: context.now }
  const made = present((await tx.insert(accessKey).values(values).returning({ id: accessKey.id }))[0])
  record.created('accessKey', made.id, { name, personId })
  return keyHash
}

/** Inside a change: ends a key at once and for good. One of others than `owner` does not exist. */
export async function endKey(
  tx: Statements,
  record: Recorder,
  { now }: Pick<ChangeContext, 'now'>,
  { keyId, version, owner }: { keyId: number; version: number; owner: KeyOwner },
): Promise<undefined> {
  const [found] = await tx
    .select()
    .from(accessKey)
    .where(and(eq(accessKey.id, keyId), ownedBy(owner)))
  const row = present(found)
  ensureUnchanged(row, version, 'accessKey')
  if (row.revokedAt !== null) return undefined
  const after = { revokedAt: now }
  await tx
    .update(accessKey)
    .set({ ...after, version: row.version + 1 })
    .where(eq(accessKey.id, row.id))
  record.changed('accessKey', row.id, row, after)
  return undefined
}

/** Notes that a key was used, once in so many milliseconds at most; no page depends on it but its own list. */
export async function noteKeyUse(db: Db, keyId: number, at: number, atMostEvery = 0): Promise<void> {
  const isDue = or(isNull(accessKey.lastUsedAt), lte(accessKey.lastUsedAt, at - atMostEvery))
  const [due] = await db.read
    .select({ id: accessKey.id })
    .from(accessKey)
    .where(and(eq(accessKey.id, keyId), isDue))
  if (!due) return
  await db.write(async (tx) => void (await tx.update(accessKey).set({ lastUsedAt: at }).where(eq(accessKey.id, keyId))))
}
