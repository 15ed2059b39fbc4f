import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { versionToSend } from '~/components/forms/version-to-send'
import { archiveBaseline } from '~/features/baselines/commands/archive-baseline.server'
import { baselineSent } from '~/features/baselines/queries.server'
import { baselineVersionSchema } from '~/features/baselines/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'baseline.take', change: 'baseline.take' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.baselines_archive()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const row = await baselineSent(db, programme.id, params.baseline)
  if (row?.archivedAt !== null) throw notFound()
  return { back: `/programmes/${programme.slug}/baselines`, name: row.name, version: row.version }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const row = await baselineSent(db, programme.id, params.baseline)
  if (!row) throw notFound()
  const form = await parseForm(request, baselineVersionSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await archiveBaseline(change, { ...form.data, baselineId: row.id })
  return answerChange(form.values, done, `/programmes/${programme.slug}/baselines`)
}

export default function ArchiveBaselinePage() {
  const { back, name, version } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  return (
    <FormPage back={{ to: back, word: m.baselines_title() }} title={m.baselines_archive_title({ name })}>
      <PostForm className="grid gap-3">
        <FormProblems problems={readFaults(faults).problems} />
        <input type="hidden" name="version" value={versionToSend(faults, version)} />
        <p className="text-ink-2">{m.baselines_archive_lead()}</p>
        <FormActions back={back}>{m.baselines_archive_submit()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
