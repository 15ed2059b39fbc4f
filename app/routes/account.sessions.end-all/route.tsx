import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { ownAccount } from '~/features/identity/account.server'
import { endSessions } from '~/features/identity/commands/end-sessions.server'
import type { RouteAccess } from '~/lib/access'
import { clearedSession, requirePerson } from '~/lib/session.server'

const access = { change: 'signedIn' } as const satisfies RouteAccess
export const handle = { access }

/** Ends the session of this browser too, and leads to the door. */
export async function action({ request }: ActionFunctionArgs) {
  await endSessions(ownAccount(await requirePerson(request)), 'all')
  return redirect('/sign-in', { headers: { 'Set-Cookie': await clearedSession() } })
}
