import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { TextField } from '~/components/forms/field'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { setCadence } from '~/features/reports/commands/set-cadence.server'
import { setCadenceSchema } from '~/features/reports/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'report.prepare', change: 'report.prepare' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.reports_cadence()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  const { slug, reportEveryDays, version } = programme
  return { back: `/programmes/${slug}/reports`, saved: { reportEveryDays }, version }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, setCadenceSchema)
  if (!form.ok) return data(form.faults, 422)
  return answerChange(form.values, await setCadence(change, form.data), `/programmes/${programme.slug}/reports`)
}

export default function CadencePage() {
  const { back, saved, version } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), saved)
  return (
    <FormPage back={{ to: back, word: m.room_reports() }} title={m.reports_cadence_title()}>
      <PostForm className="grid gap-3">
        <FormProblems problems={fields.problems} />
        <input type="hidden" name="version" value={fields.version(version)} />
        <TextField
          label={m.reports_cadence_days()}
          hint={m.reports_cadence_hint()}
          inputMode="numeric"
          {...fields.field('reportEveryDays')}
        />
        <FormActions back={back} />
      </PostForm>
    </FormPage>
  )
}
