import type { ActionFunctionArgs } from '@remix-run/node'
import { openReport } from '~/features/reports/commands/open-report.server'
import { reportSent } from '~/features/reports/queries.server'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { change: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** Sent by the page of a frozen report once it is open before somebody; there is nothing to answer. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  await openReport(change, await reportSent(db, programme.id, params.report))
  return new Response(null, { status: 204 })
}
