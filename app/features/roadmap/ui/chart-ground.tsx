import { useContext } from 'react'
import type { WaveBand } from '~/domain/roadmap'
import type { Day } from '~/domain/vocabulary'
import type { ChartBlock } from '../chart-blocks'
import { type DayScale, HEADING, ROW, share } from '../chart-geometry'
import { ChartLookContext } from './chart-look'
import { overrunOf } from './wave-overrun'

/**
 * Behind the bars: waves as bands, the lines of the axis, and a hairline under each row. Drawn in days by pixels and
 * stretched to the width, so that all lines of a kind are one path.
 */
export function ChartGround({
  block,
  waves,
  scale,
}: {
  block: ChartBlock
  waves: readonly WaveBand[]
  scale: DayScale
}) {
  const { weeks, main } = useContext(ChartLookContext).ground
  const { height, rows, isHead } = block
  const verticals = (places: readonly number[]) => places.map((place) => `M${place} 0V${height}`).join('')
  const inset = isHead ? HEADING : 0
  const hairlines = rows.map((_, index) => `M0 ${inset + (index + 1) * ROW - 0.5}H${scale.length}`).join('')
  const overruns = waves.flatMap((wave) => {
    const overrun = overrunOf(wave)
    return overrun ? [`M${scale.offset(overrun.end) + 1} 0V${height}`] : []
  })
  const line = { fill: 'none', vectorEffect: 'non-scaling-stroke' } as const
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 ${scale.length} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {waves.map(({ number, planned: { start, end } }, index) => (
        <rect
          key={number}
          x={scale.offset(start)}
          width={scale.offset(end) + 1 - scale.offset(start)}
          height={height}
          fill="var(--accent)"
          fillOpacity={index % 2 === 0 ? 0.075 : 0.045}
        />
      ))}
      {weeks.length > 0 && <path {...line} className="print:hidden" d={verticals(weeks)} stroke="var(--line-2)" />}
      <path {...line} d={verticals(main)} stroke={weeks.length > 0 ? 'var(--line)' : 'var(--line-2)'} />
      <path {...line} d={hairlines} stroke="var(--line-2)" />
      {isHead && <path {...line} d={`M0 ${HEADING - 0.5}H${scale.length}`} stroke="var(--line)" />}
      {overruns.length > 0 && (
        <path {...line} d={overruns.join('')} stroke="var(--bad)" strokeDasharray="3 3" strokeOpacity={0.55} />
      )}
    </svg>
  )
}

export function TodayLine({ scale, today }: { scale: DayScale; today: Day }) {
  if (today < scale.range.start || today > scale.range.end) return null
  const x = share(scale.within(today))
  return <line x1={x} x2={x} y2="100%" stroke="var(--bad)" strokeWidth={1.2} pointerEvents="none" />
}
