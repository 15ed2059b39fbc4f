import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { RouteAccess } from '~/lib/access'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'people.manage' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request }: LoaderFunctionArgs) {
  await enterCompany(request, access.read)
  throw redirect('/company/people')
}
