import type { LoaderFunctionArgs } from '@remix-run/node'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/**
 * An address that means nothing within a programme. Without this route the browser, which is told of routes as it needs
 * them, would take such a page for one that it has yet to ask about, and draw something else than was sent.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, params.programme, access.read)
  throw notFound()
}

export default function NothingHere() {
  return null
}
