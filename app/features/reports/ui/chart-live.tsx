import type { ReactElement } from 'react'
import {
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { AXIS, TICK } from '~/components/charts/chart-axis'
import type { ReportChart } from '~/domain/report-content'
import { nameOf } from '~/i18n/locale'
import { colourOf, dashOf } from './chart-colours'

const BOX = { background: 'var(--raised)', border: '1px solid var(--line)', borderRadius: 6, fontSize: 12 }
const HEIGHT = 230

/** A bar chart has its values written beside its bars: it needs no more. */
export type ReadableChart = ReportChart & { kind: 'line' | 'radar' }

/** The same chart with values to read off by mouse, touch or arrow keys. */
export default function ChartLive({ chart }: { chart: ReadableChart }) {
  const data = chart.labels.map((label, at) => ({
    label: nameOf(label),
    ...Object.fromEntries(chart.series.map(({ key, values }) => [key, values[at] ?? null])),
  }))
  return (
    <div style={{ height: HEIGHT }}>
      <ResponsiveContainer width="100%" height="100%">
        {drawn(chart, data)}
      </ResponsiveContainer>
    </div>
  )
}

function drawn(chart: ReadableChart, data: readonly Record<string, unknown>[]): ReactElement {
  const title = nameOf(chart.title)
  const tooltip = <Tooltip contentStyle={BOX} itemStyle={{ color: 'var(--ink)' }} isAnimationActive={false} />
  const legend = <Legend iconType="plainline" wrapperStyle={{ fontSize: 12 }} />
  switch (chart.kind) {
    case 'line':
      return (
        <LineChart data={[...data]} title={title} margin={{ top: 8, right: 16, bottom: 0, left: 0 }} accessibilityLayer>
          <CartesianGrid vertical={false} stroke="var(--line-2)" />
          <XAxis dataKey="label" {...AXIS} minTickGap={36} />
          <YAxis width={34} domain={[0, 100]} ticks={[0, 25, 50, 75, 100]} {...AXIS} />
          {tooltip}
          {legend}
          {chart.series.map(({ key, name }) => (
            <Line
              key={key}
              dataKey={key}
              name={nameOf(name)}
              stroke={colourOf(key)}
              strokeWidth={dashOf(key) ? 1.5 : 2.4}
              strokeDasharray={dashOf(key)}
              dot={false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      )
    case 'radar':
      return (
        <RadarChart data={[...data]} title={title} outerRadius="72%" accessibilityLayer>
          <PolarGrid stroke="var(--line)" />
          <PolarAngleAxis dataKey="label" tick={TICK} />
          <PolarRadiusAxis domain={[0, 100]} tick={false} axisLine={false} />
          {tooltip}
          {legend}
          {chart.series.map(({ key, name }) => (
            <Radar
              key={key}
              dataKey={key}
              name={nameOf(name)}
              stroke={colourOf(key)}
              fill="none"
              strokeWidth={1.8}
              dot={{ r: 2.5, fill: colourOf(key) }}
              isAnimationActive={false}
            />
          ))}
        </RadarChart>
      )
  }
}
