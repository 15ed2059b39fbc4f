import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { AXIS } from '~/components/charts/chart-axis'
import type { WeekFigures } from '~/domain/throughput'
import { fullDay, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { CHART_HEIGHT } from './weeks-frame'

/** The same chart with values to read off by mouse, touch or arrow keys. */
export default function WeeksLive({ weeks, label }: { weeks: readonly WeekFigures[]; label: string }) {
  return (
    <div style={{ height: CHART_HEIGHT }}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={[...weeks]} title={label} barGap={2} accessibilityLayer>
          <CartesianGrid vertical={false} stroke="var(--line-2)" />
          <XAxis dataKey="week" tickFormatter={(week: string) => shortDay(week)} {...AXIS} />
          <YAxis width={28} allowDecimals={false} {...AXIS} />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--line-2)' }}
            content={({ payload }) => <Reading week={payload?.[0]?.payload as WeekFigures | undefined} />}
          />
          <Legend iconType="square" iconSize={9} wrapperStyle={{ fontSize: 12, color: 'var(--ink-2)' }} />
          <Bar
            dataKey="requested"
            name={m.operations_figures_requested()}
            fill="var(--plan)"
            isAnimationActive={false}
          />
          <Bar dataKey="decided" name={m.operations_figures_decided()} fill="var(--accent)" isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

function Reading({ week }: { week: WeekFigures | undefined }) {
  if (!week) return null
  return (
    <div className="rounded-md border border-line bg-surface px-2.5 py-1.5 text-xs shadow">
      <p className="font-semibold">{fullDay(week.week)}</p>
      <p>
        {m.operations_figures_requested()} {week.requested}
      </p>
      <p>
        {m.operations_figures_decided()} {week.decided}
      </p>
    </div>
  )
}
