import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { ownAccount } from '~/features/identity/account.server'
import { endSessions } from '~/features/identity/commands/end-sessions.server'
import type { RouteAccess } from '~/lib/access'
import { noticeHeader } from '~/lib/notice.server'
import { requirePerson } from '~/lib/session.server'

const access = { change: 'signedIn' } as const satisfies RouteAccess
export const handle = { access }

export async function action({ request }: ActionFunctionArgs) {
  await endSessions(ownAccount(await requirePerson(request)), 'others')
  return redirect('/account', { headers: { 'Set-Cookie': await noticeHeader('sessionsEnded') } })
}
