import { useContext } from 'react'
import { hasMoved, type RoadmapBar, type RoadmapMarker, type RoadmapRow } from '~/domain/roadmap-row'
import type { Day } from '~/domain/vocabulary'
import { BAR, type DayScale, extent, GHOST, OPERATION, ROW, share } from '../chart-geometry'
import { barName } from '../sentences'
import { addressOf } from './bar-address'
import { ChartLookContext, type Slacks } from './chart-look'
import { Former } from './former'
import { GATE_SHAPE, STEP_COLOURS, VERDICT_SHAPES } from './step-look'

/** The bars of one sub-process. They carry no handlers: the chart listens for all of them. */
export function ChartRow({
  row,
  top,
  scale,
  today,
  href,
  showsBaseline,
  stopBar,
}: {
  row: RoadmapRow
  top: number
  scale: DayScale
  today: Day
  /** Null in a drawing, where nothing is followed. */
  href: string | null
  showsBaseline: boolean
  /** The chart is one stop of the Tab key: this bar, where it is one of this row. */
  stopBar: string | null
}) {
  const { slack } = useContext(ChartLookContext)
  return (
    <g data-row-of={row.key}>
      <rect
        y={top}
        width="100%"
        height={ROW}
        className="fill-transparent [[data-row-of]:hover>&]:fill-(--line-2) print:hidden"
        fill="none"
        fillOpacity={0.5}
      />
      {showsBaseline &&
        row.bars.filter(hasMoved).map((bar) => <Ghost key={bar.kind} bar={bar} top={top} scale={scale} />)}
      {row.bars.map((bar) => {
        const { top: inset, height } = bar.kind === 'operation' ? OPERATION : BAR
        return bar.was && <Former key={bar.kind} range={bar.was} y={top + inset} height={height} scale={scale} />
      })}
      {row.bars.map((bar) => (
        <a
          key={bar.kind}
          href={href ?? undefined}
          data-bar={addressOf(row, bar)}
          data-step={bar.kind}
          data-line={row.key}
          tabIndex={stopBar === addressOf(row, bar) ? 0 : -1}
          aria-label={barName(row, bar, today)}
          className="group/bar outline-none"
        >
          <g opacity={slack && !isCritical(slack, row, bar) ? FADED : undefined}>
            <Bar bar={bar} top={top} scale={scale} today={today} />
          </g>
          {slack && isCritical(slack, row, bar) && (
            <rect
              {...extent(scale, bar.range)}
              y={top + BAR.top - 4}
              height={2.5}
              fill="var(--ink)"
              pointerEvents="none"
            />
          )}
        </a>
      ))}
      {row.markers.map((marker) => (
        <Marker key={`${marker.kind}-${marker.on}`} marker={marker} y={top + BAR.top + BAR.height / 2} scale={scale} />
      ))}
    </g>
  )
}

/** No room: if it ends later, the whole plan does. What is over has none to tell. */
function isCritical(slack: Slacks, row: RoadmapRow, bar: RoadmapBar): boolean {
  return (slack.get(addressOf(row, bar))?.total ?? 1) <= 0
}

function Bar({ bar, top, scale, today }: { bar: RoadmapBar; top: number; scale: DayScale; today: Day }) {
  const { top: inset, height } = bar.kind === 'operation' ? OPERATION : BAR
  const colour = STEP_COLOURS[bar.kind]
  const whole = extent(scale, bar.range)
  const shape = { y: top + inset, height, rx: height / 4, fill: colour }
  return (
    <>
      <rect {...whole} y={top + inset - HIT_MARGIN} height={height + 2 * HIT_MARGIN} fill="none" pointerEvents="all" />
      <rect
        {...shape}
        {...whole}
        fillOpacity={bar.phase === 'done' ? 1 : bar.kind === 'operation' ? 0.65 : 0.45}
        stroke="var(--surface)"
        className="group-focus-visible/bar:[stroke-width:2px] group-focus-visible/bar:stroke-(--ink)"
      />
      {bar.phase === 'current' && (
        <rect {...shape} x={whole.x} width={doneWidth(bar, scale, today)} pointerEvents="none" />
      )}
    </>
  )
}

/** What of it lies behind; today's part ends at the line of today. */
function doneWidth({ range, doneUntil }: RoadmapBar, scale: DayScale, today: Day): string {
  if (doneUntil === null) return '0%'
  const until = doneUntil === today ? scale.within(today) : scale.after(doneUntil)
  return share(Math.max(0, until - scale.at(range.start)))
}

function Ghost({ bar, top, scale }: { bar: RoadmapBar; top: number; scale: DayScale }) {
  if (bar.baseline === null) return null
  const isThin = bar.kind === 'operation'
  const y = isThin ? top + OPERATION.top + OPERATION.height + 1 : top + GHOST.top
  return (
    <rect
      {...extent(scale, bar.baseline)}
      y={y}
      height={isThin ? 1.5 : GHOST.height}
      rx={1.5}
      fill="var(--plan)"
      fillOpacity={0.55}
      stroke="var(--surface)"
      strokeWidth={0.5}
    />
  )
}

function Marker({ marker, y, scale }: { marker: RoadmapMarker; y: number; scale: DayScale }) {
  if (marker.kind === 'pilotVerdict') {
    const { glyph, colour } = VERDICT_SHAPES[marker.verdict]
    return (
      <svg x={share(scale.after(marker.on))} y={y} overflow="visible" pointerEvents="none" aria-hidden="true">
        <circle r={5.5} fill="var(--surface)" stroke={colour} strokeWidth={1.3} />
        <path d={glyph} fill="none" stroke={colour} strokeWidth={1.4} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    )
  }
  return (
    <svg x={share(scale.at(marker.on))} y={y} overflow="visible" pointerEvents="none" aria-hidden="true">
      <path
        d={GATE_SHAPE}
        fill={marker.isPassed ? 'var(--ink)' : 'var(--surface)'}
        stroke="var(--ink)"
        strokeWidth={1.3}
      />
    </svg>
  )
}

const HIT_MARGIN = 3
/** Of what is not on the critical path, while that is shown. */
const FADED = 0.4
