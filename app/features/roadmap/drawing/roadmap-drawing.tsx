import { toneOf } from '~/components/ui/status-badge'
import { STATUS_SHAPES } from '~/components/ui/status-icon'
import type { Roadmap } from '~/domain/roadmap'
import type { RoadmapHeadline } from '~/domain/roadmap-headline'
import type { Name } from '~/domain/vocabulary'
import { fullDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { blocksOf, type ChartBlock } from '../chart-blocks'
import { chartWidth, dayScale, groundOf, HEADING, headerHeight, lanesOf, ROW, textWidth } from '../chart-geometry'
import { headlineSentence } from '../headline-sentence'
import { headingWords } from '../sentences'
import { BlockBars } from '../ui/chart-block'
import { HeaderMarks } from '../ui/chart-header'
import { legendOf } from '../ui/chart-legend'
import { ChartLookContext } from '../ui/chart-look'
import { isFolded, type RoadmapView } from '../view'

export interface DrawingProps {
  programme: Name
  roadmap: Roadmap
  headline: RoadmapHeadline
  view: RoadmapView
}

/** Pixels. */
const EDGE = 24
const TITLE = 64
const NAMES = 290
const LEAST_CHART = 760
const LEGEND_LINE = 20

/** The whole chart as one picture, as wide as its days need: title, axis, all rows that are not folded, legend. */
export function RoadmapDrawing({ programme, roadmap, headline, view }: DrawingProps) {
  const { groups, waves, today, range } = roadmap
  const { blocks, height } = blocksOf(groups, (key) => isFolded(view, key))
  const scale = dayScale(range)
  const chart = Math.max(LEAST_CHART, chartWidth(range, view.zoom))
  const width = EDGE + NAMES + chart + EDGE
  const axis = headerHeight(lanesOf(waves, view.zoom).count)
  const legend = placedLegend(legendOf(roadmap, view.baseline !== 'off'), width - 2 * EDGE)
  const rowsTop = EDGE + TITLE + axis
  const legendTop = rowsTop + height + 14
  const whole = legendTop + legend.lines * LEGEND_LINE + EDGE - 6
  const title = m.roadmap_drawing_title({ programme: nameOf(programme) })
  const shared = { waves, scale, today, base: null, showsBaseline: view.baseline !== 'off', stop: null }
  return (
    <ChartLookContext.Provider value={{ ground: groundOf(scale, view.zoom), foldHref: () => '', slack: null }}>
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width={width}
        height={whole}
        viewBox={`0 0 ${width} ${whole}`}
        fontFamily="var(--font)"
        role="img"
        aria-labelledby="title"
      >
        <title id="title">{title}</title>
        <rect width={width} height={whole} fill="var(--surface)" />
        <text x={EDGE} y={EDGE + 14} fontSize={17} fontWeight={620} fill="var(--ink)">
          {title}
        </text>
        <text x={EDGE} y={EDGE + 38} fontSize={13} fill="var(--ink-2)">
          {headlineSentence(headline)}
          <tspan dx={14} fill="var(--ink-3)">
            {m.roadmap_drawing_day({ day: fullDay(today) })}
          </tspan>
        </text>
        <svg x={EDGE + NAMES} y={EDGE + TITLE} width={chart} height={axis} aria-hidden="true">
          <HeaderMarks {...shared} zoom={view.zoom} onPaper={view.zoom} height={axis} />
        </svg>
        {blocks.map((block) => (
          <svg
            key={block.key}
            x={EDGE}
            y={rowsTop + block.top}
            width={NAMES + chart}
            height={block.height}
            aria-hidden="true"
          >
            <BlockNames block={block} />
            <svg x={NAMES} width={chart} height={block.height} aria-hidden="true">
              <BlockBars {...shared} block={block} />
            </svg>
          </svg>
        ))}
        {legend.entries.map(({ word, shape, x, line }) => (
          <g key={word} transform={`translate(${EDGE + x} ${legendTop + line * LEGEND_LINE})`}>
            {shape}
            <text x={20} y={11} fontSize={12} fill="var(--ink-2)">
              {word}
            </text>
          </g>
        ))}
      </svg>
    </ChartLookContext.Provider>
  )
}

function BlockNames({ block: { group, isHead, isFolded: folded, rows } }: { block: ChartBlock }) {
  const inset = isHead ? HEADING : 0
  const showsOwner = group.heading.kind !== 'owner'
  return (
    <>
      {isHead && (
        <text y={HEADING - 9} fontSize={12} fontWeight={620} fill="var(--ink-2)">
          {shortened(headingWords(group.heading), NAMES - 40, 12)}
          {folded ? ` (${group.rows.length})` : ''}
        </text>
      )}
      {rows.map((row, index) => {
        const owner = showsOwner && row.owner ? shortened(nameOf(row.owner), 88, 11) : ''
        const room = NAMES - 30 - (owner ? textWidth(owner) + 8 : 0)
        return (
          <g key={row.key} transform={`translate(0 ${inset + index * ROW})`}>
            <g transform="translate(2 9)" color={`var(--${toneOf(row.status)})`}>
              {STATUS_SHAPES[row.status]}
            </g>
            <text x={20} y={19} fontSize={12.5} fill="var(--ink)">
              {shortened(nameOf(row.name), room, 12.5)}
            </text>
            <text x={NAMES - 10} y={19} fontSize={11} textAnchor="end" fill="var(--ink-3)">
              {owner}
            </text>
          </g>
        )
      })}
    </>
  )
}

/** The text, cut where it would not fit into so many pixels. */
function shortened(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text
  const characters = [...text]
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > room) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** Entries side by side, on as many lines as they need. */
function placedLegend<T extends { word: string }>(entries: readonly T[], width: number) {
  let [x, line] = [0, 0]
  const placed = entries.map((entry) => {
    const needed = 20 + textWidth(entry.word, 12) + 18
    if (x > 0 && x + needed > width) [x, line] = [0, line + 1]
    const at = { ...entry, x, line }
    x += needed
    return at
  })
  return { entries: placed, lines: line + 1 }
}
