import { memo } from 'react'
import { StatusMark } from '~/components/ui/status-badge'
import type { RoadmapGroup, WaveBand } from '~/domain/roadmap'
import type { RoadmapRow } from '~/domain/roadmap-row'
import type { Day } from '~/domain/vocabulary'
import { nameOf } from '~/i18n/locale'
import { axisOf, type DayScale, extent, groupHeight, HEADING, paperZoom, ROW, share } from '../chart-geometry'
import { headingWords } from '../sentences'
import type { Zoom } from '../view'
import { ChartRow } from './chart-row'
import { overrunOf } from './wave-overrun'

interface GroupProps {
  group: RoadmapGroup
  waves: readonly WaveBand[]
  scale: DayScale
  zoom: Zoom
  today: Day
  base: string
  showsBaseline: boolean
  isFirst: boolean
}

/** A heading with its rows: names that stay in sight, and the chart beside them. On paper it is kept on one page. */
export const ChartGroup = memo(function ChartGroup(props: GroupProps) {
  const { group, scale, today, base, showsBaseline, isFirst } = props
  return (
    <div className="flex break-inside-avoid">
      <div className="sticky left-0 z-20 w-(--names) flex-none border-r border-line bg-surface print:static">
        <div
          className="flex items-end truncate border-b border-line pr-2 pb-1 pl-3 text-xs leading-4 font-semibold text-ink-2 sm:pl-4"
          style={{ height: HEADING }}
        >
          <span className="truncate">{headingWords(group.heading)}</span>
        </div>
        {group.rows.map((row) => (
          <RowName key={row.code} row={row} href={hrefOf(base, row)} showsOwner={group.heading.kind !== 'owner'} />
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no other element for a group within SVG */}
      <svg
        height={groupHeight(group)}
        className="block min-w-0 flex-1 basis-0"
        role="group"
        aria-label={headingWords(group.heading)}
      >
        <Ground {...props} />
        {group.rows.map((row, index) => (
          <ChartRow
            key={row.code}
            row={row}
            top={HEADING + index * ROW}
            scale={scale}
            today={today}
            href={hrefOf(base, row)}
            showsBaseline={showsBaseline}
            isFirst={isFirst && index === 0}
          />
        ))}
        <TodayLine scale={scale} today={today} />
      </svg>
    </div>
  )
})

function hrefOf(base: string, row: RoadmapRow): string {
  return `${base}/sub-processes/${row.code}`
}

/** On a narrow screen the code stands over the name, and the owner is left to the tooltip. */
function RowName({ row, href, showsOwner }: { row: RoadmapRow; href: string; showsOwner: boolean }) {
  return (
    <div
      className="flex items-center gap-1.5 border-b border-line-2 pr-2 pl-3 hover:bg-line-2/50 sm:gap-2 sm:pl-4"
      style={{ height: ROW }}
      data-code={row.code}
    >
      <StatusMark status={row.status} />
      <a
        href={href}
        data-row=""
        data-line={row.code}
        tabIndex={-1}
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

/** Behind the bars: waves as bands, the lines of the axis, and a hairline under each row. */
function Ground({ group, waves, scale, zoom }: GroupProps) {
  return (
    <g>
      {waves.map((wave, index) => (
        <rect
          key={wave.number}
          {...extent(scale, wave.planned)}
          height="100%"
          fill="var(--accent)"
          fillOpacity={index % 2 === 0 ? 0.075 : 0.045}
        />
      ))}
      <AxisLines scale={scale} zoom={zoom} height={groupHeight(group)} />
      {waves.map((wave) => {
        const overrun = overrunOf(wave)
        if (!overrun) return null
        const x = share(scale.after(overrun.end))
        return (
          <line
            key={wave.number}
            x1={x}
            x2={x}
            y2="100%"
            stroke="var(--bad)"
            strokeDasharray="3 3"
            strokeOpacity={0.55}
          />
        )
      })}
      <line x2="100%" y1={HEADING - 0.5} y2={HEADING - 0.5} stroke="var(--line)" />
      {group.rows.map((row, index) => {
        const y = HEADING + (index + 1) * ROW - 0.5
        return <line key={row.code} x2="100%" y1={y} y2={y} stroke="var(--line-2)" />
      })}
    </g>
  )
}

/** Weeks are drawn as one dashed stroke as thick as the chart is high: there may be hundreds. */
function AxisLines({ scale, zoom, height }: { scale: DayScale; zoom: Zoom; height: number }) {
  const [firstWeek] = axisOf(scale.range, 'week').lower
  const lines = axisOf(scale.range, paperZoom(scale.range, zoom)).lower
  return (
    <>
      {zoom === 'week' && firstWeek && (
        <line
          className="print:hidden"
          x1={share(scale.at(firstWeek))}
          x2="100%"
          y1="50%"
          y2="50%"
          pathLength={scale.length - (scale.length * scale.at(firstWeek)) / 100}
          strokeDasharray="0.1 6.9"
          strokeWidth={height}
          stroke="var(--line-2)"
        />
      )}
      {lines.map((day) => (
        <line
          key={day}
          x1={share(scale.at(day))}
          x2={share(scale.at(day))}
          y2="100%"
          stroke={zoom === 'week' ? 'var(--line)' : 'var(--line-2)'}
        />
      ))}
    </>
  )
}

function TodayLine({ scale, today }: { scale: DayScale; today: Day }) {
  if (today < scale.range.start || today > scale.range.end) return null
  const x = share(scale.within(today))
  return <line x1={x} x2={x} y2="100%" stroke="var(--bad)" strokeWidth={1.2} pointerEvents="none" />
}
