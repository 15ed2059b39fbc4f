import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { LevelBar } from '~/components/ui/level-bar'
import { TableScroll } from '~/components/ui/table-scroll'
import type { PortfolioRow } from '~/domain/portfolio'
import { TRACKS } from '~/domain/vocabulary'
import { percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { trackLongWord, trackWord } from '~/i18n/words'

/** LTC beside MCR in each programme: bars for the eye, and the numbers they are drawn from. */
export function TracksTable({ rows }: { rows: readonly PortfolioRow[] }) {
  return (
    <Card title={m.portfolio_tracks()} note={m.portfolio_tracks_note()} className="mt-4">
      <TableScroll label={m.portfolio_tracks()}>
        <table className="data-table min-w-[640px]">
          <caption className="sr-only">{m.portfolio_tracks()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.portfolio_column_programme()}</th>
              {TRACKS.map((track) => (
                <th key={track} scope="col" title={trackLongWord(track)} className="w-[36%]">
                  <span className={track === 'LTC' ? 'text-ltc' : 'text-mcr'}>{trackWord(track)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.slug}>
                <th scope="row">{nameOf(row.name)}</th>
                {TRACKS.map((track) => (
                  <td key={track}>
                    <TrackCell row={row} track={track} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  )
}

function TrackCell({ row: { slug, tracks }, track }: { row: PortfolioRow; track: string }) {
  const found = tracks.find((one) => one.track === track)
  if (!found) return <span className="text-ink-3">{m.portfolio_no_track()}</span>
  const { earned, planned, share, count } = found
  return (
    <Link to={`/programmes/${slug}/sub-processes?track=${track}`} className="grid gap-1 hover:underline">
      <LevelBar value={earned} mark={planned} />
      <span className="text-xs text-ink-2">
        {m.portfolio_track_figures({
          earned: percent(earned),
          planned: percent(planned),
          ready: share === null ? m.overview_unknown() : percent(share),
          count,
        })}
      </span>
    </Link>
  )
}
