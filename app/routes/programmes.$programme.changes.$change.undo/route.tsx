import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { undoChange } from '~/features/readiness/commands/undo-change.server'
import { respond } from '~/features/readiness/respond.server'
import type { RouteAccess } from '~/lib/access'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

/** Everybody may ask: the command lets people take back only what they did themselves and may still do. */
const access = { change: 'readiness.update' } as const satisfies RouteAccess
export const handle = { access }

export async function action({ request, params }: ActionFunctionArgs) {
  const { change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, z.object({}))
  const values = form.ok ? form.values : {}
  return respond(await undoChange(change, { changeId: params.change ?? '' }), { values, notice: 'undone' })
}
