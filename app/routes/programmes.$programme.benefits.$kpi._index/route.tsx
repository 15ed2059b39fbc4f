import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { may, mayAnywhere } from '~/domain/permissions'
import { kpiView } from '~/features/benefits/kpi-view'
import { kpiTarget } from '~/features/benefits/places.server'
import { branchesOf, branchLives, findKpi, reachOf, readingsOf } from '~/features/benefits/queries.server'
import { BranchesCard } from '~/features/benefits/ui/branches-card'
import { EffectCard, ForecastCard } from '~/features/benefits/ui/effect-card'
import { amount } from '~/features/benefits/ui/kpi-words'
import { StandingBadge } from '~/features/benefits/ui/standing-badge'
import { TrendCard } from '~/features/benefits/ui/trend-card'
import { registeredAbout } from '~/features/register/about.server'
import { RegisterStrip } from '~/features/register/ui/register-strip'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { kpiPath, subProcessPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? nameOf(data.kpi.name) : m.room_benefits()} · ${m.app_name_full()}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const query = new URL(request.url).searchParams
  const { kpi, kpis } = await findKpi(db, programme.id, params.kpi)
  const subProcessId = kpi.subProcess?.id ?? null
  const facts = {
    readings: await readingsOf(db, kpi.id),
    lives: await branchLives(db, programme.id, subProcessId),
    reach: (await reachOf(db, programme.id)).get(subProcessId),
    branches: await branchesOf(db),
  }
  return {
    slug: programme.slug,
    kpi,
    parent: kpis.find(({ id }) => id === kpi.parentId) ?? null,
    view: kpiView(kpi, facts, { page: Number(query.get('page')) || 1, today }),
    registered: await registeredAbout(db, { programme, viewer, today }, { subject: 'kpi', id: kpi.id }),
    asTable: query.get('trend') === 'table',
    mayManage: may(viewer, 'kpi.manage', kpiTarget(kpi)),
    mayRecord: mayAnywhere(viewer, 'kpi.record'),
  }
}

export default function KpiPage() {
  const { slug, kpi, parent, view, registered, asTable, mayManage, mayRecord } = useLoaderData<typeof loader>()
  const base = kpiPath(slug, kpi.id)
  return (
    <>
      <PageHeader
        question={
          <Link to={`/programmes/${slug}/benefits`} className="hover:underline">
            <span aria-hidden="true">← </span>
            {m.room_benefits()}
          </Link>
        }
        title={headline(kpi, view.standing)}
        facts={
          <>
            <StandingBadge id={kpi.id} standing={view.standing} />
            {kpi.subProcess ? (
              <Link to={subProcessPath(slug, kpi.subProcess.code)} className="hover:underline">
                {kpi.subProcess.code} {nameOf(kpi.subProcess.name)}
              </Link>
            ) : (
              <span>{m.benefits_overall()}</span>
            )}
            {kpi.owner && <span>{nameOf(kpi.owner.name)}</span>}
            {parent && (
              <Link to={kpiPath(slug, parent.id)} className="hover:underline">
                {m.benefits_parent({ name: nameOf(parent.name) })}
              </Link>
            )}
          </>
        }
        actions={
          <>
            {mayManage && <LinkButton to={`${base}/edit`}>{m.benefits_edit()}</LinkButton>}
            {mayRecord && (
              <LinkButton look="primary" to={`${base}/readings`}>
                {m.benefits_record()}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-4">
          <TrendCard kpi={kpi} view={view} asTable={asTable} />
          <BranchesCard
            rows={view.branches}
            pager={<Pager page={view.page} pages={view.pages} pathOf={(to) => `?page=${to}`} />}
          />
        </div>
        <div className="grid min-w-0 gap-4">
          <EffectCard kpi={kpi} view={view} />
          <ForecastCard kpi={kpi} forecast={view.forecast} />
        </div>
      </div>
      <RegisterStrip slug={slug} {...registered} />
    </>
  )
}

type Told = ReturnType<typeof useLoaderData<typeof loader>>

function headline({ name, measure, target }: Told['kpi'], { latest }: Told['view']['standing']): string {
  if (latest === null) return m.benefits_kpi_headline_none({ name: nameOf(name) })
  const facts = { name: nameOf(name), value: amount(latest.value, measure) }
  return target === null
    ? m.benefits_kpi_headline(facts)
    : m.benefits_kpi_headline_target({ ...facts, target: amount(target, measure) })
}
