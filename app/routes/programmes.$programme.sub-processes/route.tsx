import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Download } from 'lucide-react'
import { LinkButton } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { assessProgramme } from '~/domain/rollup'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import { listOf } from '~/features/sub-processes/list'
import { isFiltered, listQuery } from '~/features/sub-processes/list-view'
import { readListView } from '~/features/sub-processes/read-list-view'
import { listHeadline } from '~/features/sub-processes/sentences'
import { ListFilters } from '~/features/sub-processes/ui/list-filters'
import { ListTable } from '~/features/sub-processes/ui/list-table'
import { SavedViews } from '~/features/views/ui/saved-views'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export const meta: MetaFunction = () => [{ title: `${m.room_sub_processes()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const view = readListView(new URL(request.url).searchParams)
  const plan = await planOf(db, programme, today)
  const list = listOf(plan, fromPlan(plan, today, assessProgramme).subProcesses, view)
  return {
    slug: programme.slug,
    today,
    needed: programme.readyThreshold,
    view,
    list,
  }
}

export default function SubProcessesPage() {
  const { slug, today, needed, view, list } = useLoaderData<typeof loader>()
  const query = listQuery(view)
  return (
    <>
      <PageHeader
        question={m.sub_processes_question()}
        title={listHeadline(list.facts)}
        actions={
          <>
            <LinkButton look="quiet" reloadDocument to={`/programmes/${slug}/sub-processes.csv${query}`}>
              <Download size={15} aria-hidden="true" />
              {m.sub_processes_download()}
            </LinkButton>
            <SavedViews slug={slug} room="subProcesses" />
          </>
        }
      />
      <ListFilters view={view} list={list} />
      {list.rows.length > 0 ? (
        <ListTable rows={list.rows} view={view} slug={slug} today={today} needed={needed} />
      ) : (
        <EmptyState
          title={m.sub_processes_none_title()}
          text={isFiltered(view) ? m.sub_processes_none_filtered() : m.sub_processes_none_text()}
          action={isFiltered(view) && <LinkButton to="?">{m.sub_processes_reset()}</LinkButton>}
        />
      )}
    </>
  )
}
