import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { reactivatePerson } from '~/features/company/commands/reactivate-person.server'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { noticeHeader } from '~/lib/notice.server'
import { enterCompany } from '~/lib/visit.server'

const access = { change: 'people.manage' } as const satisfies RouteAccess
export const handle = { access }

export async function action({ request, params }: ActionFunctionArgs) {
  const { change } = await enterCompany(request, access.change)
  const id = Number(params.person)
  const done = await reactivatePerson(change, { id })
  if (!done.ok) throw notFound()
  return redirect(`/company/people/${id}`, { headers: { 'Set-Cookie': await noticeHeader('saved') } })
}
