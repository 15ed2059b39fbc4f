import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerFile } from '~/features/report-files/file-answer.server'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** A frozen report as a workbook of its numbers, in the language that the address asks for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  return answerFile('sheet', visit, { request, params, context })
}
