import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FormPage } from '~/components/forms/form-page'
import { RemovalForm } from '~/components/forms/removal-form'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { archiveSession } from '~/features/advice/commands/archive-session.server'
import { findFrozen, findSession, sessionSent } from '~/features/advice/reports.server'
import { archiveSessionSchema } from '~/features/advice/schema'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'report.follow', change: 'report.follow' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.advice_session_remove()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const { id } = await findFrozen(db, programme.id, params.report)
  return { slug: programme.slug, reportId: id, session: await findSession(db, id, params.session) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id } = await findFrozen(db, programme.id, params.report)
  const sessionId = await sessionSent(db, id, params.session)
  const form = await parseForm(request, archiveSessionSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await archiveSession(change, { ...form.data, sessionId })
  return answerChange(form.values, saved, `/programmes/${programme.slug}/reports/${id}/readers`)
}

export default function RemoveSessionPage() {
  const { slug, reportId, session } = useLoaderData<typeof loader>()
  const base = `/programmes/${slug}/reports/${reportId}`
  return (
    <FormPage
      back={{ to: `${base}/readers`, word: m.advice_title_readers() }}
      title={m.advice_session_remove_title({ day: fullDay(session.heldOn) })}
    >
      <p className="mb-4 text-sm text-ink-2">{m.advice_session_remove_lead()}</p>
      <RemovalForm
        faults={useActionData<typeof action>()}
        version={session.version}
        word={m.advice_session_remove()}
        back={`${base}/sessions/${session.id}`}
      />
    </FormPage>
  )
}
