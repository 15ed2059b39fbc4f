import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readFaults } from '~/components/forms/read-faults'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { inviteLeaders } from '~/features/direction/commands/invite-leaders.server'
import { leaderViews } from '~/features/direction/leader-view'
import { diagnosesOf, invitablePeople, versionNamed } from '~/features/direction/queries.server'
import { leadersOf, symptomsOf, toSymptom } from '~/features/direction/rows.server'
import { inviteLeadersSchema } from '~/features/direction/schema'
import { LeadersPage } from '~/features/direction/ui/leaders-page'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { answerChange } from '~/lib/answer.server'
import { parseForm } from '~/lib/form.server'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'direction.manage', change: 'direction.manage' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused
export const meta: MetaFunction = () => [{ title: `${m.direction_leaders()} · ${m.app_name_full()}` }]

/** Of the version that speaks; one in preparation, and earlier ones, by `?version=`. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const versions = await diagnosesOf(db, programme.id)
  const shown = versionNamed(versions, request)
  if (!shown) throw notFound()
  const symptoms = (await symptomsOf(db.read, shown.id)).map(toSymptom)
  return {
    slug: programme.slug,
    today,
    shown: { id: shown.id, number: shown.number, state: shown.state },
    versions: versions.map(({ number, state }) => ({ number, state })),
    leaders: leaderViews(symptoms, await leadersOf(db.read, shown.id), programme.timeZone),
    people: shown.state === 'closed' ? [] : await invitablePeople(db, programme.id, shown.id),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, change } = await enter(request, params.programme, access.change)
  const form = await parseForm(request, inviteLeadersSchema)
  if (!form.ok) return data(form.faults, 422)
  const to = `/programmes/${programme.slug}/direction/leaders${new URL(request.url).search}`
  return answerChange(form.values, await inviteLeaders(change, form.data), to)
}

export default function LeadersRoute() {
  const page = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const chosen = refusal?.values.personIds?.split(',') ?? []
  return <LeadersPage {...page} faults={readFaults(refusal)} chosen={chosen} />
}
