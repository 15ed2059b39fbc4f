import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { withdrawLeader } from '~/features/direction/commands/withdraw-leader.server'
import { diagnosesOf, findInvitation } from '~/features/direction/queries.server'
import type { RouteAccess } from '~/lib/access'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { change: 'direction.manage' } as const satisfies RouteAccess
export const handle = { access }

/** Back to the list either way: where the diagnosis was closed meanwhile, it says so by offering nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id, diagnosisId } = await findInvitation(db, programme.id, params.respondent)
  const done = await withdrawLeader(change, { respondentId: id })
  const headers = done.ok ? { 'Set-Cookie': await noticeHeader('saved', done.value.changeId) } : undefined
  const version = (await diagnosesOf(db, programme.id)).find((one) => one.id === diagnosisId)?.number
  return redirect(`/programmes/${programme.slug}/direction/leaders?version=${version}`, { headers })
}
