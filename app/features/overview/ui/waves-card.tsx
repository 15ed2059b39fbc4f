import { Link } from '@remix-run/react'
import { ChartTools } from '~/components/charts/chart-tools'
import { Card } from '~/components/ui/card'
import { LevelBar } from '~/components/ui/level-bar'
import { ReasonsBadge } from '~/components/ui/reasons-badge'
import { TableScroll } from '~/components/ui/table-scroll'
import type { TimedGate } from '~/domain/gates-in-time'
import { dayRange, percent, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { wavePath } from '~/lib/links'
import type { ShownOverview } from '../overview'
import { TimelinePlot } from './timeline-plot'

type WaveRow = ShownOverview['waves'][number]

export function WavesCard({
  overview,
  gates,
  slug,
}: {
  overview: ShownOverview
  gates: readonly TimedGate[]
  slug: string
}) {
  const { waves, today } = overview
  return (
    <Card
      title={m.overview_waves()}
      more={
        <span className="no-print inline-flex items-baseline gap-3">
          <Link to={`/programmes/${slug}/waves`} className="hover:underline">
            {m.overview_attention_all()}
          </Link>
          {waves.length > 0 && (
            <ChartTools name={m.overview_timeline()} picture={`/programmes/${slug}/overview.svg?chart=timeline`} />
          )}
        </span>
      }
    >
      {waves.length === 0 ? (
        <p className="text-ink-2">
          {m.overview_no_waves()}{' '}
          <Link to={`/programmes/${slug}/waves`} className="text-accent hover:underline">
            {m.overview_plan_waves()}
          </Link>
        </p>
      ) : (
        <>
          <TableScroll label={m.overview_timeline()}>
            <TimelinePlot facts={{ waves, gates, today }} slug={slug} />
          </TableScroll>
          <p className="mb-2 text-xs text-ink-3">{m.overview_timeline_key()}</p>
          <TableScroll label={m.overview_waves()}>
            <table className="data-table min-w-[620px]">
              <caption className="sr-only">{m.overview_waves()}</caption>
              <thead>
                <tr>
                  <th scope="col">{m.overview_column_wave()}</th>
                  <th scope="col">{m.overview_column_scope()}</th>
                  <th scope="col">{m.overview_column_planned()}</th>
                  <th scope="col">{m.overview_column_forecast()}</th>
                  <th scope="col">{m.overview_column_live()}</th>
                  <th scope="col">{m.overview_column_status()}</th>
                </tr>
              </thead>
              <tbody>
                {waves.map((wave) => (
                  <tr key={wave.number}>
                    <th scope="row">
                      <Link to={wavePath(slug, wave.number)} className="block min-w-[104px] hover:underline">
                        {m.wave_number({ number: wave.number })}
                        <span className="block text-xs font-normal text-ink-3">{nameOf(wave.name)}</span>
                      </Link>
                    </th>
                    <td className="whitespace-nowrap text-ink-2">
                      {m.overview_track_count({ count: wave.subProcesses })}
                      <span className="block text-xs text-ink-3">
                        {m.overview_rollout_count({ count: wave.rollouts })}
                      </span>
                    </td>
                    <td className="whitespace-nowrap">{dayRange(wave.planned, today)}</td>
                    <td className="whitespace-nowrap">{shortDay(wave.forecastEnd, today)}</td>
                    <td className="w-[104px]">
                      <Live wave={wave} />
                    </td>
                    <td>
                      <ReasonsBadge
                        status={wave.status}
                        text={lateText(wave)}
                        reasons={wave.reasons}
                        linkOf={() => wavePath(slug, wave.number)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </>
      )}
    </Card>
  )
}

function Live({ wave }: { wave: WaveRow }) {
  const share = wave.rollouts === 0 ? 0 : (wave.live / wave.rollouts) * 100
  return (
    <span className="flex items-center gap-2">
      <LevelBar value={share} className="flex-1" />
      <span className="w-9 text-right tabular-nums">{percent(share)}</span>
    </span>
  )
}

function lateText(wave: WaveRow): string | undefined {
  if (wave.status !== 'offTrack' || wave.slipDays === null || wave.slipDays <= 0) return undefined
  return m.overview_days_late({ days: wave.slipDays })
}
