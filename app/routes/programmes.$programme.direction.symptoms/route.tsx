import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { TRACKS } from '~/domain/vocabulary'
import { addSymptom } from '~/features/direction/commands/add-symptom.server'
import { diagnosesOf, versionNamed } from '~/features/direction/queries.server'
import { symptomsOf, toSymptom } from '~/features/direction/rows.server'
import { addSymptomSchema } from '~/features/direction/schema'
import { SymptomsPage } from '~/features/direction/ui/symptoms-page'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'direction.manage', change: 'direction.manage' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.direction_symptoms()} · ${m.app_name_full()}` }]

/** Of the version in preparation, or the latest; earlier ones by `?version=`, to be read. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme } = await enter(request, params.programme, access.read)
  const versions = await diagnosesOf(db, programme.id)
  const shown = versionNamed(versions, request, { drafts: true })
  if (!shown) throw notFound()
  return {
    slug: programme.slug,
    shown: { id: shown.id, number: shown.number, state: shown.state },
    versions: versions.map(({ number, state }) => ({ number, state })),
    symptoms: (await symptomsOf(db.read, shown.id)).map(toSymptom),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, addSymptomSchema)
  if (!form.ok) return data(form.faults, 422)
  const added = await addSymptom(change, form.data)
  return answerChange(form.values, added, `/programmes/${programme.slug}/direction/symptoms`)
}

export default function SymptomsRoute() {
  const page = useLoaderData<typeof loader>()
  const fields = editedFields(useActionData<typeof action>(), { track: TRACKS[0], weight: 2 })
  return <SymptomsPage {...page} fields={fields} />
}
