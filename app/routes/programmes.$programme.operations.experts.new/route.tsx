import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { PersonPicker } from '~/components/forms/person-picker'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { addExpert } from '~/features/operations/commands/add-expert.server'
import { addExpertSchema } from '~/features/operations/schema'
import { ExpertForm } from '~/features/operations/ui/expert-form'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseFormWithPeople } from '~/lib/person-choice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'desk.configure', change: 'desk.configure' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_expert_new_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  return { slug: programme.slug }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const form = await parseFormWithPeople(db, request, addExpertSchema, ['personId'])
  if (!form.ok) return data(form.faults, 422)
  const saved = await addExpert(change, form.data)
  return answerChange(form.values, saved, `/programmes/${programme.slug}/operations/experts`)
}

export default function NewExpertPage() {
  const { slug } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { mostAtOnce: 4 })
  const back = `/programmes/${slug}/operations/experts`
  return (
    <FormPage back={{ to: back, word: m.operations_pool_title() }} title={m.operations_expert_new_title()}>
      <ExpertForm fields={fields} back={back}>
        <PersonPicker label={m.operations_expert_person()} {...fields.field('personId')} />
      </ExpertForm>
    </FormPage>
  )
}
