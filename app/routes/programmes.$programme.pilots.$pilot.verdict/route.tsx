import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { pilotStanding } from '~/domain/pilot-criteria'
import { PILOT_VERDICTS } from '~/domain/vocabulary'
import { decidePilot } from '~/features/pilots/commands/decide-pilot.server'
import { criteriaOf } from '~/features/pilots/parts.server'
import { findPilot } from '~/features/pilots/queries.server'
import { decidePilotSchema } from '~/features/pilots/schema'
import { VerdictForm } from '~/features/pilots/ui/verdict-form'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { verdictWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { pilotPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'pilot.record', change: 'pilot.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.pilots_verdict()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const pilot = await findPilot(db, programme.id, params.pilot)
  requireMay(viewer, 'pilot.record', pilot.subProcess)
  return { slug: programme.slug, today, pilot, standing: pilotStanding(await criteriaOf(db, pilot.id)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const pilot = await findPilot(db, programme.id, params.pilot)
  const form = await parseForm(request, decidePilotSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await decidePilot(change, { ...form.data, pilotId: pilot.id })
  return answerChange(form.values, saved, `${pilotPath(programme.slug, pilot.id)}#verdict`)
}

export default function VerdictPage() {
  const { slug, today, pilot, standing } = useLoaderData<typeof loader>()
  const { verdict, verdictOn, result, version, hypothesis, window } = pilot
  const fields = editedFields(
    useActionData<typeof action>(),
    { verdict, verdictOn: verdictOn ?? today, result, extendTo: verdict === 'extend' ? window.end : '' },
    {
      verdict: (value) =>
        PILOT_VERDICTS.filter((one) => one === value)
          .map(verdictWord)
          .join(''),
      verdictOn: fullDay,
      extendTo: (day) => day && fullDay(day),
    },
  )
  const told = { hypothesis, window, standing, today, fields }
  const back = pilotPath(slug, pilot.id)
  return (
    <FormPage
      back={{ to: back, word: `${pilot.subProcess.code} · ${nameOf(pilot.unit.name)}` }}
      title={m.pilots_verdict_title({ unit: nameOf(pilot.unit.name) })}
    >
      <VerdictForm version={fields.version(version)} {...told} back={back} />
    </FormPage>
  )
}
