import { type ActionFunctionArgs, data } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { readFaults } from '~/components/forms/read-faults'
import { LinkButton } from '~/components/ui/button'
import { revertPractice } from '~/features/reference/commands/revert-practice.server'
import { keyOf, referencePath } from '~/features/reference/paths'
import { practiceVersionSchema } from '~/features/reference/schema'
import { m } from '~/i18n/generated/messages'
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

/** Only a refusal is shown here: with the way back to how the practices read now. */
export default function RevertRefusedPage() {
  const to = referencePath(useParams().code ?? '')
  const { problems } = readFaults(useActionData<typeof action>())
  return (
    <FormPage back={{ to, word: m.room_reference() }} title={m.reference_refused()}>
      <FormProblems problems={problems} />
      <LinkButton to={to}>{m.reference_back()}</LinkButton>
    </FormPage>
  )
}
