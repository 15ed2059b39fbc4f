import { Link } from '@remix-run/react'
import { Card } from '~/components/ui/card'
import { LevelBar } from '~/components/ui/level-bar'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Level } from '~/domain/readiness'
import { percent, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { neededByWord, trackLongWord, trackWord } from '~/i18n/words'
import { subProcessPath, wavePath } from '~/lib/links'
import type { ShownOverview } from '../overview'

/** The two tracks side by side. */
export function TracksCard({ overview, slug }: { overview: ShownOverview; slug: string }) {
  const { tracks, needed, today } = overview
  return (
    <Card title={m.overview_tracks()} note={m.overview_tracks_note()}>
      <TableScroll label={m.overview_tracks()}>
        <table className="data-table">
          <caption className="sr-only">{m.overview_tracks()}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{m.overview_track()}</span>
              </th>
              <th scope="col" className="num">
                {m.overview_column_earned()}
              </th>
              <th scope="col" className="num">
                {m.overview_column_plan()}
              </th>
              <th scope="col">{m.overview_column_readiness()}</th>
              <th scope="col">{m.overview_column_next_gate()}</th>
            </tr>
          </thead>
          <tbody>
            {tracks.map(({ track, count, earned, planned, level, next }) => (
              <tr key={track}>
                <th scope="row">
                  <Link
                    to={`/programmes/${slug}/sub-processes?track=${track}`}
                    title={trackLongWord(track)}
                    className={`hover:underline ${track === 'LTC' ? 'text-ltc' : 'text-mcr'}`}
                  >
                    {trackWord(track)}
                  </Link>
                  <span className="block text-xs font-normal whitespace-nowrap text-ink-3">
                    {m.overview_track_count({ count })}
                  </span>
                </th>
                <td className="num font-semibold">{Math.round(earned)}</td>
                <td className="num">{Math.round(planned)}</td>
                <td className="w-[28%]">
                  <LevelBar value={level.share} mark={needed} />
                  <span className="mt-1 block text-xs text-ink-3">{shareWord(level)}</span>
                </td>
                <td>
                  {next ? (
                    <Link
                      to={next.wave === null ? subProcessPath(slug, next.code) : wavePath(slug, next.wave)}
                      title={neededByWord(next.wave === null ? 'pilot' : 'rollout')}
                      className="hover:underline"
                    >
                      <span className="whitespace-nowrap">
                        {next.wave === null ? next.code : m.wave_number({ number: next.wave })}
                      </span>
                      <span className="block text-xs whitespace-nowrap text-ink-3">{shortDay(next.on, today)}</span>
                    </Link>
                  ) : (
                    m.overview_gate_none()
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  )
}

function shareWord(level: Level): string {
  return level.share === null ? m.overview_unknown() : percent(level.share)
}
