import { createHash, randomBytes } from 'node:crypto'
import { redirect } from '@remix-run/node'
import { and, eq, gt, isNull, ne, not, or, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Locale, Name, Theme } from '~/domain/vocabulary'
import type { Statements } from '~db/client.server'
import { prepared } from '~db/prepared'
import { person, session } from '~db/schema/people'
import { actorName } from './change.server'
import { now } from './clock.server'
import { localeCookieHeader, sessionCookie, themeCookieHeader } from './cookies.server'
import { installation } from './installation.server'
import { recordQuietly } from './quiet-event.server'
import { oncePerRequest } from './request-memory.server'

/** How long a session lasts without being used, and how long at most. */
const IDLE_MS = 14 * 24 * 3600_000
const ABSOLUTE_MS = 90 * 24 * 3600_000
/** The last use is written at most this often: a page view should not cost a write. */
const TOUCH_MS = 3600_000
/** A browser may name itself at any length. */
const BROWSER_LENGTH = 200

export interface SignedInPerson {
  id: number
  name: Name
  email: string
  isAdministrator: boolean
  locale: Locale | null
  theme: Theme
  unitId: number | null
  /** The session of this browser. */
  sessionId: number
}

/**
 * Opens a session with a token of its own, tells it to the log of changes and gives the header that sets its cookie. The
 * session that the browser had before ends, and sessions that are over are removed. `request` names the browser.
 */
export async function openSession(personId: number, request?: Request): Promise<string> {
  const before = request ? await tokenOf(request) : null
  const browser = (request?.headers.get('User-Agent') ?? '').slice(0, BROWSER_LENGTH)
  const at = now()
  const token = await installation().db.write(async (tx) => {
    const isBefore = before === null ? undefined : eq(session.tokenHash, hashOf(before))
    await tx.delete(session).where(or(isOver(at), isBefore))
    await recordOwn(tx, personId, 'signIn', at)
    return insertSession(tx, { personId, browser, at })
  })
  return sessionCookie().serialize(token)
}

/** The row of a session alone; gives its token, which is kept nowhere. */
export async function insertSession(
  tx: Statements,
  { personId, browser = '', at }: { personId: number; browser?: string; at: number },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const times = { createdAt: at, lastSeenAt: at, expiresAt: at + ABSOLUTE_MS }
  await tx.insert(session).values({ tokenHash: hashOf(token), personId, browser, ...times })
  return token
}

/** Headers that bring the person's own choice of language and appearance to this browser. */
export async function preferenceHeaders(personId: number): Promise<Headers> {
  const headers = new Headers()
  const [row] = await installation().db.read.select().from(person).where(eq(person.id, personId))
  if (row?.locale) headers.append('Set-Cookie', localeCookieHeader(row.locale))
  if (row && row.theme !== 'system') headers.append('Set-Cookie', await themeCookieHeader(row.theme))
  return headers
}

/** Ends the session of this browser and gives the header that clears its cookie. */
export async function endSession(request: Request): Promise<string> {
  const token = await tokenOf(request)
  if (token) {
    await installation().db.write(async (tx) => {
      const [ended] = await tx
        .delete(session)
        .where(eq(session.tokenHash, hashOf(token)))
        .returning()
      if (ended) await recordOwn(tx, ended.personId, 'signOut', now())
    })
  }
  return clearedSession()
}

/** The header that clears this browser's cookie, where its session has ended already. */
export const clearedSession = (): Promise<string> => sessionCookie().serialize('', { maxAge: 0 })

/**
 * Ends the sessions of a person, all or all but one, inside a write of the caller's, who records why.
 * @returns how many there were.
 */
export async function endSessionsOf(
  tx: Statements,
  personId: number,
  { except }: { except?: number } = {},
): Promise<number> {
  const ended = await tx
    .delete(session)
    .where(and(eq(session.personId, personId), except === undefined ? undefined : ne(session.id, except)))
    .returning({ id: session.id })
  return ended.length
}

/** Who is signed in; null for nobody, an expired session, or a person who has been archived. */
export function signedInPerson(request: Request): Promise<SignedInPerson | null> {
  return oncePerRequest('signed in', () => readSession(request))
}

async function readSession(request: Request): Promise<SignedInPerson | null> {
  const token = await tokenOf(request)
  if (!token) return null
  const { db } = installation()
  const at = now()
  const [row] = await sessionByToken(db.read).execute({ tokenHash: hashOf(token), at, idleSince: at - IDLE_MS })
  if (!row) return null
  if (row.session.lastSeenAt < at - TOUCH_MS) {
    await db.write(async (tx) => {
      await tx.update(session).set({ lastSeenAt: at }).where(eq(session.id, row.session.id))
    })
  }
  const { id, nameZh, nameEn, email, isAdministrator, locale, theme, unitId } = row.person
  const name = { zh: nameZh, en: nameEn }
  return { id, name, email, isAdministrator, locale, theme, unitId, sessionId: row.session.id }
}

const sessionByToken = prepared((on) =>
  on
    .select({ session, person })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(
      and(
        eq(session.tokenHash, sql.placeholder('tokenHash')),
        isOpen(sql.placeholder('at'), sql.placeholder('idleSince')),
        isNull(person.archivedAt),
      ),
    )
    .prepare(),
)

/** Who is signed in, or a redirect to the sign-in page that leads back here. */
export async function requirePerson(request: Request): Promise<SignedInPerson> {
  const signedIn = await signedInPerson(request)
  if (signedIn) return signedIn
  const { pathname, search } = new URL(request.url)
  const back = request.method === 'GET' && pathname !== '/' ? `?to=${encodeURIComponent(pathname + search)}` : ''
  throw redirect(`/sign-in${back}`)
}

/** Which sessions of a person have not run out at this instant. */
export function openSessionsOf(personId: number, at: number): SQL | undefined {
  return and(eq(session.personId, personId), isOpen(at, at - IDLE_MS))
}

function isOver(at: number): SQL | undefined {
  return or(not(gt(session.expiresAt, at)), not(gt(session.lastSeenAt, at - IDLE_MS)))
}

function isOpen(at: number | Placeholder, idleSince: number | Placeholder): SQL | undefined {
  return and(gt(session.expiresAt, at), gt(session.lastSeenAt, idleSince))
}

/** What a person did with their own way in, in their name. */
async function recordOwn(tx: Statements, personId: number, verb: string, at: number): Promise<void> {
  const [who] = await tx.select({ zh: person.nameZh, en: person.nameEn }).from(person).where(eq(person.id, personId))
  if (!who) return
  await recordQuietly(tx, { actor: { personId, name: actorName(who) }, now: at }, { verb, personId, field: 'session' })
}

async function tokenOf(request: Request): Promise<string | null> {
  const value: unknown = await sessionCookie().parse(request.headers.get('Cookie'))
  return typeof value === 'string' && value.length > 0 ? value : null
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
