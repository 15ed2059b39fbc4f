import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { ownAccount } from '~/features/identity/account.server'
import { chooseDigest } from '~/features/identity/commands/choose-digest.server'
import { chooseDigestSchema } from '~/features/identity/schema'
import type { RouteAccess } from '~/lib/access'
import { parseForm } from '~/lib/form.server'
import { noticeHeader } from '~/lib/notice.server'
import { requirePerson } from '~/lib/session.server'

const access = { change: 'signedIn' } as const satisfies RouteAccess
export const handle = { access }

export async function action({ request }: ActionFunctionArgs) {
  const account = ownAccount(await requirePerson(request))
  const form = await parseForm(request, chooseDigestSchema)
  if (!form.ok) return data(form.faults, 422)
  await chooseDigest(account, form.data.digest)
  return redirect('/account', { headers: { 'Set-Cookie': await noticeHeader('saved') } })
}
