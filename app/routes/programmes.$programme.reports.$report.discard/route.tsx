import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { RemovalForm } from '~/components/forms/removal-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { discardDraft } from '~/features/reports/commands/discard-draft.server'
import { findDraft, reportSent } from '~/features/reports/queries.server'
import { oneReportSchema } from '~/features/reports/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'report.prepare', change: 'report.prepare' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.reports_discard()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const { id, version } = await findDraft(db, programme.id, params.report)
  return { base: `/programmes/${programme.slug}/reports/${id}`, version }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const reportId = await reportSent(db, programme.id, params.report)
  const form = await parseForm(request, oneReportSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await discardDraft(change, { ...form.data, reportId })
  return answerChange(form.values, done, `/programmes/${programme.slug}/reports`)
}

export default function DiscardPage() {
  const { base, version } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  return (
    <FormPage back={{ to: base, word: m.reports_edit() }} title={m.reports_discard_title()}>
      <p className="mb-3 text-ink-2">{m.reports_discard_text()}</p>
      <RemovalForm faults={faults} version={version} word={m.reports_discard()} back={base} />
    </FormPage>
  )
}
