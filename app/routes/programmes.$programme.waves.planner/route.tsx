import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { revalidateRefused } from '~/components/forms/revalidate-refused'
import { useSaved } from '~/components/layout/use-saved'
import { EmptyState } from '~/components/ui/empty-state'
import type { PlanBoard } from '~/domain/plan-board'
import { boardOf } from '~/features/plan/board.server'
import { packBoard, unpackBoard } from '~/features/planning/packed-board'
import { PlannerHeader } from '~/features/planning/planner/ui/planner-header'
import { openScenarioNamed } from '~/features/planning/queries.server'
import { m } from '~/i18n/generated/messages'
import { waveWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { wavePath } from '~/lib/links'
import { enter } from '~/lib/visit.server'

const access = { read: 'wave.plan' } as const satisfies RouteAccess
export const handle = { access }
export const shouldRevalidate = revalidateRefused

export const meta: MetaFunction = () => [{ title: `${m.planner_open()} · ${m.app_name_full()}` }]

/** The whole plan, to be drawn in the browser; with `?wave=` the number of the wave to begin with, with
 * `?scenario=` a what-if that is worked on instead. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, person, today } = await enter(request, params.programme, access.read)
  const wave = Number(new URL(request.url).searchParams.get('wave'))
  return {
    slug: programme.slug,
    today,
    personId: person.id,
    scenario: await openScenarioNamed(db, programme.id, request),
    wave: Number.isInteger(wave) && wave > 0 ? wave : null,
    packed: packBoard(await boardOf(db, programme, today)),
  }
}

/** An instrument, fetched when the page is there. */
const Sheet = lazy(() => import('./sheet'))

export default function PlannerPage() {
  const { slug, today, personId, wave, scenario, packed } = useLoaderData<typeof loader>()
  // A plan that was read again and has not changed is the same plan: the draft keeps its way back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan is a function of its revision and the day
  const board = useMemo(() => unpackBoard(packed), [packed.programme.id, packed.programme.revision, today])
  const { said, onSaved } = useSaved(slug)
  // Thousands of cells are drawn where they are painted: the server would send a megabyte of them.
  const [isScripted, setIsScripted] = useState(false)
  useEffect(() => setIsScripted(true), [])
  if (board.branches.length === 0 || board.subProcesses.length === 0) {
    return board.branches.length === 0 ? (
      <EmptyState title={m.waves_no_branches()} text={m.waves_no_branches_text()} />
    ) : (
      <EmptyState title={m.planner_no_sub_processes()} />
    )
  }
  const before = (
    <>
      <PlannerHeader planned={board.cells.length} all={board.subProcesses.length * board.branches.length} />
      <div className="min-h-[60vh] rounded-lg border border-line bg-surface px-4 py-3.5 text-ink-2">
        {isScripted ? (
          <p>{m.planner_loading()}</p>
        ) : (
          <noscript>
            <WithoutScript slug={slug} waves={board.waves} />
          </noscript>
        )}
      </div>
    </>
  )
  if (!isScripted) return before
  return (
    <Suspense fallback={before}>
      <Sheet {...{ slug, personId, board, today, scenario, onSaved }} initialWave={wave} />
      <p role="status" className="sr-only">
        {said}
      </p>
    </Suspense>
  )
}

function WithoutScript({ slug, waves }: { slug: string; waves: PlanBoard['waves'] }) {
  return (
    <>
      <p>{m.planner_no_script()}</p>
      <ul className="mt-2 list-disc pl-5">
        {waves.map((wave) => (
          <li key={wave.id}>
            <Link to={`${wavePath(slug, wave.number)}/scope`} className="text-accent hover:underline">
              {waveWord(wave)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
