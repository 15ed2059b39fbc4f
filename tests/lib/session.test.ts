import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { safePath } from '~/lib/http.server'
import { hashPassword, isRightPassword } from '~/lib/password.server'
import { endSession, endSessionsOf, openSession, requirePerson, signedInPerson } from '~/lib/session.server'
import { person, session } from '~db/schema/people'
import { auditEvent } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { makePerson, NOW } from '../factories/programme'

const DAY_MS = 24 * 3600_000
const requestWith = (cookie: string) =>
  new Request('http://localhost/programmes?x=1', { headers: { Cookie: cookie.split(';')[0] ?? '' } })

const at = (instant: number) => vi.setSystemTime(instant)
beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

async function given() {
  const db = makeInstallation()
  const personId = await makePerson(db)
  return { db, personId, cookie: await openSession(personId) }
}

describe('a session', () => {
  test('knows its person, and the database only a hash of its token', async () => {
    const { db, personId, cookie } = await given()
    expect((await signedInPerson(requestWith(cookie)))?.id).toBe(personId)
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    const [row] = await db.read.select().from(session)
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
    expect(decodeURIComponent(cookie)).not.toContain(row?.tokenHash)
  })

  test('ends with sign-out', async () => {
    const { cookie } = await given()
    await endSession(requestWith(cookie))
    expect(await signedInPerson(requestWith(cookie))).toBeNull()
  })

  test('can be ended with the others of its person, sparing one, in the write of another change', async () => {
    const { db, personId, cookie } = await given()
    const here = await openSession(personId)
    const colleague = await openSession(await makePerson(db))
    const [kept] = (await db.read.select().from(session).where(eq(session.personId, personId))).slice(-1)

    expect(await db.write((tx) => endSessionsOf(tx, personId, { except: kept!.id }))).toBe(1)
    expect(await signedInPerson(requestWith(cookie))).toBeNull()
    expect((await signedInPerson(requestWith(here)))?.id).toBe(personId)

    expect(await db.write((tx) => endSessionsOf(tx, personId))).toBe(1)
    expect(await signedInPerson(requestWith(here))).toBeNull()
    expect(await signedInPerson(requestWith(colleague))).not.toBeNull()
  })

  test('lasts a moment less than fourteen days without use, and not a moment longer', async () => {
    const { cookie } = await given()
    at(NOW + 14 * DAY_MS)
    expect(await signedInPerson(requestWith(cookie))).toBeNull()
    at(NOW + 14 * DAY_MS - 1)
    expect(await signedInPerson(requestWith(cookie))).not.toBeNull()
  })

  test('that is used lasts a moment less than ninety days, and not a moment longer', async () => {
    const { cookie } = await given()
    for (let day = 13; day < 90; day += 13) {
      at(NOW + day * DAY_MS)
      expect(await signedInPerson(requestWith(cookie)), `day ${day}`).not.toBeNull()
    }
    at(NOW + 90 * DAY_MS - 1)
    expect(await signedInPerson(requestWith(cookie))).not.toBeNull()
    at(NOW + 90 * DAY_MS)
    expect(await signedInPerson(requestWith(cookie))).toBeNull()
  })

  test('that is over is removed when another opens, whosever it was', async () => {
    const { db, personId, cookie } = await given()
    at(NOW + 7 * DAY_MS)
    await openSession(personId)
    at(NOW + 14 * DAY_MS)
    await openSession(await makePerson(db))
    expect((await db.read.select().from(session)).map(({ createdAt }) => createdAt)).toEqual([
      NOW + 7 * DAY_MS,
      NOW + 14 * DAY_MS,
    ])
    expect(await signedInPerson(requestWith(cookie))).toBeNull()
  })

  test('keeps what the browser calls itself, up to 200 characters', async () => {
    const { db, personId } = await given()
    await openSession(personId, new Request('http://localhost/', { headers: { 'User-Agent': 'x'.repeat(300) } }))
    expect((await db.read.select().from(session)).map(({ browser }) => browser)).toEqual(['', 'x'.repeat(200)])
  })

  test('has a token of its own at every sign-in: the one a browser came with is worth nothing afterwards', async () => {
    const { db, personId, cookie } = await given()
    const next = await openSession(personId, requestWith(cookie))
    expect(next.split(';')[0]).not.toBe(cookie.split(';')[0])
    expect(await signedInPerson(requestWith(cookie))).toBeNull()
    expect((await signedInPerson(requestWith(next)))?.id).toBe(personId)
    expect(await db.read.select().from(session)).toHaveLength(1)
  })

  test('is told to the log of changes when it opens and when it is signed out', async () => {
    const { db, personId, cookie } = await given()
    await endSession(requestWith(cookie))
    await endSession(requestWith(cookie))
    const told = await db.read.select().from(auditEvent).orderBy(auditEvent.id)
    expect(told.map(({ verb, entityId, actorId }) => [verb, entityId, actorId])).toEqual([
      ['signIn', personId, personId],
      ['signOut', personId, personId],
    ])
    const [token = ''] = /[A-Za-z0-9_-]{43}/.exec(atob(decodeURIComponent(cookie.slice(19).split('.')[0] ?? ''))) ?? []
    expect(token).toHaveLength(43)
    expect(JSON.stringify(told)).not.toContain(token)
  })

  test('of an archived person is over', async () => {
    const { db, personId, cookie } = await given()
    await db.write(async (tx) => void (await tx.update(person).set({ archivedAt: 1 }).where(eq(person.id, personId))))
    expect(await signedInPerson(requestWith(cookie))).toBeNull()
  })

  test('with a cookie that was tampered with is none', async () => {
    const { cookie } = await given()
    expect(await signedInPerson(requestWith(cookie.replace(/=./, '=A')))).toBeNull()
  })

  test('is asked for by a page, which is come back to', async () => {
    makeInstallation()
    const asked = await requirePerson(new Request('http://localhost/programmes?x=1')).catch(
      (thrown: Response) => thrown,
    )
    expect(asked).toBeInstanceOf(Response)
    expect((asked as Response).headers.get('location')).toBe(`/sign-in?to=${encodeURIComponent('/programmes?x=1')}`)
  })
})

test('a password is kept as argon2id, and nobody signs in without one', async () => {
  const hash = await hashPassword('correct horse')
  expect(hash).toMatch(/^\$argon2id\$/)
  expect(await isRightPassword(hash, 'correct horse')).toBe(true)
  expect(await isRightPassword(hash, 'other horse')).toBe(false)
  expect(await isRightPassword(null, 'correct horse')).toBe(false)
})

test.each([
  ['/programmes?x=1', '/programmes?x=1'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example/', '/'],
  ['javascript:alert(1)', '/'],
  [null, '/'],
])('going back to %s leads to %s', (asked, expected) => {
  expect(safePath(asked)).toBe(expected)
})
