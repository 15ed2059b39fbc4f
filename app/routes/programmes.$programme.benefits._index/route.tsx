import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Download } from 'lucide-react'
import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { mayAnywhere } from '~/domain/permissions'
import { kpiList, readKpiChoice } from '~/features/benefits/kpi-list'
import { keptMeansOf, kpisOf, reachOf } from '~/features/benefits/queries.server'
import { KpiFilters, kpiQuery } from '~/features/benefits/ui/kpi-filters'
import { KpiTable } from '~/features/benefits/ui/kpi-table'
import { listHeadline } from '~/features/benefits/ui/list-headline'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.room_benefits()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const choice = readKpiChoice(new URL(request.url).searchParams)
  const kpis = await kpisOf(db, programme.id)
  const means = await keptMeansOf(db, programme, today)
  const { all, ...list } = kpiList(kpis, { means, reach: await reachOf(db, programme.id) }, choice, today)
  return {
    slug: programme.slug,
    choice,
    ...list,
    shown: all.length,
    hasReadings: means.size > 0,
    mayManage: mayAnywhere(viewer, 'kpi.manage'),
    mayTakeAll: mayAnywhere(viewer, 'programme.configure'),
    mayRecord: mayAnywhere(viewer, 'kpi.record'),
  }
}

export default function BenefitsPage() {
  const list = useLoaderData<typeof loader>()
  const { slug, choice, counts, rows, page, pages, mayManage, mayRecord } = list
  const base = `/programmes/${slug}/benefits`
  const add = mayManage && (
    <LinkButton look={counts.total > 0 ? 'plain' : 'quiet'} to={`${base}/new`}>
      {m.benefits_add()}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        question={m.benefits_question()}
        title={listHeadline(counts, list.hasReadings)}
        facts={
          counts.total > 0 && (
            <>
              {counts.unknown > 0 && <span>{m.benefits_fact_unknown({ count: counts.unknown })}</span>}
              {counts.waiting > 0 && <span>{m.benefits_fact_waiting({ count: counts.waiting })}</span>}
            </>
          )
        }
        actions={
          counts.total > 0 && (
            <>
              <LinkButton look="quiet" reloadDocument to={`${base}.csv${kpiQuery(choice)}`}>
                <Download size={15} aria-hidden="true" />
                {m.benefits_download()}
              </LinkButton>
              {add}
              {mayRecord && (
                <>
                  <LinkButton to={`${base}/import`}>{m.benefits_import()}</LinkButton>
                  <LinkButton look="primary" to={`${base}/branches`}>
                    {m.benefits_branch_record()}
                  </LinkButton>
                </>
              )}
            </>
          )
        }
      />
      {counts.total === 0 ? (
        <EmptyState
          title={m.benefits_empty_title()}
          text={m.benefits_empty_text()}
          action={
            <span className="flex flex-wrap justify-center gap-2">
              {list.mayTakeAll && (
                <PostForm action={`${base}/reference`}>
                  <Button look="primary">{m.benefits_take_reference()}</Button>
                </PostForm>
              )}
              {add}
            </span>
          }
        />
      ) : (
        <>
          <KpiFilters choice={choice} owners={list.owners} shown={list.shown} total={counts.total} />
          {rows.length === 0 ? (
            <EmptyState
              title={m.benefits_filter_none()}
              action={<LinkButton to="?">{m.benefits_filter_reset()}</LinkButton>}
            />
          ) : (
            <KpiTable slug={slug} rows={rows} />
          )}
          <Pager page={page} pages={pages} pathOf={(to) => kpiQuery(choice, { page: to })} />
        </>
      )}
    </>
  )
}
