import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { circleWarnings } from '~/domain/circles'
import { directionMeaning } from '~/domain/direction-plan'
import { mayAnywhere } from '~/domain/permissions'
import { assessProgramme } from '~/domain/rollup'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import { rolloutRecords } from '~/features/waves/queries.server'
import { entriesOf, rolloutView } from '~/features/waves/rollout-view'
import { RolloutList } from '~/features/waves/ui/rollout-list'
import { wavesSentence } from '~/features/waves/ui/sentences'
import { WaitsStrip } from '~/features/waves/ui/waits-strip'
import { WaveTable } from '~/features/waves/ui/wave-table'
import { waveList } from '~/features/waves/wave-list'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { waveWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export const meta: MetaFunction = () => [{ title: `${m.room_waves()} · ${m.app_name_full()}` }]

/** All waves; with `?branch=` also what that branch takes over. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const plan = await planOf(db, programme, today)
  const unitId = Number(new URL(request.url).searchParams.get('branch'))
  const records = Number.isInteger(unitId) && unitId > 0 ? await rolloutRecords(db, programme.id, { unitId }) : []
  const rules = { calendar: plan.calendar, tolerance: programme.slipTolerance, today, entries: entriesOf(plan.waves) }
  const rollouts = records.map((record) => rolloutView(record, viewer, rules))
  const meaning = directionMeaning(plan)
  const circles = circleWarnings({ ...plan, scope: plan.rollouts })
  return {
    slug: programme.slug,
    today,
    mayPlan: mayAnywhere(viewer, 'wave.plan'),
    branch: rollouts[0]?.branch ?? null,
    rollouts,
    waits: meaning?.waits ?? [],
    ...waveList(fromPlan(plan, today, assessProgramme).waves, circles, today),
  }
}

export default function WavesPage() {
  const { slug, today, mayPlan, headline, rows, branch, rollouts, waits } = useLoaderData<typeof loader>()
  const base = `/programmes/${slug}/waves`
  const plan = mayPlan && (
    <LinkButton look="primary" to={`${base}/new`}>
      {rows.length === 0 ? m.waves_plan_first() : m.waves_plan_new()}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        question={m.waves_question()}
        title={wavesSentence(headline)}
        actions={
          rows.length > 0 && (
            <>
              <LinkButton to={`/programmes/${slug}/load`}>{m.load_title()}</LinkButton>
              {plan && <LinkButton to={`${base}/planner`}>{m.planner_open()}</LinkButton>}
              {plan}
            </>
          )
        }
      />
      {rows.length === 0 ? (
        <EmptyState
          title={m.waves_empty_title()}
          text={m.waves_empty_text()}
          action={
            plan && (
              <div className="flex flex-wrap justify-center gap-2">
                {plan}
                <LinkButton to={`${base}/planner`}>{m.planner_open()}</LinkButton>
              </div>
            )
          }
        />
      ) : (
        <div className="grid gap-4">
          {waits.map(({ wave, reason }) => (
            <WaitsStrip key={wave.number} slug={slug} wave={waveWord(wave)} reason={reason} />
          ))}
          <Card>
            <WaveTable slug={slug} rows={rows} today={today} />
          </Card>
          {branch && (
            <Card
              title={m.waves_of_branch({ branch: nameOf(branch.name) })}
              note={m.waves_count_rollouts({ count: rollouts.length })}
              more={
                <Link to={base} className="hover:underline">
                  {m.waves_all_waves()}
                </Link>
              }
            >
              <RolloutList slug={slug} rollouts={rollouts} today={today} back={`${base}?branch=${branch.id}`} />
            </Card>
          )}
        </div>
      )}
    </>
  )
}
