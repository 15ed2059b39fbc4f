import type { LoaderFunctionArgs } from '@remix-run/node'
import { coverageSheet } from '~/features/enablement/coverage-sheet'
import { coverageView, readCoverageChoice } from '~/features/enablement/coverage-view.server'
import type { RouteAccess } from '~/lib/access'
import { csvFile } from '~/lib/csv-file.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** All groups that fit the filter of the page, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const choice = readCoverageChoice(new URL(request.url).searchParams)
  const { rows } = await coverageView(visit, choice, Number.MAX_SAFE_INTEGER)
  return csvFile(`${visit.programme.slug}-enablement-${visit.today}`, coverageSheet(rows))
}
