import type { LoaderFunctionArgs } from '@remix-run/node'
import { assessProgramme } from '~/domain/rollup'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import { listOf } from '~/features/sub-processes/list'
import { sheetOf } from '~/features/sub-processes/list-sheet'
import { readListView } from '~/features/sub-processes/read-list-view'
import type { RouteAccess } from '~/lib/access'
import { csvOf } from '~/lib/csv'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** The list as it is filtered and ordered on the page, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const plan = await planOf(db, programme, today)
  const view = readListView(new URL(request.url).searchParams)
  const { rows } = listOf(plan, fromPlan(plan, today, assessProgramme).subProcesses, view)
  const name = `${programme.slug}-sub-processes-${today}.csv`
  return new Response(csvOf(sheetOf(rows)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
