import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormActions } from '~/components/forms/form-actions'
import { FormPage } from '~/components/forms/form-page'
import { FormProblems } from '~/components/forms/form-problems'
import { PostForm } from '~/components/forms/post-form'
import { readFaults } from '~/components/forms/read-faults'
import { startReport } from '~/features/reports/commands/start-report.server'
import { startReportSchema } from '~/features/reports/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'report.prepare', change: 'report.prepare' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.reports_prepare()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await enter(request, params.programme, access.read)
  return { back: `/programmes/${programme.slug}/reports` }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, startReportSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await startReport(change)
  return answerChange(form.values, done, done.ok ? `/programmes/${programme.slug}/reports/${done.value.value}` : '')
}

export default function NewReportPage() {
  const { back } = useLoaderData<typeof loader>()
  const { problems } = readFaults(useActionData<typeof action>())
  return (
    <FormPage back={{ to: back, word: m.room_reports() }} title={m.reports_new_title()}>
      <PostForm className="grid gap-3">
        <FormProblems problems={problems} />
        <p className="text-ink-2">{m.reports_new_text()}</p>
        <FormActions back={back}>{m.reports_new_submit()}</FormActions>
      </PostForm>
    </FormPage>
  )
}
