import { type ActionFunctionArgs, data, type HeadersFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { makeLink } from '~/features/identity/links/commands/make-link.server'
import { MadeLink } from '~/features/identity/links/ui/made-link'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { DEFAULT_TIME_ZONE } from '~/lib/clock.server'
import { notFound } from '~/lib/http.server'
import { installation } from '~/lib/installation.server'
import { enterCompany } from '~/lib/visit.server'

const access = { change: 'people.manage' } as const satisfies RouteAccess
export const handle = { access }
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

/** Makes a one-time link and shows it on the person's page: in this answer, and never again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { change } = await enterCompany(request, access.change)
  const made = await makeLink(change, { personId: Number(params.person) })
  if (!made.ok) throw notFound()
  const { token, ...link } = made.value
  const origin = installation().env.publicUrl ?? new URL(request.url).origin
  const address = new URL(`/link/${token}`, origin).href
  const headers = { 'Cache-Control': 'no-store' }
  return data({ ...link, address, timeZone: DEFAULT_TIME_ZONE }, { headers })
}

export default function LinkOnPersonPage() {
  const made = useActionData<typeof action>()
  return made ? <MadeLink {...made} name={nameOf(made.name)} /> : null
}
