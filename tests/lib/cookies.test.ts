import { describe, expect, test } from 'vitest'
import { deviceCookie, localeCookieHeader, noticeCookie, sessionCookie, themeCookieHeader } from '~/lib/cookies.server'
import { makeInstallation } from '../factories/installation'

const HIDDEN = [
  ['session', () => sessionCookie().serialize('token')],
  ['device', () => deviceCookie().serialize('device')],
  ['notice', () => noticeCookie().serialize('notice')],
  ['theme', () => themeCookieHeader('dark')],
] as const
/** The compiled messages read it in the browser. */
const OPEN = [['locale', async () => localeCookieHeader('en')]] as const

describe.each([
  ['https://groundwork.example', true],
  ['http://groundwork.example', false],
])('under %s', (PUBLIC_URL, isSecure) => {
  test.each([...HIDDEN, ...OPEN])(
    'the %s cookie is secure where it can be, and not sent from elsewhere',
    async (_, make) => {
      makeInstallation({ environment: { PUBLIC_URL } })
      const attributes = (await make()).split('; ').slice(1)
      expect(attributes).toContain('SameSite=Lax')
      expect(attributes).toContain('Path=/')
      expect(attributes.includes('Secure')).toBe(isSecure)
    },
  )

  test.each(HIDDEN)('scripts do not see the %s cookie', async (_, make) => {
    makeInstallation({ environment: { PUBLIC_URL } })
    expect((await make()).split('; ')).toContain('HttpOnly')
  })
})
