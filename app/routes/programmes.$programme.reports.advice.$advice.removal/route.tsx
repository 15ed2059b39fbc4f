import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { RemovalForm } from '~/components/forms/removal-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { findAdvice } from '~/features/advice/advice.server'
import { archiveAdvice } from '~/features/advice/commands/archive-advice.server'
import { adviceSent } from '~/features/advice/rows.server'
import { archiveSaidSchema } from '~/features/advice/schema'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { reportLinePath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'advice.withdraw', change: 'advice.withdraw' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.advice_remove_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const { text, version, report, section, line, givenById } = await findAdvice(db, programme.id, params.advice, today)
  requireMay(viewer, 'advice.withdraw', { assigneeId: givenById })
  return { back: reportLinePath(programme.slug, report.id, { section, line }), report, text, version }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id: adviceId, ...at } = await adviceSent(db, programme.id, params.advice)
  const form = await parseForm(request, archiveSaidSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await archiveAdvice(change, { ...form.data, adviceId })
  return answerChange(form.values, saved, reportLinePath(programme.slug, at.reportId, at))
}

export default function RemoveAdvicePage() {
  const { back, report, text, version } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  return (
    <FormPage back={{ to: back, word: m.reports_number({ number: report.number }) }} title={m.advice_remove_title()}>
      <blockquote className="border-l-2 border-line pl-3 text-sm whitespace-pre-line text-ink-2">{text}</blockquote>
      <p className="my-4 text-sm text-ink-2">{m.advice_remove_lead()}</p>
      <RemovalForm faults={faults} version={version} word={m.advice_remove()} back={back} />
    </FormPage>
  )
}
