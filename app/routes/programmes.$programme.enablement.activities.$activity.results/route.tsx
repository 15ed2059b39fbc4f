import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { editedFields } from '~/components/forms/edited-fields'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { unitsAllowed } from '~/domain/enablement'
import { savedResults } from '~/features/enablement/activity-choices.server'
import { recordResults } from '~/features/enablement/commands/record-results.server'
import { activityPath } from '~/features/enablement/paths'
import { findActivity } from '~/features/enablement/queries.server'
import { recordResultsSchema } from '~/features/enablement/schema'
import { ResultsPage } from '~/features/enablement/ui/results-page'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { forbidden } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'enablement.record', change: 'enablement.record' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.enablement_record()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const activity = await findActivity(db, programme.id, params.activity, today)
  const units = [...new Set(activity.groups.map(({ unit }) => unit.id))]
  const own = unitsAllowed(viewer, 'enablement.record', activity.subProcess, units)
  if (own.length === 0) throw forbidden()
  return { slug: programme.slug, activity, own, saved: savedResults(activity, today) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { db, programme, change, today } = await enter(request, params.programme, access.change)
  const { id: activityId } = await findActivity(db, programme.id, params.activity, today)
  const form = await parseForm(request, recordResultsSchema)
  if (!form.ok) return data(form.faults, 422)
  const done = await recordResults(change, { ...form.data, activityId })
  return answerChange(form.values, done, activityPath(programme.slug, activityId))
}

export default function ResultsRoute() {
  const { saved, ...shown } = useLoaderData<typeof loader>()
  const faults = useActionData<typeof action>()
  return <ResultsPage {...shown} fields={editedFields(faults, saved, { heldOn: fullDay })} faults={faults} />
}
