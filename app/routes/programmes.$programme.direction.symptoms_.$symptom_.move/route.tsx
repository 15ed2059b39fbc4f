import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { moveSymptom } from '~/features/direction/commands/move-symptom.server'
import { findSymptom } from '~/features/direction/queries.server'
import { moveSymptomSchema } from '~/features/direction/schema'
import type { RouteAccess } from '~/lib/access'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { change: 'direction.manage' } as const satisfies RouteAccess
export const handle = { access }

/** Back to the list either way: where the symptoms have been fixed meanwhile, it says so by offering nothing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { symptom } = await findSymptom(db, programme.id, params.symptom)
  const form = await parseForm(request, moveSymptomSchema)
  if (form.ok) await moveSymptom(change, { ...form.data, symptomId: symptom.id })
  return redirect(`/programmes/${programme.slug}/direction/symptoms`)
}
