import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useNavigate } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { roadmapOf } from '~/domain/roadmap'
import { roadmapHeadline } from '~/domain/roadmap-headline'
import { assessProgramme } from '~/domain/rollup'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import { readView } from '~/features/roadmap/schema'
import { headlineSentence } from '~/features/roadmap/sentences'
import { RoadmapChart } from '~/features/roadmap/ui/roadmap-chart'
import { RoadmapControls } from '~/features/roadmap/ui/roadmap-controls'
import { RoadmapFacts } from '~/features/roadmap/ui/roadmap-facts'
import { RoadmapTable } from '~/features/roadmap/ui/roadmap-table'
import { queryOf } from '~/features/roadmap/view'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const view = readView(new URL(request.url).searchParams)
  const plan = await planOf(db, programme, today)
  const roadmap = roadmapOf(plan, fromPlan(plan, today, assessProgramme), today, view)
  return { base: `/programmes/${programme.slug}`, view, roadmap, headline: roadmapHeadline(roadmap) }
}

export default function RoadmapPage() {
  const { base, view, roadmap, headline } = useLoaderData<typeof loader>()
  const { today, groups, baselineOn } = roadmap
  const navigate = useNavigate()
  const isEmpty = groups.length === 0
  return (
    <>
      <PageHeader
        question={m.roadmap_question()}
        title={headlineSentence(headline)}
        facts={isEmpty ? undefined : <RoadmapFacts roadmap={roadmap} />}
      />
      {(!isEmpty || view.track !== null) && <RoadmapControls view={view} baselineOn={baselineOn} today={today} />}
      {isEmpty ? (
        <NothingPlanned toAll={view.track === null ? null : queryOf(view, { track: null })} />
      ) : view.view === 'table' ? (
        <Card>
          <RoadmapTable roadmap={roadmap} base={base} />
        </Card>
      ) : (
        <RoadmapChart
          key={`${view.group} ${view.track}`}
          roadmap={roadmap}
          zoom={view.zoom}
          showsBaseline={view.baseline === 'on'}
          base={base}
          onOpen={navigate}
        />
      )}
    </>
  )
}

function NothingPlanned({ toAll }: { toAll: string | null }) {
  if (toAll === null) return <EmptyState title={m.roadmap_empty_title()} text={m.roadmap_empty_text()} />
  return (
    <EmptyState
      title={m.roadmap_empty_track_title()}
      action={<LinkButton to={toAll}>{m.roadmap_empty_track_action()}</LinkButton>}
    />
  )
}
