import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Printer } from 'lucide-react'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { StatusBadge } from '~/components/ui/status-badge'
import { atFirst, overviewOf } from '~/features/overview/overview'
import { AttentionCard } from '~/features/overview/ui/attention-card'
import { DatesCard } from '~/features/overview/ui/dates-card'
import { ProgressCard } from '~/features/overview/ui/progress-card'
import { TracksCard } from '~/features/overview/ui/tracks-card'
import { WavesCard } from '~/features/overview/ui/waves-card'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { headlineSentence } from '~/i18n/headline-sentence'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const plan = await planOf(db, programme, today)
  const query = new URL(request.url).searchParams
  const overview = fromPlan(plan, today, overviewOf)
  const allAttention = query.get('attention') === 'all'
  return {
    slug: programme.slug,
    overview: allAttention ? overview : atFirst(overview),
    asTable: query.get('progress') === 'table',
    allAttention,
  }
}

export default function OverviewPage() {
  const { slug, overview, asTable, allAttention } = useLoaderData<typeof loader>()
  if (overview.isEmpty) return <EmptyState title={m.overview_empty_title()} text={m.overview_empty_text()} />
  const { end } = overview
  return (
    <>
      <PageHeader
        question={m.overview_question()}
        title={headlineSentence(overview.headline)}
        facts={
          <>
            <StatusBadge status={overview.status} />
            <span>
              {end.daysLate > 0
                ? m.overview_end_late({ day: fullDay(end.on), days: end.daysLate })
                : m.overview_end_on_plan({ day: fullDay(end.on) })}
            </span>
            <span>
              {m.overview_earned({ earned: Math.round(overview.earned), planned: Math.round(overview.planned) })}
            </span>
          </>
        }
        actions={
          <Button type="button" look="quiet" className="hidden sm:inline-flex" onClick={() => window.print()}>
            <Printer size={15} aria-hidden="true" />
            {m.overview_print()}
          </Button>
        }
      />
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1.8fr)_minmax(0,1fr)] xl:grid-rows-[auto_auto_1fr] print:grid-cols-[1.7fr_1fr]">
        <ProgressCard overview={overview} asTable={asTable} />
        <TracksCard overview={overview} slug={slug} />
        <WavesCard overview={overview} slug={slug} />
        <AttentionCard overview={overview} slug={slug} showAll={allAttention} />
        <DatesCard overview={overview} slug={slug} />
      </div>
    </>
  )
}
