import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Printer } from 'lucide-react'
import { Button } from '~/components/ui/button'
import { ChipLink } from '~/components/ui/chip-link'
import { PageHeader } from '~/components/ui/page-header'
import { drawnBars } from '~/domain/baselines'
import { dayInTimeZone } from '~/domain/calendar'
import { TRACKS } from '~/domain/vocabulary'
import { comparisonOf } from '~/features/baselines/comparison'
import { loggedMoves } from '~/features/baselines/deeds.server'
import { barSubjects, barsOfBaselines, baselinesOf } from '~/features/baselines/queries.server'
import { CompareForm } from '~/features/baselines/ui/compare-form'
import { ComparisonCards } from '~/features/baselines/ui/comparison-cards'
import { ComparisonFacts } from '~/features/baselines/ui/comparison-facts'
import { comparisonSentence } from '~/features/baselines/ui/sentences'
import { planOf } from '~/features/plan/kept-plan.server'
import { m } from '~/i18n/generated/messages'
import { trackWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { notFound } from '~/lib/http.server'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }
export const meta: MetaFunction = () => [{ title: `${m.baselines_compare_title()} · ${m.app_name_full()}` }]

/** From one baseline to another or to now: `?from=ID&to=ID|now`, of one track with `&track=`. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, today, now } = await enter(request, params.programme, access.read)
  const query = new URL(request.url).searchParams
  const baselines = await baselinesOf(db, programme.id)
  const named = (id: string | null) => baselines.find((one) => String(one.id) === id)
  const from = named(query.get('from')) ?? (query.has('from') ? undefined : baselines[0])
  const isNow = (query.get('to') ?? 'now') === 'now'
  const to = isNow ? { id: 0, name: null, takenAt: now } : named(query.get('to'))
  if (!from || !to) throw notFound()

  const plan = await planOf(db, programme, today)
  const kept = await barsOfBaselines(db, isNow ? [from.id] : [from.id, to.id])
  const subjects = await barSubjects(db, programme.id)
  const logged = await loggedMoves(db, programme.id, {
    after: Math.min(from.takenAt, to.takenAt),
    until: Math.max(from.takenAt, to.takenAt),
  })
  const track = TRACKS.find((one) => one === query.get('track')) ?? null
  const sides = { from: kept.get(from.id) ?? [], to: isNow ? drawnBars(plan, today) : (kept.get(to.id) ?? []) }
  const on = (at: number) => dayInTimeZone(at, programme.timeZone)
  return {
    slug: programme.slug,
    today,
    timeZone: programme.timeZone,
    track,
    baselines: baselines.map(({ id, name }) => ({ id, name })),
    from: { id: String(from.id), name: from.name, on: on(from.takenAt) },
    to: { id: isNow ? 'now' : String(to.id), name: to.name, on: isNow ? today : on(to.takenAt) },
    comparison: comparisonOf(plan, sides, { subjects, logged }, track),
  }
}

export default function ComparePage() {
  const { slug, today, timeZone, track, baselines, from, to, comparison } = useLoaderData<typeof loader>()
  const base = `/programmes/${slug}/baselines`
  const address = (wanted: string | null) =>
    `?${new URLSearchParams({ from: from.id, to: to.id, ...(wanted && { track: wanted }) })}`
  return (
    <>
      <PageHeader
        question={
          <>
            <Link to={base} className="no-print hover:underline">
              <span aria-hidden="true">← </span>
              {m.baselines_title()}
            </Link>
            <span className="no-print"> · </span>
            {m.baselines_compare_question({ from: from.name, to: to.name ?? m.baselines_now() })}
          </>
        }
        title={comparisonSentence(comparison)}
        facts={<ComparisonFacts comparison={comparison} from={from.on} to={to.on} />}
        actions={
          <Button type="button" onClick={() => window.print()}>
            <Printer size={14} aria-hidden="true" />
            {m.baselines_print()}
          </Button>
        }
      />
      <div className="no-print mb-3.5 flex flex-wrap items-center gap-x-5 gap-y-2">
        <CompareForm action={`${base}/compare`} baselines={baselines} from={from.id} to={to.id} track={track} />
        <nav aria-label={m.baselines_track()} className="flex gap-1.5">
          <ChipLink to={address(null)} isOn={track === null}>
            {m.baselines_all_tracks()}
          </ChipLink>
          {TRACKS.map((one) => (
            <ChipLink key={one} to={address(one)} isOn={track === one}>
              {trackWord(one)}
            </ChipLink>
          ))}
        </nav>
      </div>
      <ComparisonCards comparison={comparison} slug={slug} today={today} timeZone={timeZone} />
    </>
  )
}
