import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { addItem } from '~/features/checklist/commands/add-item.server'
import { addItemSchema } from '~/features/checklist/schema'
import { ItemForm } from '~/features/checklist/ui/item-form'
import { findSubProcess } from '~/features/sub-processes/queries.server'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { checklistPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'readiness.assign', change: 'readiness.assign' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.checklist_add()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  requireMay(viewer, 'readiness.assign', head)
  return { slug: programme.slug, code: head.code, name: head.name }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id, code } = await findSubProcess(db, programme.id, params.code)
  const form = await parseForm(request, addItemSchema)
  if (!form.ok) return data(form.faults, 422)
  const added = await addItem(change, { ...form.data, subProcessId: id })
  return answerChange(form.values, added, checklistPath(programme.slug, code))
}

export default function NewOwnItemPage() {
  const { slug, code, name } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { weight: 2 })
  const back = checklistPath(slug, code)
  return (
    <FormPage
      back={{ to: back, word: `${code} ${m.checklist_title()}` }}
      title={m.checklist_new_own_title({ name: nameOf(name) })}
    >
      <ItemForm fields={fields} isNew back={back} />
    </FormPage>
  )
}
