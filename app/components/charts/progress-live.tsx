import type { ComponentProps } from 'react'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { addDays, daysBetween } from '~/domain/days'
import type { ExpectedPoint } from '~/domain/expected-progress'
import { fullDay, monthLabel } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { AXIS } from './chart-axis'
import type { ProgressChartProps } from './progress-props'
import { expectedEnd, HEIGHT, MARGIN, plannedEnd, planWordSide, timeScale, VALUE_TICKS } from './progress-scale'

/** The same chart with values to read off by mouse, touch or arrow keys. */
export default function ProgressLive({ points, today, label }: ProgressChartProps) {
  const { start, ticks, at } = timeScale(points)
  const data = points.map((point) => ({
    ...point,
    x: daysBetween(start, point.day),
    range: point.early === null ? null : [point.late, point.early],
  }))
  const end = expectedEnd(points)
  const now = points.find((point) => point.day === today)
  const x = daysBetween(start, today)
  const isBehind = now !== undefined && (now.earned ?? 0) < now.planned
  return (
    <div className="-mx-px" style={{ height: HEIGHT }}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={data}
          title={label}
          margin={{ top: MARGIN.top, right: MARGIN.right, bottom: 0, left: 0 }}
          accessibilityLayer
        >
          <CartesianGrid vertical={false} stroke="var(--line-2)" />
          <XAxis
            dataKey="x"
            type="number"
            domain={[0, 'dataMax']}
            ticks={ticks.map((day) => daysBetween(start, day))}
            tickFormatter={(days: number) => monthLabel(addDays(start, days))}
            height={MARGIN.bottom}
            {...AXIS}
            interval={0}
          />
          <YAxis width={MARGIN.left} domain={[0, 100]} ticks={VALUE_TICKS} {...AXIS} />
          <Tooltip
            content={({ payload }) => <Reading point={payload?.[0]?.payload as ExpectedPoint | undefined} />}
            isAnimationActive={false}
          />
          <Area
            dataKey="range"
            type="linear"
            stroke="none"
            fill="var(--accent)"
            fillOpacity={0.12}
            activeDot={false}
            isAnimationActive={false}
          />
          <Line
            dataKey="planned"
            stroke="var(--plan)"
            strokeWidth={1.5}
            strokeDasharray="4 4"
            dot={false}
            activeDot={{ r: 3 }}
            isAnimationActive={false}
          />
          {now && (
            <ReferenceLine
              x={x}
              stroke="var(--ink-2)"
              label={{
                value: m.overview_today(),
                position: 'insideTopLeft',
                fontSize: 11,
                fill: 'var(--ink-2)',
                dy: -14,
                dx: 2,
              }}
            />
          )}
          <Line
            dataKey="earned"
            stroke="var(--accent)"
            strokeWidth={2.4}
            dot={false}
            activeDot={{ r: 4 }}
            isAnimationActive={false}
          />
          <Line
            dataKey="expected"
            stroke="var(--accent)"
            strokeWidth={1.8}
            strokeDasharray="2 4"
            dot={false}
            activeDot={{ r: 3 }}
            isAnimationActive={false}
          />
          {now && (
            <Mark
              x={x}
              y={now.planned}
              label={{
                value: m.overview_plan_today({ value: Math.round(now.planned) }),
                position: planWordSide(now, at(today)),
                fontSize: 12,
                fill: 'var(--ink-2)',
                dy: isBehind ? -8 : 10,
              }}
            />
          )}
          {now && (
            <Mark
              x={x}
              y={now.earned ?? 0}
              isDrawn
              label={{
                value: Math.round(now.earned ?? 0),
                position: 'left',
                fontSize: 12,
                fontWeight: 600,
                fill: 'var(--accent-ink)',
                dy: isBehind ? 9 : -8,
              }}
            />
          )}
          <Mark
            x={daysBetween(start, plannedEnd(points))}
            y={points.at(-1)?.planned ?? 100}
            label={{
              value: m.overview_series_plan(),
              position: end ? 'left' : 'right',
              fontSize: 11,
              fill: 'var(--ink-3)',
            }}
          />
          {end && (
            <Mark
              x={daysBetween(start, end)}
              y={points.at(-1)?.expected ?? 100}
              label={{
                value: m.overview_series_expected(),
                position: 'right',
                fontSize: 11,
                fill: 'var(--accent-ink)',
              }}
            />
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

type Label = Extract<ComponentProps<typeof ReferenceLine>['label'], object>

/** A word at a point of the plot, with a dot where it is drawn: a line of no length, which carries no code of its own. */
function Mark({ x, y, isDrawn = false, label }: { x: number; y: number; isDrawn?: boolean; label: Label }) {
  return (
    <ReferenceLine
      segment={[
        { x, y },
        { x, y },
      ]}
      shape={({ x1, y1 }: { x1?: number; y1?: number }) =>
        isDrawn ? <circle cx={x1} cy={y1} r={4} fill="var(--accent)" stroke="var(--surface)" strokeWidth={2} /> : <g />
      }
      label={label}
    />
  )
}

function Reading({ point }: { point: ExpectedPoint | undefined }) {
  if (!point) return null
  return (
    <div className="rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-(--shadow)">
      <p className="text-ink-3">{fullDay(point.day)}</p>
      <p>
        {m.overview_series_plan()} <b>{Math.round(point.planned)}</b>
      </p>
      {point.earned !== null && (
        <p className="text-accent-ink">
          {m.overview_series_earned()} <b>{Math.round(point.earned)}</b>
        </p>
      )}
      {point.expected !== null && (
        <p>
          {m.overview_series_expected()} <b>{Math.round(point.expected)}</b>
          {point.early !== null && point.late !== null && (
            <span className="text-ink-3">
              {' '}
              {Math.round(point.late)}–{Math.round(point.early)}
            </span>
          )}
        </p>
      )}
    </div>
  )
}
