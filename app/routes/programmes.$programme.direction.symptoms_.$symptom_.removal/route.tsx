import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { removeSymptom } from '~/features/direction/commands/remove-symptom.server'
import { findSymptom } from '~/features/direction/queries.server'
import type { RouteAccess } from '~/lib/access'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { change: 'direction.manage' } as const satisfies RouteAccess
export const handle = { access }

/** Back to the list either way: where the symptoms have been fixed meanwhile, it says so by offering nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { symptom } = await findSymptom(db, programme.id, params.symptom)
  const removed = await removeSymptom(change, { symptomId: symptom.id })
  const headers = removed.ok ? { 'Set-Cookie': await noticeHeader('saved', removed.value.changeId) } : undefined
  return redirect(`/programmes/${programme.slug}/direction/symptoms`, { headers })
}
