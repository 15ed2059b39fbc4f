import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { personWords } from '~/components/forms/person-picker'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { ENTRY_KINDS } from '~/domain/vocabulary'
import { updateEntry } from '~/features/register/commands/update-entry.server'
import { findEntry } from '~/features/register/queries.server'
import { linkKey, linksOf } from '~/features/register/rows.server'
import { updateEntrySchema } from '~/features/register/schema'
import { offeredThings, thingsOf } from '~/features/register/things.server'
import { EntryForm } from '~/features/register/ui/entry-form'
import { entryKindWord, thingWord } from '~/features/register/ui/entry-words'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { entryPath } from '~/lib/links'
import { parseFormWithPeople } from '~/lib/person-choice.server'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'register.edit', change: 'register.edit' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.register_edit()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const entry = await findEntry(db, programme.id, params.entry)
  requireMay(viewer, 'register.edit', { assigneeId: entry.owner.id })
  const links = await linksOf(db.read, entry.id)
  return {
    slug: programme.slug,
    entry,
    links: links.map(linkKey),
    linked: await thingsOf(db.read, programme.id, links),
    offered: await offeredThings(db.read, programme.id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id: entryId, number } = await findEntry(db, programme.id, params.entry)
  const form = await parseFormWithPeople(db, request, updateEntrySchema, ['ownerId'])
  if (!form.ok) return data(form.faults, 422)
  return answerChange(
    form.values,
    await updateEntry(change, { ...form.data, entryId }),
    entryPath(programme.slug, number),
  )
}

export default function EditEntryPage() {
  const { slug, entry, links, linked, offered } = useLoaderData<typeof loader>()
  const { kind, title, description, response, probability, impact, owner, dueOn } = entry
  const saved = { kind, title, description, response, probability, impact, dueOn, ownerId: personWords(owner), links }
  const words = new Map([...offered, ...linked].map((one) => [`${one.subject}:${one.id}`, thingWord(one)]))
  const fields = editedFields(useActionData<typeof action>(), saved, {
    kind: (value) =>
      ENTRY_KINDS.filter((one) => one === value)
        .map(entryKindWord)
        .join(''),
    dueOn: fullDay,
    links: (value) =>
      value
        .split(',')
        .map((key) => words.get(key) ?? key)
        .join(', '),
  })
  const back = entryPath(slug, entry.number)
  return (
    <FormPage back={{ to: back, word: entry.title }} title={m.register_edit_title({ number: entry.number })}>
      <EntryForm fields={fields} linked={linked} offered={offered} back={back}>
        <input type="hidden" name="version" value={fields.version(entry.version)} />
      </EntryForm>
    </FormPage>
  )
}
