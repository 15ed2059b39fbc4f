import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { revertPractice } from '~/features/reference/commands/revert-practice.server'
import { keyOf, referencePath } from '~/features/reference/paths'
import { practiceVersionSchema } from '~/features/reference/schema'
import { RefusedPage } from '~/features/reference/ui/refused-page'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enterCompany } from '~/lib/visit.server'

const access = { change: 'reference.edit' } as const satisfies RouteAccess
export const handle = { access }

export async function action({ request, params }: ActionFunctionArgs) {
  const { change } = await enterCompany(request, access.change)
  const form = await parseForm(request, practiceVersionSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await revertPractice(change, { ...form.data, practiceKey: keyOf(params.code, params.practice) })
  return answerChange(form.values, done, referencePath(params.code ?? ''))
}

export default function RevertRefusedPage() {
  return <RefusedPage faults={useActionData<typeof action>()} />
}
