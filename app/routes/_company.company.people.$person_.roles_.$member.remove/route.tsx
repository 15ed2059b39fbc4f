import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { removeMember } from '~/features/programmes/commands/remove-member.server'
import { rolesOfPerson } from '~/features/programmes/role-queries.server'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { noticeHeader } from '~/lib/notice.server'
import { enterCompany } from '~/lib/visit.server'

const access = { change: 'people.manage' } as const satisfies RouteAccess
export const handle = { access }

/** Takes one of this person's roles; somebody else's is not found here. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, change } = await enterCompany(request, access.change)
  const personId = Number(params.person)
  const role = (await rolesOfPerson(db, personId)).find(({ id }) => id === Number(params.member))
  if (!role) throw notFound()
  const removed = await removeMember({ ...change, programmeId: role.programme.id }, { id: role.id })
  if (!removed.ok) throw notFound()
  return redirect(`/company/people/${personId}`, { headers: { 'Set-Cookie': await noticeHeader('saved') } })
}
