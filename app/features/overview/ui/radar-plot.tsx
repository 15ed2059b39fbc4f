import type { Level } from '~/domain/readiness'
import type { LevelChange } from '~/domain/readiness-change'
import { DIMENSIONS, type Dimension } from '~/domain/vocabulary'
import { percent } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { dimensionWord } from '~/i18n/words'

export interface RadarProps {
  levels: Readonly<Record<Dimension, Level>>
  changes: Readonly<Record<Dimension, LevelChange>>
  /** What a gate asks of each dimension, in percent. */
  needed: number
}

export const RADAR = { width: 300, height: 212 }
const RADIUS = 78
const [CX, CY] = [RADAR.width / 2, RADAR.height / 2]
/** Rules above, then clockwise. */
const AXES = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const
const ANCHORS = ['middle', 'start', 'middle', 'end'] as const

/** Four axes from the middle: what a gate needs, four weeks ago, today. An unknown level leaves a gap on its axis. */
export function RadarPlot({ levels, changes, needed }: RadarProps) {
  const now = DIMENSIONS.map((dimension) => levels[dimension].share)
  const then = DIMENSIONS.map((dimension) => changes[dimension].before)
  return (
    <svg
      viewBox={`0 0 ${RADAR.width} ${RADAR.height}`}
      role="img"
      aria-label={m.overview_radar({ levels: spoken(levels) })}
      className="mx-auto block w-full max-w-[330px]"
      fontFamily="var(--font)"
      fontSize="11"
    >
      {[25, 50, 75, 100].map((value) => (
        <path key={value} d={around([value, value, value, value])} fill="none" stroke="var(--line)" />
      ))}
      {AXES.map(([x, y], at) => (
        <path key={DIMENSIONS[at]} d={`M${CX} ${CY}L${CX + x * RADIUS} ${CY + y * RADIUS}`} stroke="var(--line)" />
      ))}
      <path
        d={around([needed, needed, needed, needed])}
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth="1.2"
        strokeDasharray="4 3"
      />
      <path d={around(then)} fill="none" stroke="var(--plan)" strokeWidth="1.6" />
      <path d={around(now)} fill="var(--accent)" fillOpacity="0.14" stroke="var(--accent)" strokeWidth="2" />
      {now.map((share, at) => {
        const [x, y] = AXES[at] ?? [0, 0]
        return (
          share !== null && (
            <circle
              key={DIMENSIONS[at]}
              cx={CX + (x * RADIUS * share) / 100}
              cy={CY + (y * RADIUS * share) / 100}
              r="2.6"
              fill="var(--accent)"
            />
          )
        )
      })}
      {DIMENSIONS.map((dimension, at) => {
        const [x, y] = AXES[at] ?? [0, 0]
        const { share } = levels[dimension]
        return (
          <text
            key={dimension}
            x={CX + x * (RADIUS + 6)}
            y={CY + y * (RADIUS + 12) + 4}
            textAnchor={ANCHORS[at]}
            fill="var(--ink-2)"
          >
            {dimensionWord(dimension)}
            <tspan {...(x === 0 ? { dx: 5 } : { x: CX + x * (RADIUS + 6), dy: 14 })} fontWeight="600" fill="var(--ink)">
              {share === null ? m.overview_unknown() : percent(share)}
            </tspan>
          </text>
        )
      })}
    </svg>
  )
}

/** A closed line over the axes on which something is known. */
function around(shares: readonly (number | null)[]): string {
  const places = shares.flatMap((share, at) => {
    const [x, y] = AXES[at] ?? [0, 0]
    return share === null ? [] : [`${CX + (x * RADIUS * share) / 100} ${CY + (y * RADIUS * share) / 100}`]
  })
  return places.length < 2 ? '' : `M${places.join('L')}Z`
}

function spoken(levels: RadarProps['levels']): string {
  return DIMENSIONS.map((dimension) => {
    const { share } = levels[dimension]
    return `${dimensionWord(dimension)} ${share === null ? m.overview_unknown() : percent(share)}`
  }).join(', ')
}
