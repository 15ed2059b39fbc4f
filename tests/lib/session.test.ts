import { eq } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { safePath } from '~/lib/http.server'
import { hashPassword, isRightPassword } from '~/lib/password.server'
import { endSession, endSessionsOf, openSession, requirePerson, signedInPerson } from '~/lib/session.server'
import { person, session } from '~db/schema/people'
import { makeInstallation } from '../factories/installation'
import { makePerson } from '../factories/programme'

const DAY_MS = 24 * 3600_000
const requestWith = (cookie: string) =>
  new Request('http://localhost/programmes?x=1', { headers: { Cookie: cookie.split(';')[0] ?? '' } })

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

  test.each([
    ['unused for two weeks', 14 * DAY_MS + 1],
    ['older than ninety days', 91 * DAY_MS],
  ])('is over when it is %s', async (_, later) => {
    const { cookie } = await given()
    vi.useFakeTimers({ now: Date.now() + later, toFake: ['Date'] })
    const found = await signedInPerson(requestWith(cookie))
    vi.useRealTimers()
    expect(found).toBeNull()
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
