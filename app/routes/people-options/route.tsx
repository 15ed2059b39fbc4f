import type { LoaderFunctionArgs } from '@remix-run/node'
import type { RouteAccess } from '~/lib/access'
import { installation } from '~/lib/installation.server'
import { personOptions } from '~/lib/person-choice.server'
import { requirePerson } from '~/lib/session.server'

const access = { read: 'signedIn' } as const satisfies RouteAccess
export const handle = { access }

/** The people a picker offers for what has been typed; nobody before anything is. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(request)
  const asked = new URL(request.url).searchParams
  const text = (asked.get('q') ?? '').trim()
  if (text === '') return []
  return personOptions(installation().db, text, { isBusiness: asked.has('business') })
}
