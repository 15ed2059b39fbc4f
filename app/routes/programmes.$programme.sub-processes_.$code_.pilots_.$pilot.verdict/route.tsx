import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { PILOT_VERDICTS } from '~/domain/vocabulary'
import { decidePilot } from '~/features/pilots/commands/decide-pilot.server'
import { findPilot } from '~/features/pilots/queries.server'
import { decidePilotSchema } from '~/features/pilots/schema'
import { VerdictForm } from '~/features/pilots/ui/verdict-form'
import { findSubProcess } from '~/features/sub-processes/queries.server'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { verdictWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { subProcessPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'pilot.record', change: 'pilot.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.pilots_verdict()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const head = await findSubProcess(db, programme.id, params.code)
  requireMay(viewer, 'pilot.record', head)
  return { slug: programme.slug, today, code: head.code, pilot: await findPilot(db, head.id, params.pilot) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const { id, code } = await findSubProcess(db, programme.id, params.code)
  const pilot = await findPilot(db, id, params.pilot)
  const form = await parseForm(request, decidePilotSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await decidePilot(change, { ...form.data, pilotId: pilot.id })
  return answerChange(form.values, saved, subProcessPath(programme.slug, code))
}

export default function VerdictPage() {
  const { slug, today, code, pilot } = useLoaderData<typeof loader>()
  const { verdict, verdictOn, result, version, hypothesis, unit } = pilot
  const fields = editedFields(
    useActionData<typeof action>(),
    { verdict, verdictOn: verdictOn ?? today, result },
    {
      verdict: (value) =>
        PILOT_VERDICTS.filter((one) => one === value)
          .map(verdictWord)
          .join(''),
      verdictOn: fullDay,
    },
  )
  const back = subProcessPath(slug, code)
  return (
    <FormPage back={{ to: back, word: code }} title={m.pilots_verdict_title({ unit: nameOf(unit) })}>
      <VerdictForm version={version} hypothesis={hypothesis} today={today} fields={fields} back={back} />
    </FormPage>
  )
}
