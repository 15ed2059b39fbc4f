import { desc, eq } from 'drizzle-orm'
import type { Name } from '~/domain/vocabulary'
import { type Actor, actorName } from '~/lib/change.server'
import { now } from '~/lib/clock.server'
import type { PostedForm } from '~/lib/form-receipts.server'
import { installation } from '~/lib/installation.server'
import { openSessionsOf, type SignedInPerson } from '~/lib/session.server'
import type { Db } from '~db/client.server'
import { person, session, unit } from '~db/schema/people'
import { browserName } from './browser-name'

/** A person at their own account: what they change there concerns nobody else. */
export interface OwnAccount {
  db: Db
  actor: Actor & { personId: number }
  /** The session of the browser they are at. */
  sessionId: number
  /** UTC milliseconds. */
  now: number
  /** The form that asks for the change, where it came with a key: sent again, it is answered and not done again. */
  form?: PostedForm | undefined
}

export function ownAccount({ id, name, sessionId }: SignedInPerson, form?: PostedForm): OwnAccount {
  return { db: installation().db, actor: { personId: id, name: actorName(name) }, sessionId, now: now(), form }
}

export interface Profile {
  name: Name
  title: Name
  email: string
  unit: Name | null
  /** Whether they want a mail on days with something unread. */
  wantsDigest: boolean
}

export async function profileOf({ db, actor }: OwnAccount): Promise<Profile> {
  const [row] = await db.read
    .select({ person, unit })
    .from(person)
    .leftJoin(unit, eq(unit.id, person.unitId))
    .where(eq(person.id, actor.personId))
  if (!row) throw new Error('a signed-in person has a row')
  const { nameZh, nameEn, titleZh, titleEn, email, wantsDigest } = row.person
  return {
    name: { zh: nameZh, en: nameEn },
    title: { zh: titleZh, en: titleEn },
    email,
    wantsDigest,
    unit: row.unit && { zh: row.unit.nameZh, en: row.unit.nameEn },
  }
}

export interface OwnSession {
  id: number
  /** As `browserName` says it; empty when it is not known. */
  browser: string
  /** UTC milliseconds. The last use is known to the hour. */
  openedAt: number
  lastSeenAt: number
  isHere: boolean
}

/** The browsers that a person is signed in on: this one first, then the latest used. */
export async function sessionsOf({ db, actor, sessionId, now }: OwnAccount): Promise<OwnSession[]> {
  const rows = await db.read
    .select()
    .from(session)
    .where(openSessionsOf(actor.personId, now))
    .orderBy(desc(eq(session.id, sessionId)), desc(session.lastSeenAt), desc(session.id))
  return rows.map(({ id, browser, createdAt, lastSeenAt }) => ({
    id,
    browser: browserName(browser),
    openedAt: createdAt,
    lastSeenAt,
    isHere: id === sessionId,
  }))
}
