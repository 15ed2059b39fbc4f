import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { moveCriterion } from '~/features/pilots/commands/move-criterion.server'
import { partSent } from '~/features/pilots/parts.server'
import { findPilot } from '~/features/pilots/queries.server'
import { moveSchema } from '~/features/pilots/schema'
import type { RouteAccess } from '~/lib/access'
import { parseForm } from '~/lib/form.server'
import { pilotPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { change: 'pilot.record' } as const satisfies RouteAccess
export const handle = { access }

/** Back to the pilot either way: a criterion that has been taken away meanwhile is not shown there. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, viewer, change } = await enter(request, params.programme, access.change)
  const pilot = await findPilot(db, programme.id, params.pilot)
  requireMay(viewer, 'pilot.record', pilot.subProcess)
  const criterionId = await partSent(db, 'criterion', pilot.id, params.criterion)
  const form = await parseForm(request, moveSchema)
  if (form.ok) await moveCriterion(change, { ...form.data, criterionId })
  return redirect(`${pilotPath(programme.slug, pilot.id)}#criteria`)
}
