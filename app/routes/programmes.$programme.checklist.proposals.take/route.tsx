import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { takeProposals } from '~/features/checklist/commands/answer-proposals.server'
import { proposalsPath } from '~/features/checklist/paths'
import { answerProposalsSchema } from '~/features/checklist/schema'
import { RefusedPage } from '~/features/checklist/ui/refused-page'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { safePath } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { change: 'readiness.assign' } as const satisfies RouteAccess
export const handle = { access }

/** Of one list or of many; the form says where it stood. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, answerProposalsSchema)
  const sent = form.ok ? form.values : form.faults.values
  const to = safePath(sent.to, proposalsPath(programme.slug))
  if (!form.ok) return data({ ...form.faults, values: { to } }, 422)
  return answerChange({ to }, await takeProposals(change, form.data), to)
}

export default function TakeRefusedPage() {
  return <RefusedPage faults={useActionData<typeof action>()} />
}
