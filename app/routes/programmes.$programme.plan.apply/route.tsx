import { type ActionFunctionArgs, data } from '@remix-run/node'
import { boardOf } from '~/features/plan/board.server'
import { applyPlan } from '~/features/planning/commands/apply-plan.server'
import { applyPlanSchema } from '~/features/planning/schema'
import type { RouteAccess } from '~/lib/access'
import { tellChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import type { ToldChange } from '~/lib/told-change'
import { enter } from '~/lib/visit.server'

const access = { change: 'schedule.plan' } as const satisfies RouteAccess
export const handle = { access }

/** Makes a change of the plan, as it was previewed. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, applyPlanSchema)
  if (!form.ok) return data<ToldChange>({ ok: false, faults: form.faults }, 422)
  return tellChange(form.values, await applyPlan(change, form.data, boardOf))
}
