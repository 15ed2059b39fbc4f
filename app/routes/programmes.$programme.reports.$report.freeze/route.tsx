import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { RemovalForm } from '~/components/forms/removal-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { planOf } from '~/features/plan/kept-plan.server'
import { freezeReport } from '~/features/reports/commands/freeze-report.server'
import { executivesOf, findDraft, lastFrozen, reportSent } from '~/features/reports/queries.server'
import { oneReportSchema } from '~/features/reports/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'report.prepare', change: 'report.prepare' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.reports_freeze()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const { id, version } = await findDraft(db, programme.id, params.report)
  const last = await lastFrozen(db.read, programme.id)
  const readers = (await executivesOf(db.read, programme.id)).length
  return { base: `/programmes/${programme.slug}/reports/${id}`, version, number: last.number + 1, readers }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const reportId = await reportSent(db, programme.id, params.report)
  const form = await parseForm(request, oneReportSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await freezeReport(change, { ...form.data, reportId }, planOf)
  return answerChange(form.values, done, `/programmes/${programme.slug}/reports/${reportId}`)
}

export default function FreezePage() {
  const { base, version, number, readers } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  return (
    <FormPage back={{ to: base, word: m.reports_edit() }} title={m.reports_freeze_title()}>
      <p className="mb-1 text-ink-2">{m.reports_freeze_text({ number })}</p>
      <p className="mb-3 text-ink-2">
        {readers > 0 ? m.reports_freeze_readers({ count: readers }) : m.reports_freeze_nobody()}
      </p>
      <RemovalForm faults={faults} version={version} word={m.reports_freeze()} look="primary" back={base} />
    </FormPage>
  )
}
