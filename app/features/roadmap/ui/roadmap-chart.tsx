import { type CSSProperties, useEffect, useMemo, useRef } from 'react'
import type { Roadmap } from '~/domain/roadmap'
import { m } from '~/i18n/generated/messages'
import { chartWidth, dayScale } from '../chart-geometry'
import type { Zoom } from '../view'
import { BarTip } from './bar-tip'
import { ChartGroup } from './chart-group'
import { ChartHeader } from './chart-header'
import { ChartLegend } from './chart-legend'
import { DependencyLines } from './dependency-lines'
import { useChartSpot } from './use-chart-spot'

/**
 * Steps of all sub-processes on one axis of days. The server draws it whole; the browser only listens. It scrolls in
 * its own frame, names and axis staying in sight, and on paper it is as wide as the page.
 */
export function RoadmapChart({
  roadmap,
  zoom,
  showsBaseline,
  base,
  onOpen,
}: {
  roadmap: Roadmap
  zoom: Zoom
  showsBaseline: boolean
  /** The programme's address. */
  base: string
  /** Goes to an address within the application. */
  onOpen: (href: string) => void
}) {
  const { groups, waves, links, today, range } = roadmap
  const root = useRef<HTMLElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const { spot, code } = useChartSpot(root, onOpen)
  const scale = useMemo(() => dayScale(range), [range])
  const width = chartWidth(range, zoom)
  const shared = { waves, scale, zoom, today, base, showsBaseline }

  useEffect(() => {
    if (frame.current) bringIntoSight(frame.current, scale.within(today), width)
  }, [scale, today, width])

  return (
    <section
      ref={root}
      aria-label={m.roadmap_chart_label()}
      className="overflow-hidden rounded-lg border border-line bg-surface [--names:132px] sm:[--names:290px] print:overflow-visible print:border-0 print:[--names:230px]"
    >
      <div
        ref={frame}
        data-chart-frame=""
        className="max-h-[max(380px,calc(100dvh-190px))] scroll-pt-24 overflow-auto scroll-pl-(--names) print:max-h-none print:overflow-visible"
      >
        <div
          className="min-w-[calc(var(--names)+var(--chart))] print:table print:w-full print:min-w-0"
          style={{ '--chart': `${width}px` } as CSSProperties}
        >
          <ChartHeader {...shared} />
          <div className="relative print:table-row-group">
            {groups.map((group, index) => (
              <ChartGroup key={group.key} {...shared} group={group} isFirst={index === 0} />
            ))}
            {code !== null && <DependencyLines code={code} links={links} groups={groups} scale={scale} />}
          </div>
        </div>
      </div>
      <ChartLegend roadmap={roadmap} showsBaseline={showsBaseline} />
      {spot && <BarTip spot={spot} roadmap={roadmap} />}
    </section>
  )
}

/** Today at a third of what can be seen beside the names. */
function bringIntoSight(frame: HTMLElement, percent: number, chartWidth: number): void {
  const names = frame.scrollWidth - chartWidth
  const seen = frame.clientWidth - names
  frame.scrollLeft = (percent / 100) * chartWidth - seen / 3
}
