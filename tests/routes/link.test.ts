import { beforeEach, describe, expect, it } from 'vitest'
import { makeLink } from '~/features/identity/links/commands/make-link.server'
import { spendLink } from '~/features/identity/links/commands/spend-link.server'
import { now } from '~/lib/clock.server'
import { action, loader } from '~/routes/link.$token/route'
import type { Db } from '~db/client.server'
import { session } from '~db/schema/people'
import { makeInstallation } from '../factories/installation'
import { contextOf, makePerson } from '../factories/programme'

const DAY_MS = 24 * 3600_000

let db: Db
let administrator: number
beforeEach(async () => {
  db = makeInstallation()
  administrator = await makePerson(db, { isAdministrator: true })
})

const at = (token: string, form?: Record<string, string>) => ({
  request: new Request(`http://localhost/link/${token}`, form && { method: 'POST', body: new URLSearchParams(form) }),
  params: { token },
  context: {} as never,
})

async function made(personId: number, when = now()): Promise<string> {
  const viewer = { personId: administrator, isAdministrator: true, roles: [] }
  const link = await makeLink(contextOf(db, { programmeId: null, viewer, now: when }), { personId })
  if (!link.ok) throw new Error(JSON.stringify(link.refusals))
  return link.value.token
}

describe('the page of a one-time link', () => {
  it('names the account, is kept nowhere, and signs in whoever sets the password', async () => {
    const personId = await makePerson(db, { email: 'lin@example.com' })
    const token = await made(personId)
    const page = await loader(at(token))
    expect(page.data.link).toMatchObject({ purpose: 'invitation', email: 'lin@example.com' })
    expect(new Headers(page.init?.headers).get('Cache-Control')).toBe('no-store')
    const answer = await action(at(token, { password: 'correct horse battery' }))
    if (!(answer instanceof Response)) throw new Error('not signed in')
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/'])
    expect(answer.headers.get('Set-Cookie')).toContain('groundwork_session=')
    expect((await db.read.select().from(session)).map((one) => one.personId)).toEqual([personId])
  })

  it('asks again for a password too short, without spending the link or sending the password back', async () => {
    const token = await made(await makePerson(db))
    const answer = await action(at(token, { password: 'short' }))
    expect(answer).toMatchObject({ init: { status: 422 }, data: { errors: { password: ['passwordShort'] } } })
    expect(JSON.stringify(answer)).not.toContain('"short"')
    expect((await loader(at(token))).data.link).not.toBeNull()
  })

  it('is one and the same for links spent, expired, void and unknown', async () => {
    const personId = await makePerson(db)
    const expired = await made(personId, now() - 8 * DAY_MS)
    const replaced = await made(personId)
    const spent = await made(personId)
    await spendLink({ db, now: now() }, { token: spent, password: 'correct horse battery' })
    const unknown = 'A'.repeat(43)
    const pages = [expired, replaced, spent, unknown].map(async (token) => [
      await loader(at(token)),
      await action(at(token, { password: 'another horse battery' })),
    ])
    const [first, ...others] = await Promise.all(pages)
    expect(first).toMatchObject([{ init: { status: 410 }, data: { link: null } }, { init: { status: 410 } }])
    for (const other of others) expect(other).toEqual(first)
  })
})
