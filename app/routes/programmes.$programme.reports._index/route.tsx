import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { StatusBadge } from '~/components/ui/status-badge'
import { dayInTimeZone } from '~/domain/calendar'
import { mayAnywhere } from '~/domain/permissions'
import { cadenceOf } from '~/domain/report-cadence'
import { engagementIn } from '~/features/advice/engagement.server'
import { EngagementCard } from '~/features/advice/ui/engagement-card'
import { SayLinks } from '~/features/advice/ui/say-links'
import { frozenReports, reportsAtAGlance } from '~/features/reports/queries.server'
import { DraftCard } from '~/features/reports/ui/draft-card'
import { FrozenTable } from '~/features/reports/ui/frozen-table'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { pageAsked } from '~/lib/page-of'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.room_reports()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const page = pageAsked(new URL(request.url).searchParams) ?? 1
  const { draft, lastOn, pages } = await reportsAtAGlance(db, programme.id)
  const isOffice = mayAnywhere(viewer, 'report.prepare')
  return {
    slug: programme.slug,
    base: `/programmes/${programme.slug}/reports`,
    engagement: await engagementIn(db, programme, today),
    isOffice,
    draft: isOffice && draft ? { ...draft, on: dayInTimeZone(draft.createdAt, programme.timeZone) } : null,
    lastOn,
    every: programme.reportEveryDays,
    cadence: cadenceOf(programme, lastOn, today),
    page,
    pages,
    lines: await frozenReports(db, programme.id, page),
  }
}

export default function ReportsPage() {
  const { slug, base, engagement, isOffice, draft, ...shown } = useLoaderData<typeof loader>()
  const { lastOn, every, cadence, page, pages, lines } = shown
  const isOverdue = isOffice && cadence.daysPast > 0
  return (
    <>
      <PageHeader
        question={m.reports_question()}
        title={isOverdue ? m.reports_head_overdue({ days: cadence.daysPast }) : lastWords(lastOn)}
        facts={
          <>
            {isOverdue && <StatusBadge status="offTrack" text={m.reports_overdue()} />}
            <span>{m.reports_due({ day: fullDay(cadence.dueOn) })}</span>
            <span>{m.reports_every({ days: every })}</span>
            {isOffice && (
              <Link to={`${base}/cadence`} className="text-accent hover:underline">
                {m.reports_cadence()}
              </Link>
            )}
            <a href={`${base}/due.ics`} className="text-accent hover:underline">
              {m.reports_calendar()}
            </a>
          </>
        }
        actions={
          <>
            <SayLinks slug={slug} without="engagement" />
            {isOffice && (
              <LinkButton look="primary" to={draft ? `${base}/${draft.id}` : `${base}/new`}>
                {draft ? m.reports_continue() : m.reports_prepare()}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {draft && <DraftCard path={`${base}/${draft.id}`} on={draft.on} by={draft.by} />}
        <FrozenTable base={base} lines={lines} />
        <Pager page={page} pages={pages} pathOf={(to) => `?page=${to}`} />
        <EngagementCard engagement={engagement} />
      </div>
    </>
  )
}

function lastWords(lastOn: string | null): string {
  return lastOn === null ? m.reports_head_none() : m.reports_head_last({ day: fullDay(lastOn) })
}
