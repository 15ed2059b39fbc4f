import type { RelapseEpisode } from '~/domain/relapse'
import type { Day } from '~/domain/vocabulary'
import { shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { UsagePoint } from '../usage-points'
import { HEIGHT, MARGIN, placeOf, usesTicks, weekTicks } from './usage-scale'

export interface UsageChartProps {
  points: readonly UsagePoint[]
  liveOn: Day | null
  episodes: readonly RelapseEpisode[]
  /** What the chart shows, in one sentence, for those who cannot see it. */
  label: string
}

/** Drawn on the server: lines stretch with the page, labels keep their size. */
export function UsageFrame({ points, liveOn, episodes, label }: UsageChartProps) {
  const ticks = usesTicks(points)
  const most = ticks.at(-1) ?? 1
  const x = (at: number) => (points.length < 2 ? 0 : (at / (points.length - 1)) * 100)
  const live = placeOf(points, liveOn)
  return (
    <div role="img" aria-label={label} className="relative w-full text-[11px] text-ink-3" style={{ height: HEIGHT }}>
      <div
        className="absolute"
        style={{ inset: `${MARGIN.top}px ${MARGIN.right}px ${MARGIN.bottom}px ${MARGIN.left}px` }}
        aria-hidden="true"
      >
        {ticks.map((value) => (
          <span
            key={value}
            className="absolute -translate-x-full -translate-y-1/2 leading-4"
            style={{ left: '-8px', top: `${100 - (value / most) * 100}%` }}
          >
            {value}
          </span>
        ))}
        {weekTicks(points).map((week) => (
          <span
            key={week}
            className="absolute -translate-x-1/2 leading-4 whitespace-nowrap"
            style={{ left: `${(placeOf(points, week) ?? 0) * 100}%`, top: 'calc(100% + 6px)' }}
          >
            {shortDay(week)}
          </span>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible">
          <title>{label}</title>
          {ticks.map((value) => (
            <path
              key={value}
              d={`M0 ${100 - (value / most) * 100}H100`}
              stroke="var(--line-2)"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {episodes.map(({ from, until }) => {
            const start = (placeOf(points, from) ?? 0) * 100
            const end = (until === null ? 1 : (placeOf(points, until) ?? 1)) * 100
            return (
              <rect key={from} x={start} y="0" width={end - start} height="100" fill="var(--bad)" fillOpacity="0.1" />
            )
          })}
          {live !== null && <path d={`M${live * 100} 0V100`} stroke="var(--ink-2)" vectorEffect="non-scaling-stroke" />}
          <path
            d={linePath(points.map(({ uses }, at) => (uses === null ? null : [x(at), 100 - (uses / most) * 100])))}
            fill="none"
            stroke="var(--accent)"
            strokeWidth="2.2"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {live !== null && (
          <span
            className="absolute leading-4 whitespace-nowrap text-ink-2"
            style={{ left: `calc(${live * 100}% + 4px)`, top: '-12px' }}
          >
            {m.rollout_usage_live_mark()}
          </span>
        )}
      </div>
    </div>
  )
}

/** A line that is broken where nothing is known; a week alone is a dot. */
function linePath(places: readonly (readonly [number, number] | null)[]): string {
  return places
    .map((place, at) => {
      if (place === null) return ''
      const [x, y] = place.map((one) => one.toFixed(2))
      if (places[at - 1]) return `L${x} ${y}`
      return places[at + 1] ? `M${x} ${y}` : `M${x} ${y}h0.4`
    })
    .join('')
}
