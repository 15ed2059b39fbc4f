import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { ChipLink } from '~/components/ui/chip-link'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { loadsOf } from '~/domain/load'
import { loadHeadline } from '~/domain/load-headline'
import { mayAnywhere } from '~/domain/permissions'
import { notYetAccepted } from '~/domain/wave-overloads'
import { choiceOf, type LoadRow, loadView } from '~/features/load/load-view'
import { acceptancesOf } from '~/features/load/queries.server'
import { AcceptanceList } from '~/features/load/ui/acceptance-list'
import { HeatLegend } from '~/features/load/ui/heat-cell'
import { HeatMap } from '~/features/load/ui/heat-map'
import { LoadDetailCard } from '~/features/load/ui/load-detail'
import { loadSentence } from '~/features/load/ui/sentences'
import { boardOf } from '~/features/plan/board.server'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export const meta: MetaFunction = () => [{ title: `${m.load_title()} · ${m.app_name_full()}` }]

/** Who carries how much in which month; `?from=start` also the past, `?page=` more branches, `?open=` one in detail. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const board = await boardOf(db, programme, today)
  const acceptances = await acceptancesOf(db, programme.id)
  const loads = loadsOf(board, today)
  const choice = choiceOf(new URL(request.url).searchParams)
  const { detail, ...view } = loadView(board, loads, choice, today)
  return {
    slug: programme.slug,
    today,
    choice,
    limits: { owner: programme.ownerLimit, branch: programme.branchLimit },
    mayConfigure: mayAnywhere(viewer, 'programme.configure'),
    headline: loadHeadline(loads, today),
    view,
    detail: detail && {
      ...detail,
      over: detail.over.map((one) => ({
        ...one,
        isAccepted: notYetAccepted([{ ...detail, ...one, subProcessIds: [] }], acceptances).length === 0,
      })),
    },
    acceptances,
  }
}

export default function LoadPage() {
  const { slug, today, choice, limits, mayConfigure, headline, view, detail, acceptances } =
    useLoaderData<typeof loader>()
  const base = `/programmes/${slug}/load`
  const pathTo = (changed: Partial<typeof choice>) => `${base}${queryOf({ ...choice, page: view.page, ...changed })}`
  const opened = detail && keyOf(detail)
  const map = {
    months: view.months,
    opened,
    pathOf: (row: LoadRow) =>
      keyOf(row) === opened ? pathTo({ open: null }) : `${pathTo({ open: keyOf(row) })}#detail`,
  }
  return (
    <>
      <PageHeader
        question={m.load_question()}
        title={loadSentence(headline, today)}
        facts={
          <>
            <span>{m.load_limits(limits)}</span>
            {mayConfigure && (
              <Link to={`/programmes/${slug}/settings/programme`} className="text-accent hover:underline">
                {m.load_change_limits()}
              </Link>
            )}
          </>
        }
        actions={view.hasPast && <PastChoice isAll={choice.isAll} pathTo={pathTo} />}
      />
      {view.owners.length + view.branches.length === 0 ? (
        <EmptyState
          title={m.load_empty_title()}
          text={m.load_empty_text()}
          action={<LinkButton to={`/programmes/${slug}/sub-processes`}>{m.room_sub_processes()}</LinkButton>}
        />
      ) : (
        <div className="grid gap-4">
          {detail && <LoadDetailCard slug={slug} detail={detail} closeTo={pathTo({ open: null })} today={today} />}
          {view.owners.length > 0 && (
            <Card title={m.load_owners()} note={m.load_note_owners()}>
              <HeatMap caption={m.load_owners()} heading={m.load_column_owner()} rows={view.owners} {...map} />
              <HeatLegend />
              <p className="mt-1.5 max-w-prose text-xs text-ink-3">{m.load_explained()}</p>
            </Card>
          )}
          {view.branches.length > 0 && (
            <Card title={m.load_branches()} note={m.load_note_branches()}>
              <HeatMap caption={m.load_branches()} heading={m.load_column_branch()} rows={view.branches} {...map} />
              <Pager page={view.page} pages={view.pages} pathOf={(page) => pathTo({ page })} />
            </Card>
          )}
          {acceptances.length > 0 && (
            <Card title={m.load_accepted()} note={m.load_accepted_note()}>
              <AcceptanceList acceptances={acceptances} today={today} />
            </Card>
          )}
        </div>
      )}
    </>
  )
}

function PastChoice({ isAll, pathTo }: { isAll: boolean; pathTo: (changed: { isAll: boolean }) => string }) {
  return (
    <>
      <ChipLink to={pathTo({ isAll: false })} isOn={!isAll}>
        {m.load_from_now()}
      </ChipLink>
      <ChipLink to={pathTo({ isAll: true })} isOn={isAll}>
        {m.load_from_start()}
      </ChipLink>
    </>
  )
}

const keyOf = ({ kind, id }: Pick<LoadRow, 'kind' | 'id'>) => `${kind}-${id}`

/** Only what differs from the plain page. */
function queryOf({ isAll, page, open }: ReturnType<typeof choiceOf>): string {
  const query = new URLSearchParams({
    ...(isAll && { from: 'start' }),
    ...(page > 1 && { page: String(page) }),
    ...(open !== null && { open }),
  }).toString()
  return query && `?${query}`
}
