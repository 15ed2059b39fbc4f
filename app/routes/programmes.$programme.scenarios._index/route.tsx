import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { applyEdit } from '~/domain/plan-board'
import { editOf } from '~/domain/plan-change'
import { measuresOf } from '~/domain/scenario'
import { boardOf } from '~/features/plan/board.server'
import { scenariosOf, withChanges } from '~/features/planning/queries.server'
import { FiguresTable } from '~/features/planning/ui/figures-table'
import { changeCounts, scenarioStateWord } from '~/features/planning/ui/scenario-words'
import { dayAndTime } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'scenario.plan' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.scenario_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today } = await enter(request, params.programme, access.read)
  const all = await scenariosOf(db, programme.id)
  const open = await withChanges(
    db,
    programme.id,
    all.filter((one) => one.state === 'open'),
  )
  const board = await boardOf(db, programme, today)
  return {
    base: `/programmes/${programme.slug}`,
    timeZone: programme.timeZone,
    plan: measuresOf(board, today),
    open: open.map(({ change, ...one }) => ({
      ...one,
      counts: changeCounts(change),
      figures: measuresOf(applyEdit(board, editOf(change)), today),
    })),
    closed: all.filter((one) => one.state !== 'open'),
  }
}

export default function ScenariosPage() {
  const { base, timeZone, plan, open, closed } = useLoaderData<typeof loader>()
  const start = (
    <LinkButton look="primary" to={`${base}/scenarios/new`}>
      {m.scenario_start()}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        question={
          <>
            <Link to={`${base}/roadmap`} className="hover:underline">
              <span aria-hidden="true">← </span>
              {m.room_roadmap()}
            </Link>
            {' · '}
            {m.scenario_question()}
          </>
        }
        title={open.length > 0 ? m.scenario_head({ count: open.length }) : m.scenario_head_none()}
        actions={open.length > 0 ? start : undefined}
      />
      <div className="grid gap-4">
        {open.length === 0 ? (
          <EmptyState title={m.scenario_empty_title()} text={m.scenario_empty_text()} action={start} />
        ) : (
          <Card>
            <FiguresTable
              label={m.scenario_title()}
              columns={[
                { key: 'plan', head: m.scenario_the_plan(), figures: plan },
                ...open.map((one) => ({
                  key: String(one.id),
                  head: (
                    <>
                      <Link to={`${base}/scenarios/${one.id}`} className="text-accent hover:underline">
                        {one.name}
                      </Link>
                      <span className="block text-xs font-normal whitespace-nowrap text-ink-3">
                        {nameOf(one.madeBy)} · {dayAndTime(one.madeAt, timeZone)}
                      </span>
                      <span className="block text-xs font-normal text-ink-3">{one.counts}</span>
                    </>
                  ),
                  figures: one.figures,
                })),
              ]}
            />
          </Card>
        )}
        {closed.length > 0 && (
          <Card title={m.scenario_closed()}>
            <ul className="grid gap-1.5 text-sm">
              {closed.map((one) => (
                <li key={one.id}>
                  <Link to={`${base}/scenarios/${one.id}`} className="text-accent underline">
                    {one.name}
                  </Link>{' '}
                  <span className="text-ink-3">
                    {scenarioStateWord(one.state)} · {nameOf(one.madeBy)} · {dayAndTime(one.madeAt, timeZone)}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  )
}
