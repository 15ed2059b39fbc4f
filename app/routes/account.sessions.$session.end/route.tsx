import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { ownAccount } from '~/features/identity/account.server'
import { endOneSession } from '~/features/identity/commands/end-sessions.server'
import type { RouteAccess } from '~/lib/access'
import { postedForm } from '~/lib/form-receipts.server'
import { notFound } from '~/lib/http.server'
import { noticeHeader } from '~/lib/notice.server'
import { requirePerson } from '~/lib/session.server'

const access = { change: 'signedIn' } as const satisfies RouteAccess
export const handle = { access }

export async function action({ request, params }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const account = ownAccount(person, await postedForm(request, person.id))
  if (!(await endOneSession(account, Number(params.session)))) throw notFound()
  return redirect('/account', { headers: { 'Set-Cookie': await noticeHeader('sessionsEnded') } })
}
