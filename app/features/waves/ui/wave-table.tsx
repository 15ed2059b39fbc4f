import { Link } from '@remix-run/react'
import { LevelBar } from '~/components/ui/level-bar'
import { TableScroll } from '~/components/ui/table-scroll'
import type { Day } from '~/domain/vocabulary'
import { dayRange, percent, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { circleWord, waveWord } from '~/i18n/words'
import { wavePath } from '~/lib/links'
import type { WaveListRow } from '../wave-list'
import { CircleWarnings } from './circle-warnings'
import { scopeSentence } from './sentences'
import { WaveStatus } from './wave-status'

export function WaveTable({ slug, rows, today }: { slug: string; rows: readonly WaveListRow[]; today: Day }) {
  return (
    <TableScroll label={m.waves_title()}>
      <table className="data-table min-w-[860px]">
        <caption className="sr-only">{m.waves_title()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.waves_column_wave()}</th>
            <th scope="col">{m.waves_column_status()}</th>
            <th scope="col">{m.waves_column_scope()}</th>
            <th scope="col">{m.waves_column_planned()}</th>
            <th scope="col">{m.waves_column_forecast()}</th>
            <th scope="col">{m.waves_column_live()}</th>
            <th scope="col">{m.waves_column_committed()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <th scope="row" className="min-w-40">
                <Link to={wavePath(slug, row.number)} data-row className="hover:underline">
                  {waveWord(row)}
                </Link>
                <span className="block text-xs font-normal text-ink-3">{circleWord(row.circle)}</span>
                {row.circleReasons.length > 0 && (
                  <div className="mt-1 max-w-[320px] font-normal text-ink-2">
                    <CircleWarnings reasons={row.circleReasons} />
                  </div>
                )}
              </th>
              <td>
                <WaveStatus slug={slug} wave={row} />
              </td>
              <td className="min-w-36 text-ink-2">{scopeSentence(row)}</td>
              <td className="whitespace-nowrap">{dayRange(row.planned, today)}</td>
              <td className="whitespace-nowrap">{shortDay(row.forecastEnd, today)}</td>
              <td className="w-[150px]">
                <LiveBar live={row.live} rollouts={row.rollouts} />
              </td>
              <td className="whitespace-nowrap text-ink-2">
                {row.committedOn ? shortDay(row.committedOn, today) : m.waves_not_committed()}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function LiveBar({ live, rollouts }: { live: number; rollouts: number }) {
  if (rollouts === 0) return <span className="text-ink-3">–</span>
  const share = (live / rollouts) * 100
  return (
    <span className="flex items-center gap-2" title={m.waves_live_of({ live, rollouts })}>
      <LevelBar value={share} className="flex-1" />
      <span className="w-9 text-right tabular-nums">{percent(share)}</span>
    </span>
  )
}
