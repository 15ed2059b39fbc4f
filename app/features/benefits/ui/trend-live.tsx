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
import type { MonthMean } from '~/domain/kpi-readings'
import { monthLabel } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { meanFigure } from '~/i18n/kpi-figure'
import { monthWord } from './kpi-words'
import { HEIGHT, MARGIN, type TrendProps, trendScale } from './trend-scale'

/** The same chart with values to read off by mouse, touch or arrow keys. */
export default function TrendLive(props: TrendProps) {
  const { means, chart, target, baseline, label } = props
  const { low, high, values, months } = trendScale(props)
  const data = means.map((one, at) => ({ ...one, at }))
  return (
    <div style={{ height: HEIGHT }}>
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart
          data={data}
          title={label}
          margin={{ top: MARGIN.top, right: MARGIN.right, bottom: 0, left: 0 }}
          accessibilityLayer
        >
          <CartesianGrid vertical={false} stroke="var(--line-2)" />
          <XAxis
            dataKey="at"
            type="number"
            domain={[0, Math.max(1, means.length - 1)]}
            ticks={months}
            tickFormatter={(at: number) => monthLabel(`${means[at]?.month ?? '1970-01'}-01`)}
            height={MARGIN.bottom}
            {...AXIS}
            interval={0}
          />
          <YAxis width={MARGIN.left} domain={[low, high]} ticks={values} tickFormatter={meanFigure} {...AXIS} />
          <Tooltip
            content={({ payload }) => <Reading mean={payload?.[0]?.payload as MonthMean | undefined} />}
            isAnimationActive={false}
          />
          {chart.state === 'known' && (
            <ReferenceArea y1={chart.lower} y2={chart.upper} fill="var(--accent)" fillOpacity={0.08} />
          )}
          {chart.state === 'known' && <ReferenceLine y={chart.mean} stroke="var(--ink-3)" />}
          {baseline !== null && (
            <ReferenceLine
              y={baseline}
              stroke="var(--plan)"
              strokeDasharray="4 4"
              label={{
                value: m.benefits_column_baseline(),
                position: 'insideBottomLeft',
                fontSize: 11,
                fill: 'var(--ink-3)',
              }}
            />
          )}
          {target !== null && (
            <ReferenceLine
              y={target}
              stroke="var(--accent-ink)"
              strokeDasharray="4 4"
              label={{
                value: m.benefits_column_target(),
                // Below the line where there is no room above it.
                position: target - low > 0.9 * (high - low) ? 'insideTopRight' : 'insideBottomRight',
                fontSize: 11,
                fill: 'var(--accent-ink)',
              }}
            />
          )}
          <Line
            dataKey="value"
            stroke="var(--accent)"
            strokeWidth={2.2}
            dot={{ r: 2.5, fill: 'var(--accent)' }}
            activeDot={{ r: 4 }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

function Reading({ mean }: { mean: MonthMean | undefined }) {
  if (!mean) return null
  return (
    <div className="rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-(--shadow)">
      <p className="text-ink-3">{monthWord(mean.month)}</p>
      <p>
        {m.benefits_trend_value()} <b>{meanFigure(mean.value)}</b>
      </p>
      <p className="text-ink-3">{m.benefits_branches({ count: mean.branches })}</p>
    </div>
  )
}
