import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { addItem } from '~/features/checklist/commands/add-item.server'
import { templatePath } from '~/features/checklist/paths'
import { addItemSchema } from '~/features/checklist/schema'
import { ItemForm } from '~/features/checklist/ui/item-form'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.configure', change: 'programme.configure' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  return { slug: programme.slug }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, addItemSchema)
  if (!form.ok) return data(form.faults, 422)
  const added = await addItem(change, { ...form.data, subProcessId: null })
  return answerChange(form.values, added, templatePath(programme.slug))
}

export default function NewTemplateItemPage() {
  const { slug } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { weight: 2 })
  const back = templatePath(slug)
  return (
    <FormPage back={{ to: back, word: m.checklist_title() }} title={m.checklist_new_title()}>
      <ItemForm fields={fields} isNew back={back} />
    </FormPage>
  )
}
