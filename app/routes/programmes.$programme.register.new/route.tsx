import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { personWords } from '~/components/forms/person-picker'
import { ENTRY_KINDS } from '~/domain/vocabulary'
import { addEntry } from '~/features/register/commands/add-entry.server'
import { addEntrySchema, linksInAddress } from '~/features/register/schema'
import { offeredThings, thingsOf } from '~/features/register/things.server'
import { EntryForm } from '~/features/register/ui/entry-form'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { entryPath } from '~/lib/links'
import { parseFormWithPeople, pickedPeople } from '~/lib/person-choice.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'register.add', change: 'register.add' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.register_add()} · ${m.app_name_full()}` }]

/** `?kind=` is chosen already; `?about=check:12` is linked. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, person } = await enter(request, params.programme, access.read)
  const query = new URL(request.url).searchParams
  const me = (await pickedPeople(db, [person.id])).get(person.id) ?? null
  return {
    slug: programme.slug,
    me,
    kind: ENTRY_KINDS.find((one) => one === query.get('kind')) ?? 'risk',
    linked: await thingsOf(db.read, programme.id, linksInAddress(query.getAll('about'))),
    offered: await offeredThings(db.read, programme.id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const form = await parseFormWithPeople(db, request, addEntrySchema, ['ownerId'])
  if (!form.ok) return data(form.faults, 422)
  const saved = await addEntry(change, form.data)
  return answerChange(form.values, saved, saved.ok ? entryPath(programme.slug, saved.value.value) : '')
}

export default function NewEntryPage() {
  const { slug, me, kind, linked, offered } = useLoaderData<typeof loader>()
  const links = linked.map(({ subject, id }) => `${subject}:${id}`)
  const fields = editedFields(useActionData<typeof action>(), { kind, ownerId: personWords(me), links })
  const back = `/programmes/${slug}/register`
  return (
    <FormPage back={{ to: back, word: m.room_register() }} title={m.register_new_title()}>
      <EntryForm fields={fields} linked={linked} offered={offered} back={back} />
    </FormPage>
  )
}
