import type { WeekFigures } from '~/domain/throughput'
import { shortDay } from '~/i18n/format'

const WIDTH = 720
export const CHART_HEIGHT = 180
const BASE = CHART_HEIGHT - 22

/** The chart as the server draws it. */
export function WeeksFrame({ weeks, label }: { weeks: readonly WeekFigures[]; label: string }) {
  const most = Math.max(1, ...weeks.flatMap(({ requested, decided }) => [requested, decided]))
  const step = WIDTH / Math.max(1, weeks.length)
  const height = (count: number) => (count / most) * (BASE - 18)
  return (
    <svg viewBox={`0 0 ${WIDTH} ${CHART_HEIGHT}`} className="block w-full" role="img" aria-label={label}>
      <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} stroke="var(--line)" />
      {weeks.map(({ week, requested, decided }, at) => {
        const x = at * step
        return (
          <g key={week}>
            <rect
              x={x + step * 0.2}
              y={BASE - height(requested)}
              width={step * 0.28}
              height={height(requested)}
              fill="var(--plan)"
            />
            <rect
              x={x + step * 0.52}
              y={BASE - height(decided)}
              width={step * 0.28}
              height={height(decided)}
              fill="var(--accent)"
            />
            {at % 2 === 0 && (
              <text x={x + step / 2} y={CHART_HEIGHT - 6} fontSize="11" textAnchor="middle" fill="var(--ink-3)">
                {shortDay(week)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
