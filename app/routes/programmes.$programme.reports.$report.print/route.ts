import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerPrint } from '~/features/report-files/file-answer.server'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** A frozen report as a page without script, to be printed or kept as a PDF. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  return answerPrint(visit, { request, params })
}
