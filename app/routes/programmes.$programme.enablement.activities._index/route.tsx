import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { mayAnywhere } from '~/domain/permissions'
import { activityList, activityQuery } from '~/features/enablement/activity-list'
import { activitiesPath } from '~/features/enablement/paths'
import { activitiesOf, subProcessesOf } from '~/features/enablement/queries.server'
import { readActivityChoice } from '~/features/enablement/read-choice'
import { ActivityFilters } from '~/features/enablement/ui/activity-filters'
import { ActivityTable } from '~/features/enablement/ui/activity-table'
import { EnablementTabs } from '~/features/enablement/ui/enablement-tabs'
import { activitiesSentence } from '~/features/enablement/ui/sentences'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.enablement_tab_activities()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const choice = readActivityChoice(new URL(request.url).searchParams)
  const subProcesses = await subProcessesOf(db.read, programme.id)
  return {
    slug: programme.slug,
    today,
    choice,
    may: { plan: mayAnywhere(viewer, 'enablement.plan'), record: mayAnywhere(viewer, 'enablement.record') },
    subProcesses: subProcesses.map(({ code, name }) => ({ code, name })),
    ...activityList(await activitiesOf(db.read, programme.id, today), choice),
  }
}

export default function ActivitiesPage() {
  const { slug, today, choice, may, subProcesses, rows, counts, shown, page, pages } = useLoaderData<typeof loader>()
  const base = activitiesPath(slug)
  const plan = may.plan && (
    <LinkButton look="primary" to={`${base}/new`}>
      {m.enablement_plan()}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        question={m.enablement_activities_question()}
        title={activitiesSentence(counts)}
        actions={
          <>
            <a
              href={`${base}.csv${activityQuery(choice)}`}
              download=""
              className="self-center text-sm text-accent hover:underline"
            >
              {m.enablement_export()}
            </a>
            {counts.total > 0 && plan}
          </>
        }
      />
      <EnablementTabs slug={slug} at="activities" mayRecord={may.record} />
      {counts.total === 0 ? (
        <EmptyState title={m.enablement_activities_empty()} text={m.enablement_activities_empty_text()} action={plan} />
      ) : (
        <>
          <ActivityFilters choice={choice} subProcesses={subProcesses} shown={shown} />
          {rows.length === 0 ? (
            <EmptyState
              title={m.enablement_activities_none()}
              action={<LinkButton to="?">{m.enablement_filter_reset()}</LinkButton>}
            />
          ) : (
            <ActivityTable slug={slug} rows={rows} today={today} />
          )}
          <Pager page={page} pages={pages} pathOf={(to) => activityQuery(choice, { page: to })} />
        </>
      )}
    </>
  )
}
