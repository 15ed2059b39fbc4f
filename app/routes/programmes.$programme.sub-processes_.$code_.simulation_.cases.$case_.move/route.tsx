import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { moveCase } from '~/features/simulation/commands/move-case.server'
import { partSent } from '~/features/simulation/queries.server'
import { moveCaseSchema } from '~/features/simulation/schema'
import { findSubProcess } from '~/features/sub-processes/queries.server'
import type { RouteAccess } from '~/lib/access'
import { parseForm } from '~/lib/form.server'
import { simulationPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { change: 'simulation.record' } as const satisfies RouteAccess
export const handle = { access }

/** Back to the simulation either way: a case that has been taken off meanwhile is not shown there. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, viewer, change } = await enter(request, params.programme, access.change)
  const head = await findSubProcess(db, programme.id, params.code)
  requireMay(viewer, 'simulation.record', head)
  const caseId = await partSent(db, 'case', head.id, params.case)
  const form = await parseForm(request, moveCaseSchema)
  if (form.ok) await moveCase(change, { ...form.data, caseId })
  return redirect(`${simulationPath(programme.slug, head.code)}#cases`)
}
