import type { ActionFunctionArgs } from '@remix-run/node'
import { confirmUnchanged } from '~/features/readiness/commands/confirm-unchanged.server'
import { refuseWith, respond } from '~/features/readiness/respond.server'
import { confirmUnchangedSchema } from '~/features/readiness/schema'
import type { RouteAccess } from '~/lib/access'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

/** Whoever was asked for a check answers for it, whatever their role: the command knows who answers for which. */
const access = { change: 'readiness.update' } as const satisfies RouteAccess
export const handle = { access }

export async function action({ request, params }: ActionFunctionArgs) {
  const { change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, confirmUnchangedSchema)
  if (!form.ok) return refuseWith(form.faults)
  return respond(await confirmUnchanged(change, form.data), { values: form.values })
}
