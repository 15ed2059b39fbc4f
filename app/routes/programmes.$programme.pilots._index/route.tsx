import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { mayAnywhere } from '~/domain/permissions'
import { pilotList, readListChoice } from '~/features/pilots/pilot-list'
import { criteriaByPilot, lastWeeks, pilotsIn } from '~/features/pilots/queries.server'
import { listSentence } from '~/features/pilots/ui/list-sentence'
import { listQuery, PilotFilters } from '~/features/pilots/ui/pilot-filters'
import { PilotTable } from '~/features/pilots/ui/pilot-table'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.pilots_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const choice = readListChoice(new URL(request.url).searchParams)
  const pilots = await pilotsIn(db, programme.id)
  const criteria = await criteriaByPilot(db, programme.id)
  const list = pilotList(pilots, criteria, await lastWeeks(db, programme.id), choice, today)
  return { slug: programme.slug, today, choice, mayPlan: mayAnywhere(viewer, 'pilot.record'), ...list }
}

export default function PilotsPage() {
  const { slug, today, choice, mayPlan, rows, counts, shown, page, pages } = useLoaderData<typeof loader>()
  const plan = mayPlan && (
    <LinkButton look="primary" to={`/programmes/${slug}/pilots/new`}>
      {m.pilots_plan()}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        question={m.pilots_question()}
        title={listSentence(counts)}
        actions={
          <>
            <LinkButton to={`/programmes/${slug}/gates`}>{m.gates_room()}</LinkButton>
            {counts.total > 0 && plan}
          </>
        }
      />
      {counts.total === 0 ? (
        <EmptyState title={m.pilots_empty_title()} text={m.pilots_empty_text()} action={plan} />
      ) : (
        <>
          <PilotFilters choice={choice} shown={shown} total={counts.total} />
          {rows.length === 0 ? (
            <EmptyState
              title={m.pilots_filter_none()}
              action={<LinkButton to="?">{m.pilots_filter_reset()}</LinkButton>}
            />
          ) : (
            <PilotTable slug={slug} rows={rows} today={today} />
          )}
          <Pager page={page} pages={pages} pathOf={(to) => listQuery(choice, { page: to })} />
        </>
      )}
    </>
  )
}
