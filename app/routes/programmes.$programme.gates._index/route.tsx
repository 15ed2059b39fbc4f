import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { Pager } from '~/components/ui/pager'
import { gatesView } from '~/features/gates/gates-view.server'
import { gateRoom } from '~/features/gates/store.server'
import { AskedTable } from '~/features/gates/ui/asked-table'
import { ComingTable, DecidedTable } from '~/features/gates/ui/gate-tables'
import { HoldList } from '~/features/gates/ui/hold-list'
import { boardOf } from '~/features/plan/board.server'
import { planOf } from '~/features/plan/kept-plan.server'
import { fullDay } from '~/i18n/format'
import { gateTitle } from '~/i18n/gate-words'
import { m } from '~/i18n/generated/messages'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.gates_room()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const query = new URL(request.url).searchParams
  const page = Math.max(1, Math.floor(Number(query.get('page')) || 1))
  const room = await gateRoom(db, programme, today, { plan: planOf, board: boardOf })
  const view = gatesView(room, viewer, { isAll: query.get('ahead') === 'all', page })
  return { slug: programme.slug, today, page, ...view }
}

export default function GatesPage() {
  const { slug, today, page, asked, holds, coming, comingCount, decided, decidedPages } = useLoaderData<typeof loader>()
  const due = holds.filter(({ standing }) => standing.standing !== 'waiting').length
  return (
    <>
      <PageHeader
        question={m.gates_question()}
        title={headline(asked.length, due, coming)}
        actions={<LinkButton to={`/programmes/${slug}/pilots`}>{m.pilots_title()}</LinkButton>}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Card title={m.gates_asked()}>
          {asked.length === 0 ? (
            <p className="text-sm text-ink-2">{m.gates_asked_none()}</p>
          ) : (
            <AskedTable slug={slug} lines={asked} today={today} />
          )}
        </Card>
        <Card title={m.gates_holds()}>
          {holds.length === 0 ? (
            <p className="text-sm text-ink-2">{m.gates_holds_none()}</p>
          ) : (
            <HoldList slug={slug} holds={holds} today={today} />
          )}
        </Card>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-2">
          <Card
            title={m.gates_coming()}
            more={
              comingCount > coming.length && (
                <Link to="?ahead=all" className="hover:underline">
                  {m.gates_coming_all({ count: comingCount })}
                </Link>
              )
            }
          >
            {coming.length === 0 ? (
              <p className="text-sm text-ink-2">{m.gates_coming_none()}</p>
            ) : (
              <ComingTable slug={slug} lines={coming} today={today} />
            )}
          </Card>
          <Card title={m.gates_decided()}>
            {decided.length === 0 ? (
              <p className="text-sm text-ink-2">{m.gates_decided_none()}</p>
            ) : (
              <DecidedTable slug={slug} lines={decided} today={today} />
            )}
            <Pager page={page} pages={decidedPages} pathOf={(to) => `?page=${to}`} />
          </Card>
        </div>
      </div>
    </>
  )
}

function headline(
  asked: number,
  due: number,
  [next]: ReturnType<typeof useLoaderData<typeof loader>>['coming'],
): string {
  if (asked > 0) return m.gates_headline_asked({ count: asked })
  if (due > 0) return m.gates_headline_due({ count: due })
  if (!next) return m.gates_headline_none()
  const day = next.plannedOn ? fullDay(next.plannedOn) : m.gates_no_day()
  return m.gates_headline_next({ gate: gateTitle(next.key, next.name), day })
}
