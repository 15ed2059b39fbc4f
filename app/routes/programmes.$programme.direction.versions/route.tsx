import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { beginDiagnosis } from '~/features/direction/commands/begin-diagnosis.server'
import { beginDiagnosisSchema } from '~/features/direction/schema'
import type { RouteAccess } from '~/lib/access'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { noticeHeader } from '~/lib/notice.server'
import { enter } from '~/lib/visit.server'

const access = { change: 'direction.manage' } as const satisfies RouteAccess
export const handle = { access }

/** Begins a version, and leads to its symptoms; to those of the one in preparation, where somebody was quicker. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, beginDiagnosisSchema)
  if (!form.ok) throw notFound()
  const begun = await beginDiagnosis(change, form.data)
  if (!begun.ok && begun.refusals.some(({ reason }) => reason.code === 'notFound')) throw notFound()
  const headers = begun.ok ? { 'Set-Cookie': await noticeHeader('saved', begun.value.changeId) } : undefined
  return redirect(`/programmes/${programme.slug}/direction/symptoms`, { headers })
}
