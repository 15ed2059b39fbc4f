import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { SelectField } from '~/components/forms/field'
import { FormPage } from '~/components/forms/form-page'
import { may } from '~/domain/permissions'
import { startPilot } from '~/features/pilots/commands/start-pilot.server'
import { branchChoices, subProcessChoices } from '~/features/pilots/queries.server'
import { startPilotSchema } from '~/features/pilots/schema'
import { PilotForm } from '~/features/pilots/ui/pilot-form'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { pilotPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'pilot.record', change: 'pilot.record' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.pilots_plan()} · ${m.app_name_full()}` }]

/** Offers what the viewer may try; `?subProcess=` is chosen already. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer } = await enter(request, params.programme, access.read)
  const subProcesses = await subProcessChoices(db, programme.id)
  return {
    slug: programme.slug,
    asked: new URL(request.url).searchParams.get('subProcess'),
    subProcesses: subProcesses.filter((one) => may(viewer, 'pilot.record', one)),
    branches: await branchChoices(db),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, startPilotSchema)
  if (!form.ok) return data(form.faults, 422)
  const saved = await startPilot(change, form.data)
  return answerChange(form.values, saved, saved.ok ? pilotPath(programme.slug, saved.value.value) : '')
}

export default function NewPilotPage() {
  const { slug, asked, subProcesses, branches } = useLoaderData<typeof loader>()
  const chosen = subProcesses.find(({ code }) => code === asked)
  const fields = editedFields(useActionData<typeof action>(), { subProcessId: chosen?.id ?? null })
  const back = `/programmes/${slug}/pilots`
  return (
    <FormPage back={{ to: back, word: m.room_pilots() }} title={m.pilots_plan()}>
      <PilotForm fields={fields} branches={branches} back={back}>
        <SelectField label={m.pilot_sub_process()} {...fields.field('subProcessId')}>
          <option value="">{m.form_choose()}</option>
          {subProcesses.map(({ id, code, name }) => (
            <option key={id} value={id}>
              {code} {nameOf(name)}
            </option>
          ))}
        </SelectField>
      </PilotForm>
    </FormPage>
  )
}
