import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.configure' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  throw redirect(`/programmes/${programme.slug}/settings/programme`)
}
