import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { shownBranchChecks } from '~/features/readiness/branch-checks.server'
import { BranchChecksPage } from '~/features/readiness/ui/branch-checks-page'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  return shownBranchChecks(visit, params.code, new URL(request.url).searchParams)
}

export default function BranchChecksRoute() {
  return <BranchChecksPage {...useLoaderData<typeof loader>()} />
}
