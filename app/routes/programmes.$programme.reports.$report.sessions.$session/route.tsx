import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { LinkButton } from '~/components/ui/button'
import { updateSession } from '~/features/advice/commands/update-session.server'
import { executivesOf, findFrozen, findSession, sessionSent } from '~/features/advice/reports.server'
import { updateSessionSchema } from '~/features/advice/schema'
import { SessionForm } from '~/features/advice/ui/session-form'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'report.follow', change: 'report.follow' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.advice_session_edit()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const { id } = await findFrozen(db, programme.id, params.report)
  const session = await findSession(db, id, params.session)
  const executives = await executivesOf(db, programme.id)
  const others = executives.filter((one) => session.attendance.every((noted) => noted.id !== one.id))
  const people = [...session.attendance, ...others].map((one) => ({ id: one.id, name: one.name }))
  return { slug: programme.slug, today, reportId: id, session, people }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id } = await findFrozen(db, programme.id, params.report)
  const sessionId = await sessionSent(db, id, params.session)
  const form = await parseForm(request, updateSessionSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await updateSession(change, { ...form.data, sessionId })
  return answerChange(form.values, saved, `/programmes/${programme.slug}/reports/${id}/readers`)
}

export default function EditSessionPage() {
  const { slug, today, reportId, session, people } = useLoaderData<typeof loader>()
  const { id, heldOn, note, attendance, version } = session
  const there = attendance.filter(({ wasThere }) => wasThere).map((one) => one.id)
  const names = (ids: string) =>
    people
      .filter((one) => ids.split(',').includes(String(one.id)))
      .map(({ name }) => nameOf(name))
      .join(', ')
  const saved = { heldOn, note, thereIds: there }
  const fields = editedFields(useActionData<typeof action>(), saved, { heldOn: fullDay, thereIds: names })
  const back = `/programmes/${slug}/reports/${reportId}/readers`
  return (
    <FormPage
      back={{ to: back, word: m.advice_title_readers() }}
      title={m.advice_session_edit_title({ day: fullDay(heldOn) })}
    >
      <SessionForm key={version} fields={fields} people={people} today={today} back={back}>
        <input type="hidden" name="version" value={fields.version(version)} />
      </SessionForm>
      <p className="mt-4 border-t border-line-2 pt-3">
        <LinkButton look="quiet" to={`/programmes/${slug}/reports/${reportId}/sessions/${id}/removal`}>
          {m.advice_session_remove()}
        </LinkButton>
      </p>
    </FormPage>
  )
}
