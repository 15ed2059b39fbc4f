import type { RoadmapGroup } from '~/domain/roadmap-groups'
import type { RoadmapLink, RoadmapRow } from '~/domain/roadmap-row'
import type { StepKind } from '~/domain/vocabulary'
import type { ChartLine } from '../chart-blocks'
import { BAR, type DayScale, ROW, share } from '../chart-geometry'

/** What a row waits for and what waits for it: from the end of one bar to the start of the other. */
export function DependencyLines({
  code,
  links,
  groups,
  lines,
  scale,
}: {
  code: string
  links: readonly RoadmapLink[]
  groups: readonly RoadmapGroup[]
  /** What of them is not folded away, by name. */
  lines: ReadonlyMap<string, ChartLine>
  scale: DayScale
}) {
  const rows = new Map(groups.flatMap((group) => group.rows.map((row) => [row.code, row])))
  const own = links.filter((link) => link.from === code || link.to === code)
  if (own.length === 0) return null
  return (
    <svg
      className="pointer-events-none absolute top-0 z-10 print:hidden"
      style={{ left: 'var(--names)', width: 'calc(100% - var(--names))', height: '100%' }}
      aria-hidden="true"
    >
      {own.map((link) => {
        const from = barOf(rows.get(link.from), link.fromStep)
        const to = barOf(rows.get(link.to), link.toStep)
        const [above, below] = [lines.get(link.from), lines.get(link.to)]
        if (!from || !to || !above || !below) return null
        return (
          <DependencyLine
            key={`${link.from}-${link.fromStep}-${link.to}-${link.toStep}`}
            x1={scale.after(from.range.end)}
            y1={above.top}
            x2={scale.at(to.range.start)}
            y2={below.top}
            colour={link.isBroken ? 'var(--bad)' : 'var(--ink-2)'}
          />
        )
      })}
    </svg>
  )
}

function barOf(row: RoadmapRow | undefined, kind: StepKind) {
  return row?.bars.find((bar) => bar.kind === kind)
}

/** Down (or up) beside the bar that ends, along the gap between two rows, and into the bar that begins. */
function DependencyLine({
  x1,
  y1,
  x2,
  y2,
  colour,
}: {
  x1: number
  /** Tops of the two rows, in pixels. */
  y1: number
  x2: number
  y2: number
  colour: string
}) {
  const isDown = y2 > y1
  const from = y1 + BAR.top + BAR.height / 2
  const along = isDown ? y2 + 1.5 : y2 + ROW - 1.5
  const tip = isDown ? y2 + BAR.top : y2 + BAR.top + BAR.height
  const head = isDown ? -3.5 : 3.5
  const stroke = { stroke: colour, strokeWidth: 1.3, strokeLinecap: 'round' } as const
  return (
    <>
      <line {...stroke} x1={share(x1)} x2={share(x1)} y1={from} y2={along} />
      <line {...stroke} x1={share(x1)} x2={share(x2)} y1={along} y2={along} />
      <svg x={share(x1)} y={from} overflow="visible" aria-hidden="true">
        <circle r={2.5} fill={colour} />
      </svg>
      <svg x={share(x2)} overflow="visible" aria-hidden="true">
        <path {...stroke} d={`M0 ${along}V${tip}`} />
        <path d={`M-3 ${tip + head}H3L0 ${tip}z`} fill={colour} />
      </svg>
    </>
  )
}
