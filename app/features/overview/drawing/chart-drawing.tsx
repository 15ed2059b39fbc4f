import type { ReactElement } from 'react'
import {
  bandPath,
  curvePath,
  expectedEnd,
  plannedEnd,
  planWordSide,
  timeScale,
  VALUE_TICKS,
} from '~/components/charts/progress-scale'
import type { TimedGate } from '~/domain/gates-in-time'
import type { LevelChange } from '~/domain/readiness-change'
import type { Day, Dimension, Name } from '~/domain/vocabulary'
import { fullDay, monthLabel } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { headlineSentence } from '~/i18n/headline-sentence'
import { nameOf } from '~/i18n/locale'
import type { Overview } from '../overview'
import { RADAR, RadarPlot } from '../ui/radar-plot'
import { rangeSentence } from '../ui/range-sentence'
import { TIMELINE, TimelinePlot, timelineHeight } from '../ui/timeline-plot'

/** Charts of the overview that can be taken along. */
export const OVERVIEW_CHARTS = ['progress', 'readiness', 'timeline'] as const
export type OverviewChart = (typeof OVERVIEW_CHARTS)[number]

export interface DrawnOverview {
  programme: Name
  overview: Overview
  gates: readonly TimedGate[]
  changes: Record<Dimension, LevelChange>
}

/** Pixels. */
const EDGE = 24
const HEAD = 64
const PLOT = { width: 860, height: 340, left: 34, right: 74 }

/** One chart as a picture of its own: title, headline and day above it. */
export function ChartDrawing({ chart, ...drawn }: DrawnOverview & { chart: OverviewChart }) {
  const { plot, width, height, title, foot } = partsOf(chart, drawn)
  const whole = { width: width + 2 * EDGE, height: HEAD + height + 2 * EDGE + 22 }
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...whole}
      viewBox={`0 0 ${whole.width} ${whole.height}`}
      fontFamily="var(--font)"
      role="img"
      aria-labelledby="title"
    >
      <title id="title">{title}</title>
      <rect {...whole} fill="var(--surface)" />
      <text x={EDGE} y={EDGE + 14} fontSize={17} fontWeight={620} fill="var(--ink)">
        {nameOf(drawn.programme)} · {title}
      </text>
      <text x={EDGE} y={EDGE + 38} fontSize={13} fill="var(--ink-2)">
        {chart === 'readiness' ? fullDay(drawn.overview.today) : headlineSentence(drawn.overview.headline)}
        {chart !== 'readiness' && (
          <tspan dx={14} fill="var(--ink-3)">
            {fullDay(drawn.overview.today)}
          </tspan>
        )}
      </text>
      <svg x={EDGE} y={EDGE + HEAD} width={width} height={height} aria-hidden="true">
        {plot}
      </svg>
      <text x={EDGE} y={EDGE + HEAD + height + 18} fontSize={12} fill="var(--ink-3)">
        {foot}
      </text>
    </svg>
  )
}

function partsOf(
  chart: OverviewChart,
  { overview, gates, changes }: DrawnOverview,
): { plot: ReactElement; width: number; height: number; title: string; foot: string } {
  const { levels, needed } = overview
  switch (chart) {
    case 'progress': {
      const plot = <ProgressPlot overview={overview} />
      const { width, height } = PLOT
      return { plot, width, height, title: m.overview_progress(), foot: rangeSentence(overview.end) }
    }
    case 'readiness': {
      const plot = <RadarPlot levels={levels} changes={changes} needed={needed} />
      const [width, height] = [RADAR.width * 2, RADAR.height * 2]
      return { plot, width, height, title: m.overview_dimensions(), foot: m.overview_radar_key({ needed }) }
    }
    case 'timeline': {
      const facts = { waves: overview.waves, gates, today: overview.today }
      const plot = <TimelinePlot facts={facts} slug={null} />
      const height = timelineHeight(facts)
      return { plot, width: TIMELINE.width, height, title: m.overview_timeline(), foot: m.overview_timeline_key() }
    }
  }
}

function ProgressPlot({ overview: { curve, today } }: Pick<DrawnOverview, 'overview'>) {
  const scale = timeScale(curve)
  const [top, bottom] = [16, PLOT.height - 24]
  const x = (day: Day) => PLOT.left + scale.at(day) * (PLOT.width - PLOT.left - PLOT.right)
  const y = (value: number) => bottom - (value / 100) * (bottom - top)
  const place = (day: Day, value: number) => [x(day), y(value)] as const
  const now = curve.find(({ day }) => day === today)
  const isBefore = now !== undefined && planWordSide(now, scale.at(today)) === 'left'
  const end = expectedEnd(curve)
  return (
    <svg width={PLOT.width} height={PLOT.height} fontSize={11} fill="none" aria-hidden="true">
      {VALUE_TICKS.map((value) => (
        <g key={value}>
          <path d={`M${PLOT.left} ${y(value)}H${PLOT.width - PLOT.right}`} stroke="var(--line-2)" />
          <text x={PLOT.left - 8} y={y(value) + 4} textAnchor="end" fill="var(--ink-3)">
            {value}
          </text>
        </g>
      ))}
      {scale.ticks.map((day) => (
        <text key={day} x={x(day)} y={PLOT.height - 6} textAnchor="middle" fill="var(--ink-3)">
          {monthLabel(day)}
        </text>
      ))}
      <path d={bandPath(curve, place)} fill="var(--accent)" fillOpacity="0.12" />
      <path d={curvePath(curve, 'planned', place)} stroke="var(--plan)" strokeWidth="1.5" strokeDasharray="4 4" />
      <path d={curvePath(curve, 'expected', place)} stroke="var(--accent)" strokeWidth="1.8" strokeDasharray="2 4" />
      <path d={curvePath(curve, 'earned', place)} stroke="var(--accent)" strokeWidth="2.4" />
      {now && (
        <>
          <path d={`M${x(today)} ${top}V${bottom}`} stroke="var(--ink-2)" />
          <text x={x(today) + 5} y={12} fill="var(--ink-2)">
            {m.overview_today()}
          </text>
          <circle cx={x(today)} cy={y(now.earned ?? 0)} r="4" fill="var(--accent)" />
          <text x={x(today) - 9} y={y(now.earned ?? 0) + 4} textAnchor="end" fontWeight="600" fill="var(--accent-ink)">
            {Math.round(now.earned ?? 0)}
          </text>
          <text
            x={x(today) + (isBefore ? -9 : 8)}
            y={y(now.planned) - 6}
            textAnchor={isBefore ? 'end' : 'start'}
            fill="var(--ink-2)"
          >
            {m.overview_plan_today({ value: Math.round(now.planned) })}
          </text>
        </>
      )}
      <text
        x={x(plannedEnd(curve)) + (end ? -8 : 6)}
        y={y(100) + 4}
        textAnchor={end ? 'end' : 'start'}
        fill="var(--ink-3)"
      >
        {m.overview_series_plan()}
      </text>
      {end && (
        <text x={x(end) + 6} y={y(100) + 4} fill="var(--accent-ink)">
          {m.overview_series_expected()}
        </text>
      )}
    </svg>
  )
}
