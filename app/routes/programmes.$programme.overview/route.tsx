import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Printer } from 'lucide-react'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { StatusBadge } from '~/components/ui/status-badge'
import { gatesInTime } from '~/domain/gates-in-time'
import { withAfterGoLive } from '~/domain/landing-attention'
import { topRisks } from '~/domain/register'
import { assessProgramme } from '~/domain/rollup'
import { latestFirst, measuredResults } from '~/domain/told-results'
import { sinceOf, whatChanged } from '~/domain/what-changed'
import { choiceOf } from '~/features/overview/choice'
import { changesOf, overviewOf, shownOverview, withLanded } from '~/features/overview/overview'
import { toldChanges } from '~/features/overview/told-changes.server'
import { AttentionCard } from '~/features/overview/ui/attention-card'
import { BENEFITS_SHOWN, BenefitsCard } from '~/features/overview/ui/benefits-card'
import { ChangesCard } from '~/features/overview/ui/changes-card'
import { DangersCard } from '~/features/overview/ui/dangers-card'
import { DatesCard } from '~/features/overview/ui/dates-card'
import { LoadCard } from '~/features/overview/ui/load-card'
import { ProgressCard } from '~/features/overview/ui/progress-card'
import { ReadinessCard } from '~/features/overview/ui/readiness-card'
import { TracksCard } from '~/features/overview/ui/tracks-card'
import { WavesCard } from '~/features/overview/ui/waves-card'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import { exposureWords } from '~/features/register/ui/exposure-words'
import { TopRisksCard } from '~/features/register/ui/top-risks-card'
import { keptScorecard } from '~/features/scorecard/kept-scorecard.server'
import { saidLesson } from '~/features/scorecard/said-lesson'
import { LessonsCard } from '~/features/scorecard/ui/lessons-card'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { headlineSentence } from '~/i18n/headline-sentence'
import type { RouteAccess } from '~/lib/access'
import { activityPath } from '~/lib/links'
import { recordsOf } from '~/lib/programme-records.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

/** `?since=` tells what has changed from then on: `yesterday`, `report`, or a day. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const plan = await planOf(db, programme, today)
  const choice = choiceOf(new URL(request.url).searchParams)
  const overview = fromPlan(plan, today, overviewOf)
  // A day that is asked for is known already; when the last report was, only the records know.
  const asked = sinceOf(choice.since, { today, reportOn: null })
  const isNamed = choice.since === 'yesterday' || asked.kind === 'day'
  const records = await recordsOf(db, programme, today, isNamed ? asked.on : null)
  const reportOn = records.reportDays.at(-1) ?? null
  const assessment = fromPlan(plan, today, assessProgramme)
  const results = latestFirst([...measuredResults(plan), ...records.results])
  const landed = withAfterGoLive(plan, assessment, records, { today, ...programme })
  return {
    slug: programme.slug,
    overview: shownOverview(withLanded(overview, landed), choice.allAttention),
    gates: gatesInTime(plan, records.gates, today),
    readinessChanges: changesOf(overview, records.measured),
    benefits: {
      benefits: results.slice(0, BENEFITS_SHOWN),
      moved: results.filter(({ hasMoved }) => hasMoved).length,
      count: results.length,
    },
    changes: toldChanges(whatChanged(records.changes)),
    since: sinceOf(choice.since, { today, reportOn }),
    hasReport: reportOn !== null,
    risks: topRisks(records.entries, today).map(({ entry: { number, title, owner }, standing }) => {
      return { number, title, owner, exposure: exposureWords(standing) }
    }),
    lessons: (await keptScorecard(db, programme, today, { plan, assessment, records })).lessons.map(saidLesson),
    choice,
  }
}

export default function OverviewPage() {
  const { slug, overview, gates, readinessChanges, benefits, changes, since, hasReport, lessons, risks, choice } =
    useLoaderData<typeof loader>()
  if (overview.isEmpty) return <EmptyState title={m.overview_empty_title()} text={m.overview_empty_text()} />
  const { end } = overview
  const base = `/programmes/${slug}`
  const shared = { overview, slug }
  return (
    <>
      <PageHeader
        question={m.overview_question()}
        title={headlineSentence(overview.headline)}
        facts={
          <>
            <StatusBadge status={overview.status} />
            <Link to={`${base}/roadmap`} className="hover:underline">
              {end.daysLate > 0
                ? m.overview_end_late({ day: fullDay(end.on), days: end.daysLate })
                : m.overview_end_on_plan({ day: fullDay(end.on) })}
            </Link>
            <Link to={`${base}/sub-processes`} className="hover:underline">
              {m.overview_earned({ earned: Math.round(overview.earned), planned: Math.round(overview.planned) })}
            </Link>
            <Link to={activityPath(slug)} className="no-print text-accent hover:underline">
              {m.activity_link()}
            </Link>
          </>
        }
        actions={
          <Button type="button" look="quiet" className="hidden sm:inline-flex" onClick={() => window.print()}>
            <Printer size={15} aria-hidden="true" />
            {m.overview_print()}
          </Button>
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)] print:grid-cols-[1.7fr_1fr]">
        <div className="grid min-w-0 gap-4">
          <ProgressCard {...shared} choice={choice} />
          <WavesCard {...shared} gates={gates} />
          <ChangesCard {...{ changes, since, hasReport, choice, slug }} today={overview.today} />
          <BenefitsCard {...benefits} slug={slug} />
          <DatesCard {...shared} />
        </div>
        <div className="grid min-w-0 gap-4">
          <TracksCard {...shared} />
          <ReadinessCard {...shared} changes={readinessChanges} />
          <AttentionCard {...shared} choice={choice} />
          <DangersCard {...shared} />
          <TopRisksCard slug={slug} risks={risks} />
          <LoadCard {...shared} />
        </div>
      </div>
      <LessonsCard lessons={lessons} slug={slug} />
    </>
  )
}
