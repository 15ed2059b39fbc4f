import type { LoaderFunctionArgs } from '@remix-run/node'
import { matrixSheet } from '~/features/readiness/matrix-sheet'
import type { RouteAccess } from '~/lib/access'
import { csvFile } from '~/lib/csv-file.server'
import { enter } from '~/lib/visit.server'
import { shownMatrix } from '../programmes.$programme.readiness/shown-matrix.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** The heat map as filtered on the page, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const { matrix } = await shownMatrix(visit, request)
  return csvFile(`${visit.programme.slug}-readiness-${visit.today}`, matrixSheet(matrix))
}
