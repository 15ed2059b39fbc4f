import type { ReportChart } from '~/domain/report-content'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { BarFrame } from './bar-frame'
import { colourOf, dashOf } from './chart-colours'
import { RadarFrame } from './radar-frame'

/** A chart as it is drawn on the server and on paper, complete by itself. */
export function ChartFrame({ chart }: { chart: ReportChart }) {
  switch (chart.kind) {
    case 'line':
      return <LineFrame chart={chart} />
    case 'bar':
      return <BarFrame chart={chart} />
    case 'radar':
      return <RadarFrame chart={chart} />
  }
}

const WIDTH = 480
const HEIGHT = 210
const PLOT = { left: 30, right: 404, top: 10, bottom: 184 }
const TICKS = [0, 25, 50, 75, 100]
/** Labels along the axis at most. */
const LABELS = 5

function LineFrame({ chart }: { chart: ReportChart }) {
  const last = Math.max(1, chart.labels.length - 1)
  const x = (at: number) => PLOT.left + ((PLOT.right - PLOT.left) * at) / last
  const y = (value: number) => PLOT.bottom - ((PLOT.bottom - PLOT.top) * value) / 100
  const every = Math.max(1, Math.ceil(last / LABELS))
  const ends = apart(
    chart.series.map(({ key, name, values }) => {
      const at = values.findLastIndex((value) => value !== null)
      return { key, name, at: Math.max(0, at), value: values[at] ?? null }
    }),
    y,
  )
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={nameOf(chart.title)}
      className="block w-full text-[11px]"
    >
      {TICKS.map((value) => (
        <g key={value}>
          <path d={`M${PLOT.left} ${y(value)}H${PLOT.right}`} stroke="var(--line-2)" />
          <text x={PLOT.left - 6} y={y(value) + 4} textAnchor="end" fill="var(--ink-3)">
            {value}
          </text>
        </g>
      ))}
      {chart.labels.map((label, at) =>
        at % every === 0 ? (
          <text key={label.en} x={x(at)} y={HEIGHT - 8} textAnchor="middle" fill="var(--ink-3)">
            {nameOf(label)}
          </text>
        ) : null,
      )}
      {chart.series.map(({ key, values }) => (
        <path
          key={key}
          d={pathOf(values, x, y)}
          fill="none"
          stroke={colourOf(key)}
          strokeWidth={dashOf(key) ? 1.5 : 2.4}
          strokeDasharray={dashOf(key)}
        />
      ))}
      {ends.map(({ key, name, at, value, labelY }) => (
        <g key={key}>
          {value !== null && <circle cx={x(at)} cy={y(value)} r={3.5} fill={colourOf(key)} />}
          <text x={x(at) + 8} y={labelY + 4} fill="var(--ink-2)">
            {nameOf(name)} {value ?? m.reports_not_shown_number()}
          </text>
        </g>
      ))}
    </svg>
  )
}

interface End {
  at: number
  value: number | null
}

/** Two labels that would lie on each other are set apart. */
function apart<T extends End>(ends: readonly T[], y: (value: number) => number): (T & { labelY: number })[] {
  const placed: (T & { labelY: number })[] = []
  for (const end of ends) {
    let labelY = y(end.value ?? 0)
    for (const other of placed) {
      if (Math.abs(other.at - end.at) < 6 && Math.abs(other.labelY - labelY) < 14) labelY = other.labelY + 14
    }
    placed.push({ ...end, labelY })
  }
  return placed
}

function pathOf(values: readonly (number | null)[], x: (at: number) => number, y: (value: number) => number): string {
  let isOpen = false
  return values
    .map((value, at) => {
      if (value === null) {
        isOpen = false
        return ''
      }
      const step = `${isOpen ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`
      isOpen = true
      return step
    })
    .join('')
}
