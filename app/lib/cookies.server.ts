import { createCookie } from '@remix-run/node'
import { THEMES, type Theme } from '~/domain/vocabulary'
import { installation } from './installation.server'

const year = 365 * 24 * 3600

function signed(name: string, maxAge: number | undefined) {
  const { env } = installation()
  return createCookie(name, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env.isSecure,
    secrets: [env.sessionSecret()],
    ...(maxAge !== undefined && { maxAge }),
  })
}

/** Carries the session's token; the database knows only its hash. */
export const sessionCookie = () => signed('groundwork_session', undefined)

/**
 * Knows a browser that has signed in with a password before, and to which accounts: it is not counted with strangers
 * who guess (OWASP's "device cookie"). It opens nothing by itself.
 */
export const deviceCookie = () => signed('groundwork_device', year)

/** Says once, on the page after a redirect, what was done. */
export const noticeCookie = () => signed('groundwork_notice', 60)

/** Read by the compiled messages on both sides, so it is neither signed nor hidden from scripts. */
export const localeCookieName = 'groundwork_locale'

export function localeCookieHeader(locale: string): string {
  return `${localeCookieName}=${locale}; Path=/; Max-Age=${year}; SameSite=Lax${installation().env.isSecure ? '; Secure' : ''}`
}

const themeCookie = () =>
  createCookie('groundwork_theme', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: installation().env.isSecure,
    maxAge: year,
  })

export async function themeOf(request: Request): Promise<Theme> {
  const value: unknown = await themeCookie().parse(request.headers.get('Cookie'))
  return THEMES.find((theme) => theme === value) ?? 'system'
}

export const themeCookieHeader = (theme: Theme) => themeCookie().serialize(theme)
