import { type ActionFunctionArgs, redirect, redirectDocument } from '@remix-run/node'
import { z } from 'zod'
import { LOCALES, THEMES } from '~/domain/vocabulary'
import { keepPreferences } from '~/features/identity/commands.server'
import type { RouteAccess } from '~/lib/access'
import { localeCookieHeader, themeCookieHeader } from '~/lib/cookies.server'
import { safePath } from '~/lib/http.server'
import { installation } from '~/lib/installation.server'
import { signedInPerson } from '~/lib/session.server'

export const handle: { access: RouteAccess } = { access: { read: 'public', change: 'public' } }

const schema = z.object({ locale: z.enum(LOCALES).optional(), theme: z.enum(THEMES).optional() })

export const loader = () => redirect('/')

/** Keeps language and appearance in this browser and, for somebody signed in, with the person. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const parsed = schema.safeParse(Object.fromEntries(form))
  const { locale, theme } = parsed.success ? parsed.data : {}
  const headers = new Headers()
  if (locale) headers.append('Set-Cookie', localeCookieHeader(locale))
  if (theme) headers.append('Set-Cookie', await themeCookieHeader(theme))
  const person = await signedInPerson(request)
  if (person && (locale || theme)) {
    await keepPreferences(installation().db, person.id, { ...(locale && { locale }), ...(theme && { theme }) })
  }
  // The scripts of a page speak its language only: another language is another document.
  return redirectDocument(safePath(form.get('to')), { headers })
}
