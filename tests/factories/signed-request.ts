import { now } from '~/lib/clock.server'
import { sessionCookie } from '~/lib/cookies.server'
import { installation } from '~/lib/installation.server'
import { insertSession } from '~/lib/session.server'
import { CONTENTS } from './evidence'

const ORIGIN = 'http://localhost'

/**
 * A request of a signed-in person to a route: a `file` in the form is sent as a PDF file of that name; a form is posted, without one the page is asked for. They have been signed
 * in before: the log of changes holds only what the request does.
 */
export async function requestOf(
  personId: number,
  path: string,
  form?: readonly (readonly [string, string])[] | Readonly<Record<string, string>>,
): Promise<Request> {
  const token = await installation().db.write((tx) => insertSession(tx, { personId, at: now() }))
  const cookie = (await sessionCookie().serialize(token)).split(';')[0] ?? ''
  const headers = { Cookie: cookie }
  if (!form) return new Request(ORIGIN + path, { headers })
  const fields: [string, string][] = Array.isArray(form) ? [...form] : Object.entries(form)
  const withFile = fields.some(([name]) => name === 'file')
  const body = withFile ? new FormData() : new URLSearchParams()
  for (const [name, value] of fields) {
    if (body instanceof FormData && name === 'file') body.append(name, new File([CONTENTS.pdf], value))
    else body.append(name, value)
  }
  return new Request(ORIGIN + path, { method: 'POST', headers, body })
}

/** The status with which a loader or action ends, whether it answers or throws. */
export async function statusOf(work: () => unknown): Promise<number> {
  try {
    const answer = await work()
    if (answer instanceof Response) return answer.status
    const init = typeof answer === 'object' && answer !== null && 'init' in answer ? answer.init : null
    return (init as ResponseInit | null)?.status ?? 200
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status
    throw thrown
  }
}
