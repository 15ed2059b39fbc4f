import { memo, useContext } from 'react'
import type { WaveBand } from '~/domain/roadmap'
import type { Day, DayRange } from '~/domain/vocabulary'
import { monthAndYear, monthLabel, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { waveWord } from '~/i18n/words'
import {
  AXIS,
  type Axis,
  axisOf,
  type DayScale,
  extent,
  fits,
  headerHeight,
  LANE,
  labelRanges,
  lanesOf,
  paperZoom,
  share,
  TODAY_ID,
  TODAY_ROW,
} from '../chart-geometry'
import { waveName } from '../sentences'
import type { Zoom } from '../view'
import { addressOfWave, WAVES_LINE } from './bar-address'
import { ChartLookContext } from './chart-look'
import { Former } from './former'
import { overrunOf } from './wave-overrun'

interface HeaderProps {
  waves: readonly WaveBand[]
  scale: DayScale
  zoom: Zoom
  today: Day
  /** The programme's address; null in a drawing, where nothing is followed. */
  base: string | null
  showsBaseline: boolean
  /** The wave that the Tab key stops at, by its address. */
  stop: string | null
}

/** Above the rows, in sight while they scroll: years, months or weeks, the mark of today, and the waves. */
export const ChartHeader = memo(function ChartHeader(props: HeaderProps) {
  const height = headerHeight(lanesOf(props.waves, props.zoom).count)
  return (
    <div className="sticky top-0 z-30 flex border-b border-line bg-surface print:static print:table-header-group print:border-0">
      <div className="sticky left-0 z-10 flex w-(--names) flex-none items-end justify-between border-r border-line bg-surface pr-2 pb-1.5 pl-3 text-[11px] text-ink-3 sm:pl-4 print:hidden">
        <span>{m.roadmap_names_heading()}</span>
        <span className="max-sm:hidden">{m.roadmap_column_owner()}</span>
      </div>
      <div className="min-w-0 flex-1 print:pl-(--names)">
        {/* biome-ignore lint/a11y/useSemanticElements: there is no other element for a group within SVG */}
        <svg
          width="100%"
          height={height}
          className="block"
          role="group"
          aria-label={m.roadmap_waves_heading()}
          data-axis={props.scale.length}
        >
          <HeaderMarks {...props} height={height} onPaper={paperZoom(props.scale.range, props.zoom)} />
        </svg>
      </div>
    </div>
  )
})

/** What is drawn of it; `onPaper` is how the axis is named when the page is printed. */
export function HeaderMarks({
  waves,
  scale,
  zoom,
  today,
  base,
  showsBaseline,
  stop,
  height,
  onPaper,
}: HeaderProps & { height: number; onPaper: Zoom }) {
  const { lanes } = lanesOf(waves, zoom)
  const isToday = today >= scale.range.start && today <= scale.range.end
  return (
    <>
      <AxisLabels axis={axisOf(scale.range, zoom)} scale={scale} className={onPaper === zoom ? '' : 'print:hidden'} />
      {onPaper !== zoom && (
        <AxisLabels axis={axisOf(scale.range, onPaper)} scale={scale} className="hidden print:block" />
      )}
      {waves.map((wave) => (
        <WaveLabel
          key={wave.number}
          wave={wave}
          y={AXIS + TODAY_ROW + (lanes.get(wave.number) ?? 0) * LANE}
          scale={scale}
          zoom={zoom}
          onPaper={onPaper}
          today={today}
          href={base === null ? undefined : `${base}/waves/${wave.number}`}
          showsBaseline={showsBaseline}
          isStop={stop === addressOfWave(wave)}
        />
      ))}
      {isToday && <TodayMark x={share(scale.within(today))} height={height} />}
    </>
  )
}

function AxisLabels({ axis, scale, className }: { axis: Axis; scale: DayScale; className: string }) {
  return (
    <g className={className}>
      {axis.upper.map((day) => (
        <text key={day} x={share(scale.at(day))} dx={4} y={13} fontSize={11} fontWeight={600} fill="var(--ink-2)">
          {axis.zoom === 'week' ? monthAndYear(day) : m.roadmap_year({ year: day.slice(0, 4) })}
        </text>
      ))}
      <svg
        viewBox={`0 0 ${scale.length} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
        y={AXIS}
        height="100%"
        width="100%"
      >
        <path
          d={axis.lower.map((day) => `M${scale.offset(day)} 0V1`).join('')}
          vectorEffect="non-scaling-stroke"
          stroke="var(--line-2)"
        />
      </svg>
      {axis.lower.map((day) => (
        <text key={day} x={share(scale.at(day))} dx={4} y={28} fontSize={11} fill="var(--ink-3)">
          {tickLabel(day, axis)}
        </text>
      ))}
    </g>
  )
}

function tickLabel(day: Day, { zoom }: Axis): string {
  if (zoom === 'week') return shortDay(day)
  return zoom === 'month' ? monthLabel(day) : m.roadmap_quarter({ quarter: Math.ceil(Number(day.slice(5, 7)) / 3) })
}

function WaveLabel({
  wave,
  y,
  scale,
  zoom,
  onPaper,
  today,
  href,
  showsBaseline,
  isStop,
}: {
  wave: WaveBand
  y: number
  scale: DayScale
  zoom: Zoom
  onPaper: Zoom
  today: Day
  href: string | undefined
  showsBaseline: boolean
  isStop: boolean
}) {
  const { baseline, planned } = wave
  const overrun = overrunOf(wave)
  const { slack } = useContext(ChartLookContext)
  const isCritical = (slack?.get(addressOfWave(wave))?.total ?? 1) <= 0
  const nameIn = (range: DayRange, at: Zoom) =>
    fits(waveWord(wave), range, at) ? waveWord(wave) : m.wave_number({ number: wave.number })
  const hasMoved = baseline !== null && (baseline.start !== planned.start || baseline.end !== planned.end)
  return (
    <a
      href={href}
      data-bar={addressOfWave(wave)}
      data-line={WAVES_LINE}
      tabIndex={isStop ? 0 : -1}
      aria-label={waveName(wave, today)}
      className="group/bar outline-none"
    >
      {wave.was && <Former range={wave.was} y={y} height={WAVE_HEIGHT} scale={scale} />}
      {overrun && (
        <rect
          {...extent(scale, overrun)}
          y={y}
          height={WAVE_HEIGHT}
          rx={3}
          fill="var(--bad-soft)"
          stroke="var(--bad)"
          strokeDasharray="3 2"
          strokeWidth={0.8}
        />
      )}
      <rect
        {...extent(scale, planned)}
        y={y}
        height={WAVE_HEIGHT}
        rx={3}
        fill="var(--accent-soft)"
        stroke="var(--surface)"
        className="group-focus-visible/bar:[stroke-width:2px] group-focus-visible/bar:stroke-(--ink)"
      />
      {isCritical && (
        <rect {...extent(scale, planned)} y={y - 2.5} height={2.5} fill="var(--ink)" pointerEvents="none" />
      )}
      {labelRanges(planned, zoom).map((range, index) => (
        <svg
          key={range.start}
          {...extent(scale, range)}
          y={y}
          height={WAVE_HEIGHT}
          pointerEvents="none"
          aria-hidden="true"
        >
          <LabelText className={onPaper === zoom ? '' : 'print:hidden'}>{nameIn(range, zoom)}</LabelText>
          {onPaper !== zoom && index === 0 && (
            <LabelText className="hidden print:block">{nameIn(planned, onPaper)}</LabelText>
          )}
        </svg>
      ))}
      {showsBaseline && hasMoved && (
        <rect
          {...extent(scale, baseline)}
          y={y + WAVE_HEIGHT + 1}
          height={2}
          rx={1}
          fill="var(--plan)"
          fillOpacity={0.55}
        />
      )}
    </a>
  )
}

function LabelText({ className, children }: { className: string; children: string }) {
  return (
    <text x={6} y={11.5} fontSize={11} fontWeight={600} fill="var(--accent-ink)" className={className}>
      {children}
    </text>
  )
}

function TodayMark({ x, height }: { x: string; height: number }) {
  return (
    <svg id={TODAY_ID} x={x} overflow="visible" pointerEvents="none" aria-hidden="true">
      <path d={`M0 ${AXIS + 14}V${height}`} stroke="var(--bad)" strokeWidth={1.2} />
      <rect x={-20} y={AXIS} width={40} height={15} rx={3} fill="var(--bad)" />
      <text y={AXIS + 11} textAnchor="middle" fontSize={11} fontWeight={600} fill="var(--surface)">
        {m.roadmap_today()}
      </text>
    </svg>
  )
}

const WAVE_HEIGHT = 15
