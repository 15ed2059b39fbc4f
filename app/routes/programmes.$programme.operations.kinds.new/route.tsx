import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { addKind } from '~/features/operations/commands/add-kind.server'
import { subProcessChoices } from '~/features/operations/pool.server'
import { addKindSchema } from '~/features/operations/schema'
import { KindForm } from '~/features/operations/ui/kind-form'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'desk.configure', change: 'desk.configure' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.operations_kind_new_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  return { slug: programme.slug, subProcesses: await subProcessChoices(db, programme.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, addKindSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await addKind(change, form.data)
  return answerChange(form.values, saved, `/programmes/${programme.slug}/operations/kinds`)
}

export default function NewKindPage() {
  const { slug, subProcesses } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { triageHours: 4, decisionHours: 27 })
  const back = `/programmes/${slug}/operations/kinds`
  return (
    <FormPage back={{ to: back, word: m.operations_kinds_title() }} title={m.operations_kind_new_title()}>
      <KindForm fields={fields} subProcesses={subProcesses} back={back} />
    </FormPage>
  )
}
