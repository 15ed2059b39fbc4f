import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/ui/button'
import { ChipLink } from '~/components/ui/chip-link'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHeader } from '~/components/ui/page-header'
import type { GateChoice } from '~/domain/gates'
import { mayAnywhere } from '~/domain/permissions'
import { TRACKS, type Track } from '~/domain/vocabulary'
import { gridPath } from '~/features/readiness/paths'
import { matrixSentence } from '~/features/readiness/ui/matrix-headline'
import { MatrixTable } from '~/features/readiness/ui/matrix-table'
import { SavedViews } from '~/features/views/ui/saved-views'
import { m } from '~/i18n/generated/messages'
import { trackWord } from '~/i18n/words'
import type { RouteAccess } from '~/lib/access'
import { enter } from '~/lib/visit.server'
import { shownMatrix } from './shown-matrix.server'

const access = { read: 'programme.view' } as const satisfies RouteAccess
export const handle = { access }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await enter(request, params.programme, access.read)
  const { slug, readyThreshold } = visit.programme
  const mayUpdate = mayAnywhere(visit.viewer, 'readiness.update')
  return { slug, today: visit.today, needed: readyThreshold, mayUpdate, ...(await shownMatrix(visit, request)) }
}

export default function ReadinessPage() {
  const { slug, today, needed, mayUpdate, track, isMine, gate, waves, matrix } = useLoaderData<typeof loader>()
  const query = (wanted: Track | null, mine: boolean, at: GateChoice) =>
    new URLSearchParams({
      ...(wanted && { track: wanted }),
      ...(mine && { owner: 'me' }),
      ...(at !== 'next' && { gate: String(at) }),
    })
  const address = (wanted: Track | null, mine: boolean, at: GateChoice = gate) => `?${query(wanted, mine, at)}`
  return (
    <>
      <PageHeader
        question={m.readiness_question()}
        title={matrixSentence(matrix)}
        actions={
          <>
            {mayUpdate && <LinkButton to={gridPath(slug)}>{m.grid_link()}</LinkButton>}
            <SavedViews slug={slug} room="readiness" />
          </>
        }
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
        <span className="w-3" />
        <a
          href={`/programmes/${slug}/readiness.csv?${query(track, isMine, gate)}`}
          download=""
          className="self-center text-sm text-accent hover:underline"
        >
          {m.readiness_export()}
        </a>
      </nav>
      <nav aria-label={m.readiness_gate_choice()} className="no-print mb-4 flex flex-wrap gap-1.5">
        <ChipLink to={address(track, isMine, 'next')} isOn={gate === 'next'}>
          {m.readiness_gate_next()}
        </ChipLink>
        <ChipLink to={address(track, isMine, 'pilot')} isOn={gate === 'pilot'}>
          {m.readiness_gate_pilot()}
        </ChipLink>
        {waves.map((wave) => (
          <ChipLink key={wave} to={address(track, isMine, wave)} isOn={gate === wave}>
            {m.readiness_gate_wave({ wave })}
          </ChipLink>
        ))}
      </nav>
      {matrix.rows.length === 0 ? (
        <EmptyState title={m.readiness_empty()} />
      ) : (
        <MatrixTable matrix={matrix} slug={slug} today={today} needed={needed} choice={gate} />
      )}
    </>
  )
}
