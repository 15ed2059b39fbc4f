import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** Who answers for checks starts with what is due; everybody else with the overview. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, viewer } = await enter(request, params.programme, access.read)
  const answers = viewer.roles.some(({ role }) => role === 'owner' || role === 'branchLead')
  const steers = viewer.isAdministrator || viewer.roles.some(({ role }) => role === 'office' || role === 'executive')
  throw redirect(`/programmes/${programme.slug}/${answers && !steers ? 'my-work' : 'overview'}`)
}
