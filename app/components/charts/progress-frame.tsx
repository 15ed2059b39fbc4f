import type { ReactNode } from 'react'
import type { ExpectedPoint } from '~/domain/expected-progress'
import type { Day } from '~/domain/vocabulary'
import { monthLabel } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import type { ProgressChartProps } from './progress-props'
import {
  bandPath,
  curvePath,
  expectedEnd,
  HEIGHT,
  MARGIN,
  plannedEnd,
  planWordSide,
  timeScale,
  VALUE_TICKS,
} from './progress-scale'

/** Drawn on the server: lines stretch with the page, labels keep their size. */
export function ProgressFrame({ points, today, label }: ProgressChartProps) {
  const scale = timeScale(points)
  const now = points.find((point) => point.day === today)
  const end = expectedEnd(points)
  const place = (day: Day, value: number) => [scale.at(day) * 100, 100 - value] as const
  return (
    <div role="img" aria-label={label} className="relative w-full text-[11px] text-ink-3" style={{ height: HEIGHT }}>
      <div
        className="absolute"
        style={{ inset: `${MARGIN.top}px ${MARGIN.right}px ${MARGIN.bottom}px ${MARGIN.left}px` }}
        aria-hidden="true"
      >
        {VALUE_TICKS.map((value) => (
          <Label key={value} left="-8px" top={`${100 - value}%`} className="-translate-x-full -translate-y-1/2">
            {value}
          </Label>
        ))}
        {scale.ticks.map((day) => (
          <Label key={day} left={`${scale.at(day) * 100}%`} top="calc(100% + 6px)" className="-translate-x-1/2">
            {monthLabel(day)}
          </Label>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible">
          <title>{label}</title>
          {VALUE_TICKS.map((value) => (
            <path key={value} d={`M0 ${100 - value}H100`} stroke="var(--line-2)" vectorEffect="non-scaling-stroke" />
          ))}
          <path d={bandPath(points, place)} fill="var(--accent)" fillOpacity="0.12" />
          <path
            d={curvePath(points, 'planned', place)}
            fill="none"
            stroke="var(--plan)"
            strokeWidth="1.5"
            strokeDasharray="4 4"
            vectorEffect="non-scaling-stroke"
          />
          {now && (
            <path d={`M${scale.at(today) * 100} 0V100`} stroke="var(--ink-2)" vectorEffect="non-scaling-stroke" />
          )}
          <path
            d={curvePath(points, 'earned', place)}
            fill="none"
            stroke="var(--accent)"
            strokeWidth="2.4"
            vectorEffect="non-scaling-stroke"
          />
          <path
            d={curvePath(points, 'expected', place)}
            fill="none"
            stroke="var(--accent)"
            strokeWidth="1.8"
            strokeDasharray="2 4"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {now && <TodayMarks now={now} left={scale.at(today) * 100} />}
        <Label
          left={`calc(${scale.at(plannedEnd(points)) * 100}% - 8px)`}
          top="0"
          className={end ? '-translate-x-full -translate-y-1/2' : '-translate-y-1/2'}
        >
          {m.overview_series_plan()}
        </Label>
        {end && (
          <Label left={`calc(${scale.at(end) * 100}% + 6px)`} top="0" className="-translate-y-1/2 text-accent-ink">
            {m.overview_series_expected()}
          </Label>
        )}
      </div>
    </div>
  )
}

function TodayMarks({ now, left }: { now: ExpectedPoint; left: number }) {
  const earned = now.earned ?? 0
  const isBehind = earned < now.planned
  const isBefore = planWordSide(now, left / 100) === 'left'
  return (
    <>
      <Label left={`calc(${left}% + 6px)`} top="-12px" className="text-ink-2">
        {m.overview_today()}
      </Label>
      <span
        className="absolute size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-surface bg-accent"
        style={{ left: `${left}%`, top: `${100 - earned}%` }}
      />
      <Label
        left={`calc(${left}% - 9px)`}
        top={`${100 - earned}%`}
        className={`-translate-x-full text-xs font-semibold text-accent-ink ${isBehind ? 'translate-y-0.5' : '-translate-y-full'}`}
      >
        {Math.round(earned)}
      </Label>
      <Label
        left={`calc(${left}% ${isBefore ? '- 8px' : '+ 8px'})`}
        top={`${100 - now.planned}%`}
        className={`text-xs text-ink-2 ${isBefore ? '-translate-x-full' : ''} ${isBehind ? '-translate-y-full' : 'translate-y-0.5'}`}
      >
        {m.overview_plan_today({ value: Math.round(now.planned) })}
      </Label>
    </>
  )
}

function Label({
  left,
  top,
  className,
  children,
}: {
  left: string
  top: string
  className: string
  children: ReactNode
}) {
  return (
    <span className={`absolute whitespace-nowrap leading-4 ${className}`} style={{ left, top }}>
      {children}
    </span>
  )
}
