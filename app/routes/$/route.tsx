import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'

const access = { read: 'public', change: 'public' } as const satisfies RouteAccess
export const handle = { access }

/**
 * An address that means nothing. Without this route the browser, which is told of routes as it needs them, would take
 * such a page for one that it has yet to ask about, and draw something else than was sent.
 */
export function loader() {
  throw notFound()
}

/** Nothing is done there either. */
export function action() {
  throw notFound()
}

export default function NothingHere() {
  return null
}
