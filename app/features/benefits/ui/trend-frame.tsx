import type { ReactNode } from 'react'
import { monthLabel } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { meanFigure } from '~/i18n/kpi-figure'
import { HEIGHT, MARGIN, type TrendProps, trendScale } from './trend-scale'

/** Drawn on the server: lines stretch with the page, labels keep their size. */
export function TrendFrame(props: TrendProps) {
  const { means, chart, target, baseline, label } = props
  const { low, high, values, months } = trendScale(props)
  const x = (at: number) => (means.length < 2 ? 50 : (at / (means.length - 1)) * 100)
  const y = (value: number) => 100 - ((value - low) / (high - low)) * 100
  const path = means
    .map(({ value }, at) => `${at === 0 ? 'M' : 'L'}${x(at).toFixed(2)} ${y(value).toFixed(2)}`)
    .join('')
  return (
    <div role="img" aria-label={label} className="relative w-full text-[11px] text-ink-3" style={{ height: HEIGHT }}>
      <div
        className="absolute"
        style={{ inset: `${MARGIN.top}px ${MARGIN.right}px ${MARGIN.bottom}px ${MARGIN.left}px` }}
        aria-hidden="true"
      >
        {values.map((value) => (
          <Label key={value} left="-8px" top={`${y(value)}%`} className="-translate-x-full -translate-y-1/2">
            {meanFigure(value)}
          </Label>
        ))}
        {months.map((at) => (
          <Label key={at} left={`${x(at)}%`} top="calc(100% + 6px)" className="-translate-x-1/2">
            {monthLabel(`${means[at]?.month ?? '1970-01'}-01`)}
          </Label>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible">
          <title>{label}</title>
          {values.map((value) => (
            <path key={value} d={`M0 ${y(value)}H100`} stroke="var(--line-2)" vectorEffect="non-scaling-stroke" />
          ))}
          {chart.state === 'known' && (
            <>
              <path d={`M0 ${y(chart.upper)}H100V${y(chart.lower)}H0Z`} fill="var(--accent)" fillOpacity="0.08" />
              <path d={`M0 ${y(chart.mean)}H100`} stroke="var(--ink-3)" vectorEffect="non-scaling-stroke" />
            </>
          )}
          {[baseline, target].map(
            (value, at) =>
              value !== null && (
                <path
                  key={at === 0 ? 'baseline' : 'target'}
                  d={`M0 ${y(value)}H100`}
                  stroke={at === 0 ? 'var(--plan)' : 'var(--accent-ink)'}
                  strokeDasharray="4 4"
                  vectorEffect="non-scaling-stroke"
                />
              ),
          )}
          <path d={path} fill="none" stroke="var(--accent)" strokeWidth="2.2" vectorEffect="non-scaling-stroke" />
        </svg>
        {means.map(({ month, value }, at) => (
          <span
            key={month}
            className="absolute size-1.5 -translate-x-1/2 -translate-y-1/2 rounded-full bg-accent"
            style={{ left: `${x(at)}%`, top: `${y(value)}%` }}
          />
        ))}
        {target !== null && (
          <Label left="100%" top={`${y(target)}%`} className="-translate-x-full -translate-y-full text-accent-ink">
            {m.benefits_column_target()}
          </Label>
        )}
        {baseline !== null && (
          <Label left="0" top={`${y(baseline)}%`} className="-translate-y-full">
            {m.benefits_column_baseline()}
          </Label>
        )}
      </div>
    </div>
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
