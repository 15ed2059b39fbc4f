import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { RemovalForm } from '~/components/forms/removal-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { reopenEntry } from '~/features/register/commands/reopen-entry.server'
import { findEntry } from '~/features/register/queries.server'
import { reopenEntrySchema } from '~/features/register/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { entryPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'register.edit', change: 'register.edit' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.register_reopen()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const { number, title, owner, version } = await findEntry(db, programme.id, params.entry)
  requireMay(viewer, 'register.edit', { assigneeId: owner.id })
  return { slug: programme.slug, number, title, version }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id: entryId, number } = await findEntry(db, programme.id, params.entry)
  const form = await parseForm(request, reopenEntrySchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await reopenEntry(change, { ...form.data, entryId })
  return answerChange(form.values, done, entryPath(programme.slug, number))
}

export default function ReopenEntryPage() {
  const { slug, number, title, version } = useLoaderData<typeof loader>()
  const back = entryPath(slug, number)
  return (
    <FormPage back={{ to: back, word: title }} title={m.register_reopen_title({ title })}>
      <p className="mb-4 text-ink-2">{m.register_reopen_lead()}</p>
      <RemovalForm
        faults={useActionData<typeof action>()}
        version={version}
        word={m.register_reopen()}
        look="primary"
        back={back}
      />
    </FormPage>
  )
}
