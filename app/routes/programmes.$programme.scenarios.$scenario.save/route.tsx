import { type ActionFunctionArgs, data } from '@remix-run/node'
import { saveScenario } from '~/features/planning/commands/scenarios.server'
import { findScenario } from '~/features/planning/queries.server'
import { saveScenarioSchema } from '~/features/planning/schema'
import type { RouteAccess } from '~/lib/access'
import { tellChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import type { ToldChange } from '~/lib/told-change'
import { enter } from '~/lib/visit.server'

const access = { change: 'scenario.plan' } as const satisfies RouteAccess
export const handle = { access }

/** Keeps what the editor of the plan has made of a scenario. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const row = await findScenario(db, programme.id, params.scenario)
  if (!row) throw notFound()
  const form = await parseForm(request, saveScenarioSchema)
  if (!form.ok) return data<ToldChange>({ ok: false, faults: form.faults }, 422)
  if (form.data.scenarioId !== row.id) throw notFound()
  return tellChange(form.values, await saveScenario(change, form.data))
}
