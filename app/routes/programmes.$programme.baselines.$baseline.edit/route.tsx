import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { renameBaseline } from '~/features/baselines/commands/rename-baseline.server'
import { baselineSent } from '~/features/baselines/queries.server'
import { renameBaselineSchema } from '~/features/baselines/schema'
import { BaselineFields } from '~/features/baselines/ui/baseline-fields'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'baseline.take', change: 'baseline.take' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.baselines_rename()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const row = await baselineSent(db, programme.id, params.baseline)
  if (row?.archivedAt !== null) throw notFound()
  const { name, note, version } = row
  return { back: `/programmes/${programme.slug}/baselines`, saved: { name, note }, version }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const row = await baselineSent(db, programme.id, params.baseline)
  if (!row) throw notFound()
  const form = await parseForm(request, renameBaselineSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await renameBaseline(change, { ...form.data, baselineId: row.id })
  return answerChange(form.values, saved, `/programmes/${programme.slug}/baselines`)
}

export default function RenameBaselinePage() {
  const { back, saved, version } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), saved)
  return (
    <FormPage back={{ to: back, word: m.baselines_title() }} title={m.baselines_rename_title({ name: saved.name })}>
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={fields.version(version)} />
        <BaselineFields fields={fields} />
        <FormActions back={back} />
      </PostForm>
    </FormPage>
  )
}
