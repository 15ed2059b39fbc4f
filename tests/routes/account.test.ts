import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeEach, expect, test } from 'vitest'
import { hashPassword } from '~/lib/password.server'
import { signedInPerson } from '~/lib/session.server'
import { forgetAttempts } from '~/lib/sign-in-throttle.server'
import { action as changePassword } from '~/routes/_company.account.password/route'
import { action as endSession } from '~/routes/account.sessions.$session.end/route'
import { action as endAll } from '~/routes/account.sessions.end-all/route'
import { action as endOthers } from '~/routes/account.sessions.end-others/route'
import { makeInstallation } from '../factories/installation'
import { makePerson } from '../factories/programme'
import { requestOf, statusOf } from '../factories/signed-request'

const PASSWORD = 'correct horse battery'
const context = {
  nonce: '',
  tag: null,
  requestId: 'test',
  address: '203.0.113.1',
  note: () => undefined,
  report: () => undefined,
}
const argsOf = (request: Request, params = {}) => ({ request, params, context }) as ActionFunctionArgs

let personId: number
let colleagueId: number
beforeEach(async () => {
  const db = makeInstallation()
  await forgetAttempts()
  const passwordHash = await hashPassword(PASSWORD)
  personId = await makePerson(db, { passwordHash })
  colleagueId = await makePerson(db, { passwordHash })
})

async function sessionOf(id: number) {
  const request = await requestOf(id, '/account')
  return { request, sessionId: (await signedInPerson(request))?.sessionId }
}

test('a session of one’s own is ended; one of somebody else’s does not exist', async () => {
  const own = await sessionOf(personId)
  const foreign = await sessionOf(colleagueId)
  const end = async (session: number | string | undefined) =>
    statusOf(async () => endSession(argsOf(await requestOf(personId, '/account', {}), { session: String(session) })))
  expect(await end(foreign.sessionId)).toBe(404)
  expect(await end('none')).toBe(404)
  expect(await end(own.sessionId)).toBe(302)
  expect(await signedInPerson(own.request)).toBeNull()
  expect(await signedInPerson(foreign.request)).not.toBeNull()
})

test('the same form sent again is answered as the first time', async () => {
  const own = await sessionOf(personId)
  const form = { formKey: 'a1b2', currentPassword: PASSWORD, password: 'another password' }
  const request = await requestOf(personId, '/account/password', form)
  expect(await statusOf(() => changePassword(argsOf(request.clone())))).toBe(302)
  expect(await statusOf(() => changePassword(argsOf(request.clone())))).toBe(302)
  expect(await signedInPerson(own.request)).toBeNull()

  const other = await sessionOf(personId)
  const ending = await requestOf(personId, '/account', { formKey: 'c3d4' })
  const end = () => statusOf(() => endSession(argsOf(ending.clone(), { session: String(other.sessionId) })))
  expect([await end(), await end()]).toEqual([302, 302])
})

test('signing out the others leads back to the account, signing out everywhere to the door', async () => {
  const elsewhere = await sessionOf(personId)
  const here = await requestOf(personId, '/account', {})
  const back = await endOthers(argsOf(here))
  expect(back.headers.get('Location')).toBe('/account')
  expect([await signedInPerson(elsewhere.request), (await signedInPerson(here))?.id]).toEqual([null, personId])

  const out = await endAll(argsOf(here))
  expect(out.headers.get('Location')).toBe('/sign-in')
  expect(out.headers.get('Set-Cookie')).toMatch(/^groundwork_session=;.*Max-Age=0/)
  expect(await signedInPerson(here)).toBeNull()
})

test('a password that is too short is refused before the current one is looked at', async () => {
  const form = { currentPassword: 'wrong', password: 'short' }
  const answer = await changePassword(argsOf(await requestOf(personId, '/account/password', form)))
  expect(answer).toMatchObject({ init: { status: 422 }, data: { values: {}, errors: { password: ['passwordShort'] } } })
})

test('wrong current passwords are counted, and after ten even the right one has to wait', async () => {
  const change = async (currentPassword: string) =>
    statusOf(async () =>
      changePassword(
        argsOf(await requestOf(personId, '/account/password', { currentPassword, password: 'another password' })),
      ),
    )
  for (let attempt = 0; attempt < 10; attempt += 1) expect(await change('wrong')).toBe(422)
  expect(await change(PASSWORD)).toBe(429)
  await forgetAttempts()
  expect(await change(PASSWORD)).toBe(302)
})
