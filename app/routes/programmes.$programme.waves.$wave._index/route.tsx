import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { LinkButton } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { circleWarnings } from '~/domain/circles'
import { directionMeaning } from '~/domain/direction-plan'
import { lessonsFor } from '~/domain/lessons'
import { mayAnywhere, may as mayDo } from '~/domain/permissions'
import { assessProgramme } from '~/domain/rollup'
import { measuredResults } from '~/domain/told-results'
import { countComments } from '~/features/conversation/queries.server'
import { CommentsLink } from '~/features/conversation/ui/comments-link'
import { lessonsMet } from '~/features/pilots/lessons.server'
import { WaveLessons } from '~/features/pilots/ui/wave-lessons'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import { registeredAbout } from '~/features/register/about.server'
import { RegisterStrip } from '~/features/register/ui/register-strip'
import { resultsOf } from '~/features/results/queries.server'
import { ResultsCard } from '~/features/results/ui/results-card'
import { findWave, rolloutRecords } from '~/features/waves/queries.server'
import { entriesOf, rolloutView } from '~/features/waves/rollout-view'
import { CircleWarnings } from '~/features/waves/ui/circle-warnings'
import { scopeSentence, waveSentence } from '~/features/waves/ui/sentences'
import { WaitsStrip } from '~/features/waves/ui/waits-strip'
import { WaveFacts } from '~/features/waves/ui/wave-facts'
import { WaveLevels } from '~/features/waves/ui/wave-levels'
import { WaveMatrix } from '~/features/waves/ui/wave-matrix'
import { WaveRollouts } from '~/features/waves/ui/wave-rollouts'
import { WaveStatus } from '~/features/waves/ui/wave-status'
import { wavePage } from '~/features/waves/wave-page'
import { waveRollouts } from '~/features/waves/wave-rollouts'
import { m } from '~/i18n/generated/messages'
import { circleWord, waveWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { gatePath, wavePath } from '~/lib/links'
import { pageAsked } from '~/lib/page-of'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? waveWord(data.page.wave) : m.room_waves()} · ${m.app_name_full()}` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, viewer, today } = await enter(request, params.programme, access.read)
  const row = await findWave(db, programme.id, params.wave)
  const plan = await planOf(db, programme, today)
  const page = row && wavePage(plan, fromPlan(plan, today, assessProgramme).waves, row, today)
  if (!row || !page) throw notFound()
  const records = await rolloutRecords(db, programme.id, { waveId: row.id })
  const meaning = directionMeaning(plan)
  const results = await resultsOf(db, programme.id)
  const subProcessIds = new Set(records.map(({ subProcess }) => subProcess.id))
  const met = (await lessonsMet(db, row, [...subProcessIds])).map((one) => ({
    ...one,
    mayUse: mayDo(viewer, 'lesson.use', one.subProcess),
  }))
  const { searchParams } = new URL(request.url)
  const rules = { calendar: plan.calendar, tolerance: programme.slipTolerance, today, entries: entriesOf(plan.waves) }
  return {
    slug: programme.slug,
    today,
    needed: programme.readyThreshold,
    page,
    waits: meaning?.waits.find(({ wave }) => wave.id === row.id)?.reason ?? null,
    circle: circleWarnings({ ...plan, scope: plan.rollouts }).get(row.id) ?? [],
    results: results
      .filter(({ waveId }) => waveId === row.id)
      .map((one) => ({ ...one, mayRecord: mayDo(viewer, 'result.record', one.subProcess) })),
    measured: measuredResults(plan).filter(({ wave }) => wave === row.number),
    lessons: lessonsFor(met, { start: row.plannedStart, subProcessIds }),
    rollouts: waveRollouts(
      records.map((record) => rolloutView(record, viewer, rules)),
      {
        branch: searchParams.get('branch'),
        own: viewer.roles.flatMap(({ role, unitId }) => (role === 'branchLead' && unitId !== null ? [unitId] : [])),
        page: pageAsked(searchParams),
      },
    ),
    may: { plan: mayAnywhere(viewer, 'wave.plan'), commit: mayAnywhere(viewer, 'wave.commit') },
    comments: await countComments(db, programme.id, { subject: 'wave', id: row.id }),
    registered: await registeredAbout(db, { programme, viewer, today }, { subject: 'wave', id: row.id }),
    mayAddResult: records.some((one) => mayDo(viewer, 'result.record', one.subProcess)),
  }
}

export default function WavePage() {
  const { slug, today, needed, page, waits, circle, results, measured, lessons, ...data } =
    useLoaderData<typeof loader>()
  const {
    rollouts: { scope, branches, matrix, list },
    may,
    comments,
    registered,
    mayAddResult,
  } = data
  const base = wavePath(slug, page.wave.number)
  const isEmpty = scope.rollouts === 0
  return (
    <>
      <PageHeader
        question={m.waves_wave_question({ wave: waveWord(page.wave) })}
        title={waveSentence(page.headline)}
        facts={
          <>
            <WaveStatus slug={slug} wave={page} />
            <span>{circleWord(page.facts.circle)}</span>
            <span>{scopeSentence(scope)}</span>
            <Link to={gatePath(slug, `wave-${page.wave.number}`)} className="text-accent hover:underline">
              {m.gates_room()}
            </Link>
          </>
        }
        actions={
          <>
            <CommentsLink slug={slug} about={{ subject: 'wave', key: String(page.wave.number) }} count={comments} />
            {may.plan && (
              <>
                <LinkButton to={`${base}/edit`}>{m.waves_edit()}</LinkButton>
                <LinkButton look={isEmpty ? 'primary' : 'plain'} to={`${base}/scope`}>
                  {m.waves_scope_edit()}
                </LinkButton>
              </>
            )}
            {may.plan && may.commit && page.facts.committedOn === null && !isEmpty && (
              <LinkButton look="primary" to={`${base}/commit`}>
                {m.waves_commit()}
              </LinkButton>
            )}
          </>
        }
      />
      {waits && (
        <div className="mb-4">
          <WaitsStrip slug={slug} reason={waits} />
        </div>
      )}
      <div className="grid gap-4 lg:grid-cols-2">
        {circle.length > 0 && (
          <Card title={m.waves_circle_title()} className="lg:col-span-2">
            <CircleWarnings reasons={circle} />
          </Card>
        )}
        <Card title={m.waves_card_facts()}>
          <WaveFacts facts={page.facts} today={today} />
        </Card>
        <Card title={<span id="readiness">{m.waves_card_readiness()}</span>} note={m.waves_card_readiness_note()}>
          <WaveLevels levels={page.levels} needed={needed} />
        </Card>
        {isEmpty ? (
          <div className="lg:col-span-2">
            <EmptyState title={m.waves_wave_empty()} text={m.waves_wave_empty_text()} />
          </div>
        ) : (
          <>
            <Card title={m.waves_card_matrix()} note={scopeSentence(scope)} className="lg:col-span-2">
              <WaveMatrix slug={slug} matrix={matrix} pathOf={(page) => `${base}?branch=${list.chosen}&page=${page}`} />
            </Card>
            <ResultsCard
              slug={slug}
              base={base}
              results={results}
              measured={measured}
              mayAdd={mayAddResult}
              today={today}
            />
            <WaveLessons slug={slug} base={base} {...lessons} today={today} />
            <WaveRollouts slug={slug} base={base} branches={branches} list={list} today={today} />
          </>
        )}
      </div>
      <RegisterStrip slug={slug} {...registered} />
    </>
  )
}
