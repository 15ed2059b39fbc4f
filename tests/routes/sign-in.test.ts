import argon2 from '@node-rs/argon2'
import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { hashPassword } from '~/lib/password.server'
import { forgetAttempts } from '~/lib/sign-in-throttle.server'
import { action } from '~/routes/sign-in/route'
import type { Db } from '~db/client.server'
import { session } from '~db/schema/people'
import { auditEvent } from '~db/schema/programme'
import { makeInstallation } from '../factories/installation'
import { makePerson } from '../factories/programme'

// A spy, since what an attempt costs is nearly all in here: counting it holds equal times without measuring any.
const verify = vi.spyOn(argon2, 'verify')

const PASSWORD = 'correct horse battery'
const note = vi.fn()
let db: Db
beforeEach(async () => {
  db = makeInstallation()
  await forgetAttempts()
  note.mockClear()
  verify.mockClear()
  const passwordHash = await hashPassword(PASSWORD)
  await makePerson(db, { email: 'here@example.com', passwordHash })
  await makePerson(db, { email: 'archived@example.com', passwordHash, archivedAt: 1 })
  await makePerson(db, { email: 'invited@example.com' })
})

interface Answer {
  status: number
  headers: Headers
  data: unknown
}

async function send(form: Record<string, string>, { cookie = '', address = '203.0.113.1' } = {}): Promise<Answer> {
  const request = new Request('http://localhost/sign-in', {
    method: 'POST',
    headers: { Cookie: cookie, 'User-Agent': 'Tester' },
    body: new URLSearchParams({ to: '/programmes', ...form }),
  })
  const context = { nonce: '', tag: null, requestId: 'test', address, note, report: () => undefined }
  const answer = await action({ request, params: {}, context } as ActionFunctionArgs)
  if (!('init' in answer)) return { status: answer.status, headers: answer.headers, data: null }
  return { status: answer.init?.status ?? 200, headers: new Headers(answer.init?.headers), data: answer.data }
}

const cookiesOf = ({ headers }: Answer) =>
  headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')

describe('whoever does not get in', () => {
  const refused = [
    ['an unknown address', 'nobody@example.com', PASSWORD],
    ['an archived person', 'archived@example.com', PASSWORD],
    ['a person without a password', 'invited@example.com', PASSWORD],
    ['a wrong password', 'here@example.com', 'wrong horse'],
  ] as const

  test.each(refused)('is told the same, at the same cost: %s', async (_, email, password) => {
    const { status, headers, data } = await send({ email, password })
    expect(status).toBe(422)
    expect(data).toEqual({
      values: { to: '/programmes', email },
      errors: {},
      refusals: [{ reason: { code: 'signInFailed' }, sentence: 'E-mail address or password is not right.' }],
    })
    expect([...headers]).toEqual([])
    expect(verify).toHaveBeenCalledTimes(1)
  })

  test.each(refused)('is told the same after too many attempts, at no cost: %s', async (_, email, password) => {
    for (let attempt = 0; attempt < 10; attempt += 1) await send({ email, password: 'wrong horse' })
    verify.mockClear()
    const { status, headers, data } = await send({ email, password })
    expect(status).toBe(429)
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(data).toMatchObject({ values: { email }, refusals: [{ reason: { code: 'tryLater', minutes: 15 } }] })
    expect(JSON.stringify(data)).not.toContain(password)
    expect(verify).not.toHaveBeenCalled()
  })

  test('is told to the log, by neither address nor password, and not to the log of changes', async () => {
    await send({ email: 'here@example.com', password: 'wrong horse' })
    expect(note.mock.calls).toEqual([[{ address: '203.0.113.1', account: expect.any(String) }, 'sign-in failed']])
    expect(JSON.stringify(note.mock.calls)).not.toMatch(/here@|horse/)
    expect(await db.read.select().from(auditEvent)).toEqual([])
    expect(await db.read.select().from(session)).toEqual([])
  })
})

describe('whoever gets in', () => {
  test('has a session of this browser, told to the log of changes', async () => {
    const answer = await send({ email: 'here@example.com', password: PASSWORD })
    expect(answer.status).toBe(302)
    expect(answer.headers.get('Location')).toBe('/programmes')
    expect(await db.read.select().from(session)).toMatchObject([{ browser: 'Tester' }])
    expect(await db.read.select().from(auditEvent)).toMatchObject([{ verb: 'signIn', programmeId: null }])
  })

  test('gets in again from this browser while strangers try, and they do not', async () => {
    const known = cookiesOf(await send({ email: 'here@example.com', password: PASSWORD }))
    for (let attempt = 0; attempt < 10; attempt += 1) await send({ email: 'here@example.com', password: 'wrong horse' })
    const right = { email: 'here@example.com', password: PASSWORD }
    expect((await send(right, { address: '203.0.113.2' })).status).toBe(429)
    expect((await send(right, { cookie: known })).status).toBe(302)
  })

  test('by one click as a sample person is not known by it as somebody who had the password', async () => {
    const id = await makePerson(db, { email: 'sample@example.com', isSample: true })
    const entered = await send({ sample: String(id) })
    expect(entered.status).toBe(302)
    expect(cookiesOf(entered)).toContain('groundwork_session=')
    expect(cookiesOf(entered)).not.toContain('groundwork_device=')
    expect(await db.read.select().from(auditEvent)).toMatchObject([{ verb: 'signIn', entityId: id }])
  })
})
