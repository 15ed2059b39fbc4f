import type { LoaderFunctionArgs } from '@remix-run/node'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { installation } from '~/lib/installation.server'
import { ownProgrammes } from '~/lib/own-programmes.server'
import { personOptions } from '~/lib/person-choice.server'
import { requirePerson } from '~/lib/session.server'

const access = { read: 'signedIn' } as const satisfies RouteAccess
export const handle = { access }

/** The people a picker offers for what has been typed; nobody before anything is. */
export async function loader({ request }: LoaderFunctionArgs) {
  const signedIn = await requirePerson(request)
  const { db } = installation()
  const asked = new URL(request.url).searchParams
  const slug = asked.get('answeringIn') ?? asked.get('memberOf')
  const within = slug === null ? null : (await ownProgrammes(db, signedIn)).find(({ row }) => row.slug === slug)
  if (within === undefined) throw notFound()
  const text = (asked.get('q') ?? '').trim()
  if (text === '') return []
  const programmeId = within?.row.id ?? null
  const among = asked.has('memberOf') ? { memberOf: programmeId } : { answeringIn: programmeId }
  return personOptions(db, text, { isBusiness: asked.has('business'), ...among })
}
