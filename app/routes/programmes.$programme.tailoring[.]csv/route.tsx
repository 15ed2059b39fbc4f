import type { LoaderFunctionArgs } from '@remix-run/node'
import { planOf } from '~/features/plan/kept-plan.server'
import { comparisonOf } from '~/features/tailoring/comparison'
import { comparisonSheet } from '~/features/tailoring/comparison-sheet'
import { readComparisonView } from '~/features/tailoring/read-views'
import { tailoringSource } from '~/features/tailoring/source.server'
import type { RouteAccess } from '~/lib/access'
import { csvOf } from '~/lib/csv'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** Reference and ours as it is filtered on the page, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const plan = await planOf(db, programme, today)
  const view = readComparisonView(new URL(request.url).searchParams)
  const groups = comparisonOf(plan, await tailoringSource(db, programme), view)
  return new Response(csvOf(comparisonSheet(groups)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${programme.slug}-tailoring-${today}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
