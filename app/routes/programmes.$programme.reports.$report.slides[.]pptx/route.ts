import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerFile } from '~/features/report-files/file-answer.server'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** A frozen report as slides, in the language that the address asks for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  return answerFile('slides', visit, { request, params, context })
}
