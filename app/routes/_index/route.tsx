import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { needsSetUp } from '~/features/identity/queries.server'
import type { RouteAccess } from '~/lib/access'
import { installation } from '~/lib/installation.server'
import { ownProgrammes } from '~/lib/own-programmes.server'
import { requirePerson } from '~/lib/session.server'

export const handle: { access: RouteAccess } = { access: { read: 'signedIn' } }

/** Leads where the person works: their programme, or the list to choose from; the set-up page at the very first. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = installation()
  if (await needsSetUp(db)) throw redirect('/set-up')
  const person = await requirePerson(request)
  const [only, ...others] = await ownProgrammes(db, person)
  throw redirect(only && others.length === 0 ? `/programmes/${only.row.slug}` : '/programmes')
}
