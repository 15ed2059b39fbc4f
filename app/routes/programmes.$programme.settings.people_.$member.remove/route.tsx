import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { removeMember } from '~/features/programmes/commands/remove-member.server'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { change: 'members.manage' } as const satisfies RouteAccess
export const handle = { access }

/** Whoever takes a role from themselves may no longer see this page, and is led to their programmes. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { change, programme, person } = await enter(request, params.programme, access.change)
  const removed = await removeMember(change, { id: Number(params.member) })
  if (!removed.ok) throw notFound()
  const headers = { 'Set-Cookie': await noticeHeader('saved') }
  const isOwn = removed.value.value === person.id && !person.isAdministrator
  return redirect(isOwn ? '/programmes' : `/programmes/${programme.slug}/settings/people`, { headers })
}
