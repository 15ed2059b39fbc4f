import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { EXPERT_FIELDS } from '~/domain/vocabulary'
import { updateKind } from '~/features/operations/commands/update-kind.server'
import { findKind, subProcessChoices } from '~/features/operations/pool.server'
import { updateKindSchema } from '~/features/operations/schema'
import { KindForm } from '~/features/operations/ui/kind-form'
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
export const meta: MetaFunction = () => [{ title: `${m.operations_kind_edit()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  return {
    slug: programme.slug,
    kind: await findKind(db, programme.id, params.reviewKind),
    subProcesses: await subProcessChoices(db, programme.id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id: kindId } = await findKind(db, programme.id, params.reviewKind)
  const form = await parseForm(request, updateKindSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await updateKind(change, { ...form.data, kindId })
  return answerChange(form.values, saved, `/programmes/${programme.slug}/operations/kinds`)
}

export default function EditKindPage() {
  const { slug, kind, subProcesses } = useLoaderData<typeof loader>()
  const { name, ...facts } = kind
  const saved = {
    code: facts.code,
    nameZh: name.zh,
    nameEn: name.en,
    subProcessId: facts.subProcessId,
    triageHours: facts.triageHours,
    decisionHours: facts.decisionHours,
    isExpected: facts.isExpected,
    fields: facts.fields,
  }
  const codeOf = (id: string) => subProcesses.find((one) => String(one.id) === id)?.code ?? id
  const fieldWords = (list: string) => fieldsWords(EXPERT_FIELDS.filter((field) => list.split(',').includes(field)))
  const shown = { subProcessId: codeOf, fields: fieldWords }
  const fields = editedFields(useActionData<typeof action>(), saved, shown)
  const back = `/programmes/${slug}/operations/kinds`
  return (
    <FormPage
      back={{ to: back, word: m.operations_kinds_title() }}
      title={m.operations_kind_edit_of({ name: nameOf(name) })}
    >
      <KindForm fields={fields} subProcesses={subProcesses} version={kind.version} back={back} />
    </FormPage>
  )
}
