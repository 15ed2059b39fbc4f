import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { DIMENSIONS, NEEDED_BY } from '~/domain/vocabulary'
import { editItem } from '~/features/checklist/commands/edit-item.server'
import { pathOfList } from '~/features/checklist/paths'
import { findItem } from '~/features/checklist/queries.server'
import { editItemSchema } from '~/features/checklist/schema'
import { ItemForm } from '~/features/checklist/ui/item-form'
import { m } from '~/i18n/generated/messages'
import { dimensionWord, neededByWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'readiness.assign', change: 'readiness.assign' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction = () => [{ title: `${m.checklist_edit_title()} · ${m.app_name_full()}` }]

/** An item of the template or of a list: of the template, it is the office's. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const { item, head } = await findItem(db, programme.id, params.item)
  if (head) requireMay(viewer, 'readiness.assign', head)
  else requireMay(viewer, 'programme.configure', {})
  if (item.retiredOn !== null) throw notFound()
  return { back: pathOfList(programme.slug, head), code: head?.code ?? null, item }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { item, head } = await findItem(db, programme.id, params.item)
  const form = await parseForm(request, editItemSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await editItem(change, { ...form.data, itemId: item.id })
  return answerChange(form.values, saved, pathOfList(programme.slug, head))
}

export default function EditItemPage() {
  const { back, code, item } = useLoaderData<typeof loader>()
  const fields = editedFields(
    useActionData<typeof action>(),
    { ...item },
    {
      dimension: wordIn(DIMENSIONS, dimensionWord),
      neededBy: wordIn(NEEDED_BY, neededByWord),
    },
  )
  return (
    <FormPage
      back={{ to: back, word: [code, m.checklist_title()].filter(Boolean).join(' ') }}
      title={m.checklist_edit_title()}
    >
      <ItemForm fields={fields} isNew={false} back={back}>
        <input type="hidden" name="version" value={fields.version(item.version)} />
        <p className="text-sm text-ink-2">{code === null ? m.checklist_edit_template() : m.checklist_edit_list()}</p>
      </ItemForm>
    </FormPage>
  )
}

const wordIn =
  <T extends string>(values: readonly T[], word: (value: T) => string) =>
  (value: string) =>
    values.filter((one) => one === value).map(word)[0] ?? ''
