import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { ownAccount, profileOf, sessionsOf } from '~/features/identity/account.server'
import { changePassword } from '~/features/identity/commands/change-password.server'
import { endOneSession, endSessions } from '~/features/identity/commands/end-sessions.server'
import { signIn } from '~/features/identity/commands.server'
import { hashPassword } from '~/lib/password.server'
import { openSession, signedInPerson } from '~/lib/session.server'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/people'
import { auditEvent, programme } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { makePerson, makeProgramme, makeUnit } from '../factories/programme'

const CHROME = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36'
const EMAIL = 'li.wei@example.com'
const OLD = 'the old password'
const NEW = 'the new password'

const requestWith = (cookie: string, browser = '') =>
  new Request('http://localhost/account', { headers: { Cookie: cookie.split(';')[0] ?? '', 'User-Agent': browser } })
const isSignedIn = async (cookie: string) => (await signedInPerson(requestWith(cookie))) !== null
const quietEvents = async (db: Db) =>
  (await db.read.select().from(auditEvent).orderBy(auditEvent.id)).filter(({ verb }) => verb !== 'signIn')
const revisionsOf = (db: Db) => db.read.select({ revision: programme.revision }).from(programme)

/** A person at their account in one browser, signed in on a second, and a colleague. */
async function given() {
  const db = makeInstallation()
  const unitId = await makeUnit(db, { nameZh: '华东分公司', nameEn: 'East branch' })
  const passwordHash = await hashPassword(OLD)
  const personId = await makePerson(db, { email: EMAIL, unitId, passwordHash, titleEn: 'Sales lead' })
  const elsewhere = await openSession(personId, requestWith('', CHROME))
  const here = await openSession(personId)
  const colleague = await openSession(await makePerson(db, { passwordHash }))
  const signedIn = await signedInPerson(requestWith(here))
  return { db, personId, here, elsewhere, colleague, account: ownAccount(signedIn!) }
}

test('an account shows what the company knows of its person', async () => {
  const { account } = await given()
  expect(await profileOf(account)).toMatchObject({
    email: EMAIL,
    title: { en: 'Sales lead' },
    unit: { zh: '华东分公司', en: 'East branch' },
  })
})

describe('the browsers of an account', () => {
  test('are its own, this one first, under the name their person knows', async () => {
    const { account } = await given()
    expect(await sessionsOf(account)).toMatchObject([
      { isHere: true, browser: '' },
      { isHere: false, browser: 'Chrome · macOS' },
    ])
  })

  test('are signed out one by one, and never those of somebody else', async () => {
    const { db, account, elsewhere, colleague } = await given()
    const [, other] = await sessionsOf(account)
    const foreign = await signedInPerson(requestWith(colleague))
    expect(await endOneSession(account, foreign!.sessionId)).toBe(false)
    expect(await endOneSession(account, other!.id)).toBe(true)
    expect(await endOneSession(account, other!.id)).toBe(false)
    expect(await endOneSession(account, Number.NaN)).toBe(false)
    expect([await isSignedIn(elsewhere), await isSignedIn(colleague)]).toEqual([false, true])
    expect((await quietEvents(db)).map(({ verb }) => verb)).toEqual(['endSession'])
  })

  test.each([
    ['others', true],
    ['all', false],
  ] as const)('are signed out all at once: %s', async (which, staysHere) => {
    const { db, account, here, elsewhere, colleague, personId } = await given()
    await endSessions(account, which)
    expect([await isSignedIn(elsewhere), await isSignedIn(here)]).toEqual([false, staysHere])
    expect(await isSignedIn(colleague)).toBe(true)
    expect(await quietEvents(db)).toMatchObject([{ verb: 'endSessions', entityId: personId, actorId: personId }])
  })
})

describe('another password', () => {
  test('takes the place of the old one, signs out all other browsers, and no page of a programme is made anew', async () => {
    const { db, account, personId, here, elsewhere, colleague } = await given()
    await makeProgramme(db)
    const before = await revisionsOf(db)
    expect(await changePassword(account, { currentPassword: OLD, password: NEW })).toEqual({ ok: true })
    expect([await isSignedIn(here), await isSignedIn(elsewhere), await isSignedIn(colleague)]).toEqual([
      true,
      false,
      true,
    ])
    expect((await signIn(db, { email: EMAIL, password: OLD })).ok).toBe(false)
    expect(await signIn(db, { email: EMAIL, password: NEW })).toEqual({ ok: true, value: personId })
    expect(await revisionsOf(db)).toEqual(before)
    const told = (await quietEvents(db)).filter(({ verb }) => verb === 'changePassword')
    expect(told).toMatchObject([{ entityId: personId, actorId: personId, from: null, to: null }])
  })

  test('is refused at its field when the current one is wrong, and nothing has changed', async () => {
    const { db, account, elsewhere } = await given()
    expect(await changePassword(account, { currentPassword: NEW, password: NEW })).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'passwordWrong' }, field: 'currentPassword' }],
    })
    expect(await isSignedIn(elsewhere)).toBe(true)
    expect((await signIn(db, { email: EMAIL, password: OLD })).ok).toBe(true)
    expect(await quietEvents(db)).toEqual([])
  })

  test('is refused to somebody who never had one: only a link gives the first', async () => {
    const { db, account, personId } = await given()
    await db.write(
      async (tx) => void (await tx.update(person).set({ passwordHash: null }).where(eq(person.id, personId))),
    )
    expect((await changePassword(account, { currentPassword: OLD, password: NEW })).ok).toBe(false)
  })

  test('from two browsers at once is set by one of them', async () => {
    const { db, account } = await given()
    const done = await Promise.all([
      changePassword(account, { currentPassword: OLD, password: NEW }),
      changePassword(account, { currentPassword: OLD, password: 'yet another one' }),
    ])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(done.find(({ ok }) => !ok)).toMatchObject({ refusals: [{ reason: { code: 'conflict' } }] })
    expect((await quietEvents(db)).filter(({ verb }) => verb === 'changePassword')).toHaveLength(1)
  })
})
