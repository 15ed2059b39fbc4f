import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useLocation,
  useNavigate,
  useNavigation,
} from '@remix-run/react'
import { lazy, Suspense, useCallback, useMemo } from 'react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { mayAnywhere } from '~/domain/permissions'
import { openScenarioNamed } from '~/features/planning/queries.server'
import { factsOf, type RoadmapFact } from '~/features/roadmap/facts'
import { headlineSentence } from '~/features/roadmap/headline-sentence'
import { readView } from '~/features/roadmap/schema'
import { RoadmapChart } from '~/features/roadmap/ui/roadmap-chart'
import { RoadmapControls } from '~/features/roadmap/ui/roadmap-controls'
import { RoadmapFilters } from '~/features/roadmap/ui/roadmap-filters'
import { RoadmapTableOnDemand } from '~/features/roadmap/ui/table-on-demand'
import { isFiltered, NO_FILTER, queryOf, type RoadmapView, showsTheSame } from '~/features/roadmap/view'
import { SavedViews } from '~/features/views/ui/saved-views'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'
import { PlanningToggles } from './planning-toggles'
import { shownRoadmap } from './shown-roadmap.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const { roadmap, headline, owners, slack, keptName } = await shownRoadmap(visit, request)
  const { slug } = visit.programme
  const mayKeep = mayAnywhere(visit.viewer, 'scenario.plan')
  return {
    base: `/programmes/${slug}`,
    slug,
    roadmap,
    owners,
    slack,
    // In words from here: the browser need not carry the sentences for all that could have been said.
    title: headlineSentence(headline),
    facts: factsOf(roadmap),
    keptName,
    mayPlan: mayAnywhere(visit.viewer, 'schedule.plan'),
    mayKeep,
    personId: visit.person.id,
    scenario: mayKeep ? await openScenarioNamed(visit.db, visit.programme.id, request) : null,
  }
}

/** Zoom, folds and baseline change how the same data is drawn, not the data. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl, formMethod, defaultShouldRevalidate } = args
  const isLookedAtOtherwise =
    formMethod === undefined &&
    currentUrl.pathname === nextUrl.pathname &&
    currentUrl.search !== nextUrl.search &&
    showsTheSame(readView(currentUrl.searchParams), readView(nextUrl.searchParams))
  return isLookedAtOtherwise ? false : defaultShouldRevalidate
}

export default function RoadmapPage() {
  const { base, slug, roadmap, title, facts, owners, slack, keptName, mayPlan, mayKeep, personId, scenario } =
    useLoaderData<typeof loader>()
  const view = useView()
  const { today, groups, baselineOn } = roadmap
  const navigate = useNavigate()
  const open = useCallback(
    (href: string) => navigate(href, href.startsWith('?') ? { replace: true, preventScrollReset: true } : {}),
    [navigate],
  )
  const isEmpty = groups.length === 0
  const isEditing = mayPlan && view.edit === 'on' && view.group !== 'branch'
  const slacks = useMemo(() => slack && new Map(slack), [slack])
  const chart = (
    <RoadmapChart
      key={`${view.group} ${view.track}`}
      roadmap={roadmap}
      view={view}
      base={base}
      onOpen={open}
      slack={view.path === 'on' ? slacks : null}
    />
  )
  return (
    <>
      <PageHeader question={m.roadmap_question()} title={title} facts={isEmpty ? undefined : <Facts facts={facts} />} />
      {(!isEmpty || isFiltered(view)) && (
        <>
          <RoadmapControls
            view={view}
            baselineOn={baselineOn}
            keptName={keptName}
            today={today}
            base={base}
            toggles={<PlanningToggles view={view} base={base} mayPlan={mayPlan} />}
          >
            <LinkButton to={`${base}/baselines`}>{m.baselines_open()}</LinkButton>
            {mayKeep && <LinkButton to={`${base}/scenarios`}>{m.scenario_title()}</LinkButton>}
            <SavedViews slug={slug} room="roadmap" />
          </RoadmapControls>
          <RoadmapFilters view={view} owners={owners} />
        </>
      )}
      {isEmpty ? (
        <NothingShown view={view} />
      ) : view.view === 'table' ? (
        <Card>
          <RoadmapTableOnDemand roadmap={roadmap} base={base} view={view} />
        </Card>
      ) : isEditing ? (
        <Suspense fallback={chart}>
          <PlanEditing
            key={scenario?.id ?? 'plan'}
            {...{ roadmap, view, base, slug, personId, scenario, mayKeep }}
            onOpen={open}
          />
        </Suspense>
      ) : (
        chart
      )}
    </>
  )
}

/** Fetched when somebody begins to plan. */
const PlanEditing = lazy(() => import('./plan-editing').then((module) => ({ default: module.PlanEditing })))
function Facts({ facts }: { facts: readonly RoadmapFact[] }) {
  return facts.map(({ text, isBad }) => (
    <span key={text} className={isBad ? 'font-semibold text-bad' : undefined}>
      {text}
    </span>
  ))
}

/** The view of the address; of the one that is on its way already, where the data need not be waited for. */
function useView(): RoadmapView {
  const { pathname, search } = useLocation()
  const coming = useNavigation().location
  const comingSearch = coming?.pathname === pathname ? coming.search : search
  return useMemo(() => {
    const now = readView(new URLSearchParams(search))
    const next = readView(new URLSearchParams(comingSearch))
    return showsTheSame(now, next) ? next : now
  }, [search, comingSearch])
}

function NothingShown({ view }: { view: RoadmapView }) {
  if (!isFiltered(view)) return <EmptyState title={m.roadmap_empty_title()} text={m.roadmap_empty_text()} />
  const isTrackAlone = view.track !== null && queryOf(view, NO_FILTER) === queryOf(view, { track: null })
  return isTrackAlone ? (
    <EmptyState
      title={m.roadmap_empty_track_title()}
      action={<LinkButton to={queryOf(view, NO_FILTER)}>{m.roadmap_empty_track_action()}</LinkButton>}
    />
  ) : (
    <EmptyState
      title={m.roadmap_empty_filter_title()}
      action={<LinkButton to={queryOf(view, NO_FILTER)}>{m.roadmap_filter_reset()}</LinkButton>}
    />
  )
}
