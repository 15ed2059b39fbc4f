import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { mayAnywhere } from '~/domain/permissions'
import { filterOf, queryOf } from '~/features/rollout/matrix'
import { engagementPath, keysPath, usagePath } from '~/features/rollout/paths'
import { rolloutView } from '~/features/rollout/rollout-view.server'
import { MatrixFilters } from '~/features/rollout/ui/matrix-filters'
import { MatrixTable } from '~/features/rollout/ui/matrix-table'
import { RegionMap } from '~/features/rollout/ui/region-map'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { pageAsked } from '~/lib/page-of'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.rollout_title()} · ${m.app_name_full()}` }]

/** `?as=map` draws the regions; `?wave=`, `?region=`, `?branch=` and `?state=` narrow it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const query = new URL(request.url).searchParams
  const filter = filterOf(query)
  return {
    slug: programme.slug,
    filter,
    ...(await rolloutView(db, programme, today, filter, pageAsked(query) ?? 1)),
    may: { record: mayAnywhere(viewer, 'usage.record'), keys: mayAnywhere(viewer, 'accessKey.manage') },
  }
}

export default function RolloutPage() {
  const { slug, filter, counts, choices, matrix, regions, may } = useLoaderData<typeof loader>()
  const { total, operating, relapsed, preparing } = counts
  const live = counts.live + operating + relapsed
  const isEmpty = matrix ? matrix.rows.length === 0 : regions?.length === 0
  const sentence = relapsed > 0 ? m.rollout_headline : m.rollout_headline_steady
  return (
    <>
      <PageHeader
        question={m.rollout_question()}
        title={
          total === 0
            ? m.rollout_empty_title()
            : live === 0
              ? m.rollout_headline_none({ total, preparing })
              : sentence({ total, live, operating, relapsed })
        }
        facts={FACTS.filter(({ state }) => counts[state] > 0).map(({ state, word }) => (
          <Link key={state} to={`?state=${state}`} className="hover:underline">
            {word({ count: counts[state] })}
          </Link>
        ))}
        actions={
          <>
            {may.record && <LinkButton to={usagePath(slug)}>{m.rollout_link_usage()}</LinkButton>}
            <LinkButton to={engagementPath(slug)}>{m.rollout_link_engagement()}</LinkButton>
            {may.keys && (
              <LinkButton look="quiet" to={keysPath(slug)}>
                {m.rollout_link_keys()}
              </LinkButton>
            )}
          </>
        }
      />
      {total === 0 ? (
        <EmptyState
          title={m.rollout_empty_title()}
          text={m.rollout_empty_text()}
          action={<LinkButton to={`/programmes/${slug}/waves`}>{m.rollout_empty_link()}</LinkButton>}
        />
      ) : (
        <>
          <MatrixFilters filter={filter} choices={choices} slug={slug} />
          {isEmpty && (
            <EmptyState
              title={m.rollout_empty_filtered()}
              action={<LinkButton to="?">{m.rollout_clear()}</LinkButton>}
            />
          )}
          {matrix && !isEmpty && (
            <>
              <MatrixTable matrix={matrix} slug={slug} />
              <Pager
                page={matrix.page}
                pages={matrix.pages}
                pathOf={(page) => `?${new URLSearchParams([...queryOf(filter), ['page', String(page)]])}`}
              />
            </>
          )}
          {regions && !isEmpty && (
            <RegionMap
              regions={regions}
              addressOf={(branch) => `?${queryOf(filter, { branch, region: null, as: 'matrix' })}`}
            />
          )}
        </>
      )}
    </>
  )
}

const FACTS = [
  { state: 'withoutEffect', word: m.rollout_fact_finding },
  { state: 'unconfirmed', word: m.rollout_fact_unconfirmed },
  { state: 'unread', word: m.rollout_fact_unread },
] as const
