import { rememberDevice } from '~/lib/known-device.server'
import { openSession, preferenceHeaders } from '~/lib/session.server'

/**
 * Headers that let a browser in: a session, and the person's own language and appearance. With the address to which
 * the password belonged, the browser is known from now on; a sample person enters without one.
 */
export async function admissionHeaders(request: Request, personId: number, email?: string): Promise<Headers> {
  const headers = await preferenceHeaders(personId)
  headers.append('Set-Cookie', await openSession(personId, request))
  if (email !== undefined) headers.append('Set-Cookie', await rememberDevice(request, email))
  return headers
}
