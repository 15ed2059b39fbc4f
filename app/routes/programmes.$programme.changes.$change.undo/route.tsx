import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { isChangeOfPlan, undoPlan } from '~/features/planning/commands/undo-plan.server'
import { undoChange } from '~/features/readiness/commands/undo-change.server'
import { respond } from '~/features/readiness/respond.server'
import type { RouteAccess } from '~/lib/access'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

/** Everybody may ask: the command lets people take back only what they did themselves and may still do. */
const access = { change: 'readiness.update' } as const satisfies RouteAccess
export const handle = { access }

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, z.object({}))
  const values = form.ok ? form.values : {}
  const changeId = params.change ?? ''
  const undo = (await isChangeOfPlan(db, programme.id, changeId)) ? undoPlan : undoChange
  return respond(await undo(change, { changeId }), { values, notice: 'undone' })
}
