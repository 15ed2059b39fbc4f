import type { LoaderFunctionArgs } from '@remix-run/node'
import { matrixSheet } from '~/features/readiness/matrix-sheet'
import type { RouteAccess } from '~/lib/access'
import { csvOf } from '~/lib/csv'
import { enter } from '~/lib/visit.server'
import { shownMatrix } from '../programmes.$programme.readiness/shown-matrix.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** The heat map as filtered on the page, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const { matrix } = await shownMatrix(visit, request)
  return new Response(csvOf(matrixSheet(matrix)), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${visit.programme.slug}-readiness-${visit.today}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
