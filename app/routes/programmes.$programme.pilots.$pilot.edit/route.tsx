import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { FormPage } from '~/components/forms/form-page'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { updatePilot } from '~/features/pilots/commands/update-pilot.server'
import { branchChoices, findPilot } from '~/features/pilots/queries.server'
import { updatePilotSchema } from '~/features/pilots/schema'
import { PilotForm } from '~/features/pilots/ui/pilot-form'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { pilotPath } from '~/lib/links'
import { enter, requireMay } from '~/lib/visit.server'

const access = { read: 'pilot.record', change: 'pilot.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.pilot_edit()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const pilot = await findPilot(db, programme.id, params.pilot)
  requireMay(viewer, 'pilot.record', pilot.subProcess)
  return { slug: programme.slug, pilot, branches: await branchChoices(db) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change } = await enter(request, params.programme, access.change)
  const pilot = await findPilot(db, programme.id, params.pilot)
  const form = await parseForm(request, updatePilotSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await updatePilot(change, { ...form.data, pilotId: pilot.id })
  return answerChange(form.values, saved, `${pilotPath(programme.slug, pilot.id)}`)
}

export default function EditPilotPage() {
  const { slug, pilot, branches } = useLoaderData<typeof loader>()
  const { own, unit, hypothesis, version } = pilot
  const branchName = (id: string) => branches.filter((one) => String(one.id) === id).map((one) => nameOf(one.name))
  const fields = editedFields(
    useActionData<typeof action>(),
    { unitId: unit.id, hypothesis, ...own },
    {
      unitId: (id) => branchName(id).join(''),
      plannedStart: (day) => day && fullDay(day),
      plannedEnd: (day) => day && fullDay(day),
    },
  )
  const back = pilotPath(slug, pilot.id)
  return (
    <FormPage
      back={{ to: back, word: `${pilot.subProcess.code} · ${nameOf(pilot.unit.name)}` }}
      title={m.pilot_edit_title({ unit: nameOf(pilot.unit.name) })}
    >
      <PilotForm fields={fields} branches={branches} back={back}>
        <input type="hidden" name="version" value={fields.version(version)} />
      </PilotForm>
    </FormPage>
  )
}
