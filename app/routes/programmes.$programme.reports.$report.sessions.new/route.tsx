import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { recordSession } from '~/features/advice/commands/record-session.server'
import { executivesOf, findFrozen } from '~/features/advice/reports.server'
import { recordSessionSchema } from '~/features/advice/schema'
import { SessionForm } from '~/features/advice/ui/session-form'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'report.follow', change: 'report.follow' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.advice_session_new()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const { id } = await findFrozen(db, programme.id, params.report)
  return { slug: programme.slug, today, reportId: id, people: await executivesOf(db, programme.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id: reportId } = await findFrozen(db, programme.id, params.report)
  const form = await parseForm(request, recordSessionSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await recordSession(change, { ...form.data, reportId })
  return answerChange(form.values, saved, `/programmes/${programme.slug}/reports/${reportId}/readers`)
}

export default function NewSessionPage() {
  const { slug, today, reportId, people } = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { heldOn: today, thereIds: people.map(({ id }) => id) })
  const back = `/programmes/${slug}/reports/${reportId}/readers`
  return (
    <FormPage back={{ to: back, word: m.advice_title_readers() }} title={m.advice_session_new_title()}>
      <SessionForm fields={fields} people={people} today={today} back={back} />
    </FormPage>
  )
}
