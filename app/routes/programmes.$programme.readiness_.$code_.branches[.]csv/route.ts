import type { LoaderFunctionArgs } from '@remix-run/node'
import { shownBranchChecks } from '~/features/readiness/branch-checks.server'
import { branchChecksSheet } from '~/features/readiness/branch-checks-sheet'
import type { RouteAccess } from '~/lib/access'
import { csvFile } from '~/lib/csv-file.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** All branches that fit the filter of the page, in the reader's language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const query = new URL(request.url).searchParams
  const { table, subProcess } = await shownBranchChecks(visit, params.code, query, Number.MAX_SAFE_INTEGER)
  return csvFile(`${visit.programme.slug}-${subProcess.code}-branches-${visit.today}`, branchChecksSheet(table))
}
