import type { ReportChart } from '~/domain/report-content'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { colourOf } from './chart-colours'

const WIDTH = 480
const ROW = 24
const LEFT = 84
const RIGHT = 430

/** One bar a label; what is not known has none and says so. */
export function BarFrame({ chart }: { chart: ReportChart }) {
  const [series] = chart.series
  const values = series?.values ?? []
  const known = values.filter((value) => value !== null)
  const [least, most] = [Math.min(0, ...known), Math.max(1, ...known)]
  const x = (value: number) => LEFT + ((RIGHT - LEFT) * (value - least)) / (most - least)
  const height = chart.labels.length * ROW + 8
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={nameOf(chart.title)}
      className="block w-full text-[11px]"
    >
      <path d={`M${x(0)} 0V${height}`} stroke="var(--line)" />
      {chart.labels.map((label, at) => {
        const value = values[at] ?? null
        const top = at * ROW + 6
        return (
          <g key={label.en}>
            <text x={LEFT - 10} y={top + 12} textAnchor="end" fill="var(--ink-2)">
              {nameOf(label)}
            </text>
            {value !== null && (
              <rect
                x={Math.min(x(0), x(value))}
                y={top}
                width={Math.abs(x(value) - x(0))}
                height={ROW - 8}
                rx={2}
                fill={colourOf(series?.key ?? '')}
              />
            )}
            <text
              x={Math.max(x(0), x(value ?? 0)) + 6}
              y={top + 12}
              fill={value === null ? 'var(--ink-3)' : 'var(--ink)'}
            >
              {value ?? m.reports_not_shown_number()}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
