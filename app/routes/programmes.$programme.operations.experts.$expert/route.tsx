import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { EXPERT_FIELDS } from '~/domain/vocabulary'
import { updateExpert } from '~/features/operations/commands/update-expert.server'
import { findExpert } from '~/features/operations/pool.server'
import { updateExpertSchema } from '~/features/operations/schema'
import { ExpertForm } from '~/features/operations/ui/expert-form'
import { fieldsWords } from '~/features/operations/ui/words'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'desk.configure', change: 'desk.configure' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_pool_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  return { slug: programme.slug, expert: await findExpert(db, programme.id, params.expert) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id: expertId } = await findExpert(db, programme.id, params.expert)
  const form = await parseForm(request, updateExpertSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await updateExpert(change, { ...form.data, expertId })
  return answerChange(form.values, saved, `/programmes/${programme.slug}/operations/experts`)
}

export default function EditExpertPage() {
  const { slug, expert } = useLoaderData<typeof loader>()
  const saved = { fields: expert.fields, mostAtOnce: expert.mostAtOnce }
  const fieldWords = (list: string) => fieldsWords(EXPERT_FIELDS.filter((field) => list.split(',').includes(field)))
  const fields = editedFields(useActionData<typeof action>(), saved, { fields: fieldWords })
  const back = `/programmes/${slug}/operations/experts`
  return (
    <FormPage
      back={{ to: back, word: m.operations_pool_title() }}
      title={m.operations_expert_edit_title({ name: nameOf(expert.name) })}
    >
      <ExpertForm key={expert.version} fields={fields} back={back}>
        <input type="hidden" name="version" value={fields.version(expert.version)} />
      </ExpertForm>
    </FormPage>
  )
}
