import type { ReportChart } from '~/domain/report-content'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { colourOf } from './chart-colours'

const CENTRE = { x: 170, y: 105 }
const RADIUS = 76
const RINGS = [25, 50, 75, 100]

/** One axis a label; a series has a gap where its value is not known, and the legend says how many. */
export function RadarFrame({ chart }: { chart: ReportChart }) {
  const count = chart.labels.length
  const at = (axis: number, value: number) => {
    const angle = (2 * Math.PI * axis) / count - Math.PI / 2
    const length = (RADIUS * value) / 100
    return { x: CENTRE.x + Math.cos(angle) * length, y: CENTRE.y + Math.sin(angle) * length }
  }
  return (
    <svg viewBox="0 0 480 214" role="img" aria-label={nameOf(chart.title)} className="block w-full text-[11px]">
      {RINGS.map((ring) => (
        <path
          key={ring}
          d={`${chart.labels.map((_, axis) => `${axis === 0 ? 'M' : 'L'}${place(at(axis, ring))}`).join('')}Z`}
          fill="none"
          stroke="var(--line)"
        />
      ))}
      {chart.labels.map((label, axis) => {
        const end = at(axis, 116)
        const side = Math.abs(end.x - CENTRE.x) < 4 ? 'middle' : end.x > CENTRE.x ? 'start' : 'end'
        return (
          <g key={label.en}>
            <path d={`M${CENTRE.x} ${CENTRE.y}L${place(at(axis, 100))}`} stroke="var(--line)" />
            <text x={end.x} y={end.y + 4} textAnchor={side} fill="var(--ink-2)">
              {nameOf(label)}
            </text>
          </g>
        )
      })}
      {chart.series.map(({ key, values }) => (
        <g key={key} stroke={colourOf(key)} fill="none" strokeWidth={1.8}>
          {values.map((value, axis) => {
            const next = values[(axis + 1) % count] ?? null
            const label = chart.labels[axis]?.en
            return value === null || next === null ? null : (
              <path key={label} d={`M${place(at(axis, value))}L${place(at((axis + 1) % count, next))}`} />
            )
          })}
          {values.map((value, axis) => {
            if (value === null) return null
            const { x, y } = at(axis, value)
            return <circle key={chart.labels[axis]?.en} cx={x} cy={y} r={2.6} fill={colourOf(key)} stroke="none" />
          })}
        </g>
      ))}
      {chart.series.map(({ key, name, values }, row) => {
        const unknown = chart.labels.filter((_, axis) => (values[axis] ?? null) === null)
        return (
          <g key={key}>
            <rect x={318} y={40 + row * 34} width={14} height={3} fill={colourOf(key)} />
            <text x={338} y={45 + row * 34} fill="var(--ink-2)">
              {nameOf(name)}
            </text>
            {unknown.length > 0 && (
              <text x={338} y={58 + row * 34} fill="var(--ink-3)" fontSize="9.5">
                {m.reports_chart_unknown({ count: unknown.length, total: count })}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

const place = ({ x, y }: { x: number; y: number }) => `${x.toFixed(1)} ${y.toFixed(1)}`
