import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { personWords } from '~/components/forms/person-picker'
import { PageHeader } from '~/components/ui/page-header'
import { DEFAULT_THRESHOLDS } from '~/domain/thresholds'
import { createProgramme } from '~/features/programmes/commands/create-programme.server'
import {
  checksOfSubProcess,
  nextMonday,
  officialDaysKnownUntil,
  referenceChoices,
  timeZones,
} from '~/features/programmes/new-programme.server'
import { createProgrammeSchema } from '~/features/programmes/schema'
import { NewProgrammeForm } from '~/features/programmes/ui/new-programme-form'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { DEFAULT_TIME_ZONE, todayIn } from '~/lib/clock.server'
import { refusedForm } from '~/lib/form.server'
import { noticeHeader } from '~/lib/notice.server'
import { parseFormWithPeople } from '~/lib/person-choice.server'
import { enterCompany } from '~/lib/visit.server'

const access = { read: 'programme.create', change: 'programme.create' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.programmes_new()} · ${m.app_name_full()}` }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { person, now } = await enterCompany(request, access.read)
  const today = todayIn(DEFAULT_TIME_ZONE, now)
  return {
    choices: referenceChoices(),
    checksEach: checksOfSubProcess(),
    zones: timeZones(),
    knownUntil: officialDaysKnownUntil(today),
    startOn: nextMonday(today),
    timeZone: DEFAULT_TIME_ZONE,
    office: { name: person.name, email: person.email },
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const { db, change } = await enterCompany(request, access.change)
  const form = await parseFormWithPeople(db, request, createProgrammeSchema, ['officePersonId'])
  if (!form.ok) return data(form.faults, 422)
  const made = await createProgramme(change, form.data)
  if (!made.ok) return data(refusedForm(form.values, made.refusals), 422)
  const headers = { 'Set-Cookie': await noticeHeader('saved') }
  return redirect(`/programmes/${made.value.value}/sub-processes`, { headers })
}

export default function NewProgramme() {
  const { choices, checksEach, zones, knownUntil, startOn, timeZone, office } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const fields = editedFields(refusal, {
    coordinatorKind: 'processOffice',
    officePersonId: personWords(office),
    startOn,
    timeZone,
    weekend: [6, 7],
    holidaySource: 'CN',
    subProcesses: choices.filter(({ track }) => track === 'LTC').map(({ code }) => code),
    ...DEFAULT_THRESHOLDS,
  })
  return (
    <>
      <PageHeader question={m.programmes_new()} title={m.programmes_new_title()} facts={m.programmes_new_lead()} />
      <NewProgrammeForm
        fields={fields}
        choices={choices}
        checksEach={checksEach}
        zones={zones}
        knownUntil={knownUntil}
        refusal={refusal}
      />
    </>
  )
}
