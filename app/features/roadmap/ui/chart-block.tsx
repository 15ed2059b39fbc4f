import { memo, useContext } from 'react'
import { StatusMark } from '~/components/ui/status-badge'
import { span } from '~/domain/days'
import type { WaveBand } from '~/domain/roadmap'
import type { RoadmapGroup } from '~/domain/roadmap-groups'
import type { RoadmapRow } from '~/domain/roadmap-row'
import type { Day } from '~/domain/vocabulary'
import { nameOf } from '~/i18n/locale'
import { type ChartBlock as Block, headingLine } from '../chart-blocks'
import { type DayScale, extent, HEADING, ROW } from '../chart-geometry'
import { headingWords } from '../sentences'
import { ChartGround, TodayLine } from './chart-ground'
import { ChartLookContext, type ChartStop } from './chart-look'
import { ChartRow } from './chart-row'

interface BlockProps {
  block: Block
  waves: readonly WaveBand[]
  scale: DayScale
  today: Day
  base: string
  showsBaseline: boolean
  /** The stop of the Tab key, where it is in this block. */
  stop: ChartStop | null
  /** In a large chart it stands where it belongs among rows that are not drawn. */
  isPlaced: boolean
}

/** Names that stay in sight, and the chart beside them. On paper a group is kept on one page. */
export const ChartBlock = memo(function ChartBlock(props: BlockProps) {
  const { block, base, stop, isPlaced } = props
  const { group, isHead, rows, top, height } = block
  return (
    <div
      className={`flex break-inside-avoid ${isPlaced ? 'absolute inset-x-0 [contain:strict]' : ''}`}
      style={isPlaced ? { top, height } : undefined}
    >
      <div
        data-names=""
        className="sticky left-0 z-20 w-(--names) flex-none border-r border-line bg-surface print:static"
      >
        {isHead && <Heading block={block} isStop={stop?.line === headingLine(group.key)} />}
        {rows.map((row) => (
          <RowName
            key={row.key}
            row={row}
            href={hrefOf(base, row)}
            showsOwner={group.heading.kind !== 'owner'}
            isStop={stop?.line === row.key && stop.bar === null}
          />
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no other element for a group within SVG */}
      <svg
        height={height}
        className="block min-w-0 flex-1 basis-0"
        role="group"
        aria-label={headingWords(group.heading)}
        data-axis={props.scale.length}
      >
        <BlockBars {...props} />
      </svg>
    </div>
  )
})

/** What of a block is drawn: the ground, the bars of its rows, the line of today. */
export function BlockBars({
  block,
  waves,
  scale,
  today,
  base,
  showsBaseline,
  stop,
}: Omit<BlockProps, 'base' | 'isPlaced'> & { base: string | null }) {
  const inset = block.isHead ? HEADING : 0
  return (
    <>
      <ChartGround block={block} waves={waves} scale={scale} />
      {block.isFolded && <FoldedSpan group={block.group} scale={scale} />}
      {block.rows.map((row, index) => (
        <ChartRow
          key={row.key}
          row={row}
          top={inset + index * ROW}
          scale={scale}
          today={today}
          href={base === null ? null : hrefOf(base, row)}
          showsBaseline={showsBaseline}
          stopBar={stop?.line === row.key ? stop.bar : null}
        />
      ))}
      <TodayLine scale={scale} today={today} />
    </>
  )
}

function hrefOf(base: string, row: RoadmapRow): string {
  return `${base}/sub-processes/${row.code}`
}

/** Folds and unfolds its group: a link, since what is folded lives in the address. */
function Heading({ block: { group, isFolded }, isStop }: { block: Block; isStop: boolean }) {
  const { foldHref } = useContext(ChartLookContext)
  return (
    <a
      href={foldHref(group.key)}
      data-line={headingLine(group.key)}
      tabIndex={isStop ? 0 : -1}
      aria-expanded={!isFolded}
      className="flex items-end gap-1 border-b border-line pr-2 pb-1 pl-2 text-xs leading-4 font-semibold text-ink-2 hover:text-ink sm:pl-2.5"
      style={{ height: HEADING }}
    >
      <svg width="12" height="16" viewBox="0 0 12 16" aria-hidden="true" className="flex-none print:hidden">
        <path
          d={isFolded ? 'M4 4.500 7.500 8 4 11.500' : 'M2.500 6 6 9.500 9.500 6'}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.500"
        />
      </svg>
      <span className="truncate">{headingWords(group.heading)}</span>
      {isFolded && <span className="ml-auto flex-none font-normal text-ink-3 tabular-nums">{group.rows.length}</span>}
    </a>
  )
}

/** From the first to the last day of what is folded away. */
function FoldedSpan({ group, scale }: { group: RoadmapGroup; scale: DayScale }) {
  const whole = span(group.rows.flatMap((row) => row.bars.map((bar) => bar.range)))
  return whole && <rect {...extent(scale, whole)} y={14} height={4} rx={2} fill="var(--plan)" pointerEvents="none" />
}

/** On a narrow screen the code stands over the name, and the owner is left to the tooltip. */
function RowName({
  row,
  href,
  showsOwner,
  isStop,
}: {
  row: RoadmapRow
  href: string
  showsOwner: boolean
  isStop: boolean
}) {
  return (
    <div
      className="flex items-center gap-1.5 border-b border-line-2 pr-2 pl-3 hover:bg-line-2/50 sm:gap-2 sm:pl-4"
      style={{ height: ROW }}
      data-row-of={row.key}
    >
      <StatusMark status={row.status} />
      <a
        href={href}
        data-row=""
        data-line={row.key}
        tabIndex={isStop ? 0 : -1}
        title={`${row.code} ${nameOf(row.name)}`}
        className="min-w-0 flex-1 text-[11px] leading-[13px] hover:underline sm:truncate sm:text-[12.5px] sm:leading-[18px]"
      >
        <span className="block text-[10px] text-ink-3 sm:hidden">{row.code}</span>
        <span className="block truncate sm:inline">{nameOf(row.name)}</span>
      </a>
      {showsOwner && row.owner && (
        <span className="hidden max-w-[88px] flex-none truncate text-[11px] text-ink-3 sm:block">
          {nameOf(row.owner)}
        </span>
      )}
    </div>
  )
}
