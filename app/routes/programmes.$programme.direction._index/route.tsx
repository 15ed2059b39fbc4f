import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmptyState } from '~/components/ui/empty-state'
import { directionMeaning } from '~/domain/direction-plan'
import { mayAnywhere } from '~/domain/permissions'
import { decisionsOf, diagnosesOf, versionNamed } from '~/features/direction/queries.server'
import { resultView } from '~/features/direction/result-view'
import { leadersOf, symptomsOf, toSymptom } from '~/features/direction/rows.server'
import { BeginForm } from '~/features/direction/ui/begin-form'
import { DirectionPage } from '~/features/direction/ui/direction-page'
import { planOf } from '~/features/plan/kept-plan.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.room_direction()} · ${m.app_name_full()}` }]

/** The version that speaks, or the one named by `?version=`; the decision; and what it means for the plan. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, person, today } = await enter(request, params.programme, access.read)
  const versions = await diagnosesOf(db, programme.id)
  const shown = versionNamed(versions, request)
  const symptoms = shown ? (await symptomsOf(db.read, shown.id)).map(toSymptom) : []
  const leaders = shown ? await leadersOf(db.read, shown.id) : []
  const own = leaders.find((leader) => leader.person.id === person.id)
  const manage = mayAnywhere(viewer, 'direction.manage')
  const plan = await planOf(db, programme, today)
  const meaning = directionMeaning(plan)
  return {
    slug: programme.slug,
    shown: shown && { id: shown.id, number: shown.number, state: shown.state },
    versions: versions.map(({ number, state }) => ({ number, state })),
    view: resultView(symptoms, leaders, { isNamed: manage }),
    own: own && shown?.state === 'open' ? { hasAnswered: own.answeredAt !== null } : null,
    decisions: await decisionsOf(db, programme.id),
    direction: plan.direction,
    meaning: meaning && { ...meaning, alone: meaning.alone.map(({ number }) => number) },
    may: { manage, decide: mayAnywhere(viewer, 'direction.decide') },
  }
}

export default function DirectionRoute() {
  const page = useLoaderData<typeof loader>()
  const { slug, may } = page
  const empty = (
    <EmptyState
      title={m.direction_empty_title()}
      text={may.manage ? m.direction_empty_text() : m.direction_empty_text_others()}
      action={
        may.manage && (
          <BeginForm base={`/programmes/${slug}/direction`} diagnosisId={null} look="primary">
            {m.direction_begin()}
          </BeginForm>
        )
      }
    />
  )
  return <DirectionPage {...page} empty={empty} />
}
