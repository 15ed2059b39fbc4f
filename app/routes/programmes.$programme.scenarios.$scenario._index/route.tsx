import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { PostForm } from '~/components/forms/post-form'
import { Button, LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { PageHeader } from '~/components/ui/page-header'
import { workingDaysBetween } from '~/domain/calendar'
import { consequencesOf } from '~/domain/consequences'
import { applyEdit } from '~/domain/plan-board'
import { editOf, staleParts } from '~/domain/plan-change'
import { measuresOf, type PlanMeasures, pairGates } from '~/domain/scenario'
import { boardOf } from '~/features/plan/board.server'
import { adoptionBy, findScenario } from '~/features/planning/queries.server'
import { barWords } from '~/features/planning/ui/bar-words'
import { figureDifference } from '~/features/planning/ui/figure-difference'
import { FiguresTable } from '~/features/planning/ui/figures-table'
import { shiftDays } from '~/features/planning/ui/review-words'
import { ScenarioGates } from '~/features/planning/ui/scenario-gates'
import { changeCounts, scenarioStateWord } from '~/features/planning/ui/scenario-words'
import { dayAndTime, dayRange } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { undoPath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'scenario.plan' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.scenario_title()} · ${m.app_name_full()}` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today, viewer } = await enter(request, params.programme, access.read)
  const found = await findScenario(db, programme.id, params.scenario)
  if (!found) throw notFound()
  const { change, ...scenario } = found
  const { slug, timeZone } = programme
  const page = { slug, timeZone, scenario, counts: changeCounts(change) }
  if (scenario.state !== 'open') {
    const adoption =
      scenario.state === 'adopted' ? await adoptionBy(db, programme.id, scenario.id, viewer.personId) : null
    return { ...page, undo: adoption && undoPath(slug, adoption), comparison: null }
  }

  const board = await boardOf(db, programme, today)
  const after = applyEdit(board, editOf(change))
  const [now, then] = [measuresOf(board, today), measuresOf(after, today)]
  const stale = staleParts(board, change)
  return {
    ...page,
    undo: null,
    comparison: {
      now,
      then,
      ends: endsApart(now, then, (a, b) => workingDaysBetween(board.calendar, a, b)),
      gates: pairGates(now.gates, then.gates, board),
      names: { waves: after.waves, subProcesses: after.subProcesses },
      moves: consequencesOf(board, editOf(change), today).shifts.map((shift) => ({
        key: shift.key,
        bar: barWords(after, shift.key),
        days: `${dayRange(shift.to, today)} · ${shiftDays(shift)}`,
      })),
      staleBars: stale.bars.map((key) => barWords(after, key)),
      stalePlaces: stale.places.length,
    },
  }
}

/** Working days by which it ends later, in all and by track; null where it has no end in one of them. */
function endsApart(now: PlanMeasures, then: PlanMeasures, between: (a: string, b: string) => number) {
  const apart = (a: string | null, b: string | null) => (a === null || b === null ? null : between(a, b))
  return {
    all: apart(now.end, then.end),
    LTC: apart(now.endOfTrack.LTC, then.endOfTrack.LTC),
    MCR: apart(now.endOfTrack.MCR, then.endOfTrack.MCR),
  }
}

export default function ScenarioPage() {
  const { slug, timeZone, scenario, counts, undo, comparison } = useLoaderData<typeof loader>()
  const base = `/programmes/${slug}`
  const own = `${base}/scenarios/${scenario.id}`
  return (
    <>
      <PageHeader
        question={
          <>
            <Link to={`${base}/scenarios`} className="hover:underline">
              <span aria-hidden="true">← </span>
              {m.scenario_title()}
            </Link>
            {' · '}
            {scenarioStateWord(scenario.state)}
          </>
        }
        title={scenario.name}
        facts={
          <>
            <span>{counts}</span>
            <span>
              {nameOf(scenario.madeBy)} · {dayAndTime(scenario.madeAt, timeZone)}
            </span>
          </>
        }
        actions={
          comparison ? (
            <>
              <LinkButton to={`${base}/roadmap?edit=on&scenario=${scenario.id}`}>{m.scenario_work()}</LinkButton>
              <LinkButton to={`${base}/waves/planner?scenario=${scenario.id}`}>{m.planner_open()}</LinkButton>
              <LinkButton to={`${own}/rename`}>{m.scenario_rename()}</LinkButton>
              <LinkButton to={`${own}/discard`}>{m.scenario_discard()}</LinkButton>
              <LinkButton look="primary" to={`${own}/adopt`}>
                {m.scenario_adopt()}
              </LinkButton>
            </>
          ) : (
            undo && (
              <PostForm action={undo}>
                <input type="hidden" name="to" value={own} />
                <Button>{m.scenario_undo()}</Button>
              </PostForm>
            )
          )
        }
      />
      {scenario.note && <p className="mb-4 max-w-prose whitespace-pre-line text-ink-2">{scenario.note}</p>}
      {comparison && (
        <div className="grid gap-4">
          {comparison.staleBars.length + comparison.stalePlaces > 0 && (
            <Card title={m.scenario_stale()}>
              <p className="text-ink-2">{m.scenario_stale_text()}</p>
              <ul className="mt-1.5 grid gap-1 text-sm">
                {comparison.staleBars.map((bar) => (
                  <li key={bar}>{bar}</li>
                ))}
                {comparison.stalePlaces > 0 && <li>{m.planning_cells({ count: comparison.stalePlaces })}</li>}
              </ul>
            </Card>
          )}
          <Card title={m.scenario_figures()}>
            <FiguresTable
              label={m.scenario_figures()}
              columns={[
                { key: 'plan', head: m.scenario_the_plan(), figures: comparison.now },
                { key: 'scenario', head: scenario.name, figures: comparison.then },
              ]}
              difference={(key) => figureDifference(key, comparison)}
            />
          </Card>
          {comparison.gates.length > 0 && (
            <Card title={m.scenario_gates()}>
              <ScenarioGates names={comparison.names} pairs={comparison.gates} />
            </Card>
          )}
          {comparison.moves.length > 0 && (
            <Card title={m.planning_moves()}>
              <ul className="grid gap-1 text-sm">
                {comparison.moves.map(({ key, bar, days }) => (
                  <li key={key}>
                    <span className="font-semibold">{bar}</span> <span className="text-ink-2 tabular-nums">{days}</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      )}
    </>
  )
}
