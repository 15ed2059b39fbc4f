import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextArea, TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { closeEntry } from '~/features/register/commands/close-entry.server'
import { findEntry } from '~/features/register/queries.server'
import { closeEntrySchema } from '~/features/register/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { entryPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'register.edit', change: 'register.edit' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.register_close()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const { number, title, owner, version } = await findEntry(db, programme.id, params.entry)
  requireMay(viewer, 'register.edit', { assigneeId: owner.id })
  return { slug: programme.slug, today, number, title, version }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id: entryId, number } = await findEntry(db, programme.id, params.entry)
  const form = await parseForm(request, closeEntrySchema)
  if (!form.ok) return data(form.faults, 422)
  return answerChange(
    form.values,
    await closeEntry(change, { ...form.data, entryId }),
    entryPath(programme.slug, number),
  )
}

export default function CloseEntryPage() {
  const { slug, today, number, title, version } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { closedOn: today })
  const back = entryPath(slug, number)
  return (
    <FormPage back={{ to: back, word: title }} title={m.register_close_title({ title })}>
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={fields.version(version)} />
        <TextArea label={m.register_field_outcome()} {...fields.field('outcome')} />
        <TextField label={m.register_field_closed_on()} type="date" max={today} {...fields.field('closedOn')} />
        <FormActions back={back}>{m.register_close()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
