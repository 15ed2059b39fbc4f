import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { checkPageOf } from '~/features/readiness/check-page.server'
import { assignCheck } from '~/features/readiness/commands/assign-check.server'
import { requireCheck } from '~/features/readiness/one-check.server'
import { refuseWith, respond } from '~/features/readiness/respond.server'
import { assignCheckSchema } from '~/features/readiness/schema'
import { CheckPage } from '~/features/readiness/ui/check-page'
import type { RouteAccess } from '~/lib/access'
import { parseFormWithPeople } from '~/lib/person-choice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view', change: 'readiness.assign' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  return checkPageOf(await enter(request, params.programme, access.read), params.check)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visit = await enter(request, params.programme, access.change)
  const check = await requireCheck(visit, params.check)
  const form = await parseFormWithPeople(visit.db, request, assignCheckSchema, ['assigneeId'])
  if (!form.ok) return refuseWith(form.faults)
  const verdict = await assignCheck(visit.change, { ...form.data, checkId: check.id })
  return respond(verdict, { values: form.values, currentCheck: () => requireCheck(visit, params.check) })
}

export default function CheckAssignmentPage() {
  return <CheckPage {...useLoaderData<typeof loader>()} assignment={useActionData<typeof action>()} />
}
