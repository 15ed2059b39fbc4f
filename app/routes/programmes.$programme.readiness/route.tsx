import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChipLink } from '~/components/ui/chip-link'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import { assessProgramme } from '~/domain/rollup'
import { TRACKS, type Track } from '~/domain/vocabulary'
import { fromPlan, planOf } from '~/features/plan/kept-plan.server'
import { readinessMatrix } from '~/features/readiness/matrix'
import { matrixSentence } from '~/features/readiness/ui/matrix-headline'
import { MatrixTable } from '~/features/readiness/ui/matrix-table'
import { SavedViews } from '~/features/views/ui/saved-views'
import { m } from '~/i18n/generated/messages'
import { trackWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, programme, person, today } = await enter(request, params.programme, access.read)
  const query = new URL(request.url).searchParams
  const track = TRACKS.find((one) => one === query.get('track')) ?? null
  const isMine = query.get('owner') === 'me'
  const plan = await planOf(db, programme, today)
  const filter = { track, ownerId: isMine ? person.id : null }
  const matrix = readinessMatrix(plan, fromPlan(plan, today, assessProgramme), filter, today)
  return { slug: programme.slug, today, needed: programme.readyThreshold, track, isMine, matrix }
}

export default function ReadinessPage() {
  const { slug, today, needed, track, isMine, matrix } = useLoaderData<typeof loader>()
  const address = (wanted: Track | null, mine: boolean) =>
    `?${new URLSearchParams({ ...(wanted && { track: wanted }), ...(mine && { owner: 'me' }) })}`
  return (
    <>
      <PageHeader
        question={m.readiness_question()}
        title={matrixSentence(matrix)}
        actions={<SavedViews slug={slug} room="readiness" />}
        facts={
          <>
            <span>{m.readiness_needed({ needed })}</span>
            <span className="text-xs text-ink-3">{m.readiness_legend()}</span>
          </>
        }
      />
      <nav aria-label={m.readiness_filter()} className="no-print mb-4 flex flex-wrap gap-1.5">
        <ChipLink to={address(null, isMine)} isOn={track === null}>
          {m.readiness_all_tracks()}
        </ChipLink>
        {TRACKS.map((one) => (
          <ChipLink key={one} to={address(one, isMine)} isOn={track === one}>
            {trackWord(one)}
          </ChipLink>
        ))}
        <span className="w-3" />
        <ChipLink to={address(track, !isMine)} isOn={isMine}>
          {m.readiness_mine()}
        </ChipLink>
      </nav>
      {matrix.rows.length === 0 ? (
        <EmptyState title={m.readiness_empty()} />
      ) : (
        <MatrixTable matrix={matrix} slug={slug} today={today} needed={needed} />
      )}
    </>
  )
}
