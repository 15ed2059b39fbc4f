import {
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { AXIS } from '~/components/charts/chart-axis'
import { fullDay, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { UsagePoint } from '../usage-points'
import type { UsageChartProps } from './usage-frame'
import { HEIGHT, MARGIN, placeOf, usesTicks, weekTicks } from './usage-scale'

/** The same chart with values to read off by mouse, touch or arrow keys. */
export default function UsageLive({ points, liveOn, episodes, label }: UsageChartProps) {
  const last = Math.max(0, points.length - 1)
  const at = (day: string | null) => {
    const place = placeOf(points, day)
    return place === null ? null : Math.round(place * last)
  }
  const data = points.map((point, x) => ({ ...point, x }))
  const ticks = usesTicks(points)
  const live = at(liveOn)
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
            domain={[0, last]}
            ticks={weekTicks(points).map((week) => at(week) ?? 0)}
            tickFormatter={(x: number) => shortDay(points[x]?.weekOn ?? '')}
            height={MARGIN.bottom}
            {...AXIS}
            interval={0}
          />
          <YAxis width={MARGIN.left} domain={[0, ticks.at(-1) ?? 1]} ticks={ticks} {...AXIS} />
          <Tooltip
            content={({ payload }) => <Reading point={payload?.[0]?.payload as UsagePoint | undefined} />}
            isAnimationActive={false}
          />
          {episodes.map(({ from, until }) => (
            <ReferenceArea
              key={from}
              x1={at(from) ?? 0}
              x2={at(until) ?? last}
              fill="var(--bad)"
              fillOpacity={0.1}
              label={{ value: m.rollout_usage_relapse(), position: 'insideTop', fontSize: 11, fill: 'var(--bad)' }}
            />
          ))}
          {live !== null && (
            <ReferenceLine
              x={live}
              stroke="var(--ink-2)"
              label={{
                value: m.rollout_usage_live_mark(),
                position: 'insideTopLeft',
                fontSize: 11,
                fill: 'var(--ink-2)',
                dy: -14,
              }}
            />
          )}
          <Line
            dataKey="uses"
            stroke="var(--accent)"
            strokeWidth={2.2}
            dot={{ r: 1.5 }}
            activeDot={{ r: 4 }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

function Reading({ point }: { point: UsagePoint | undefined }) {
  if (!point || point.uses === null) return null
  return (
    <div className="rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-(--shadow)">
      <p className="text-ink-3">
        {m.rollout_week()} {fullDay(point.weekOn)}
      </p>
      <p className="text-accent-ink">
        {m.rollout_uses()} <b>{point.uses}</b>
      </p>
    </div>
  )
}
