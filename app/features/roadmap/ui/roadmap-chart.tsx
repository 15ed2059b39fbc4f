import { type CSSProperties, lazy, type ReactNode, type RefObject, Suspense, useMemo, useRef } from 'react'
import type { Roadmap } from '~/domain/roadmap'
import { m } from '~/i18n/generated/messages'
import { type ChartBlock as Block, blocksOf, headingLine, linesOf } from '../chart-blocks'
import { chartWidth, type DayScale, dayScale, groundOf, ROW } from '../chart-geometry'
import { isFolded, queryOf, type RoadmapView, withFold } from '../view'
import { addressOf, WAVES_LINE } from './bar-address'
import { ChartBlock } from './chart-block'
import { ChartHeader } from './chart-header'
import { ChartLegend } from './chart-legend'
import { ChartLookContext, type ChartStop, type Slacks } from './chart-look'
import { useChartSpot } from './use-chart-spot'
import { useChartWindow } from './use-chart-window'
import { useDayInSight } from './use-day-in-sight'

/**
 * Steps of all sub-processes on one axis of days. The server draws it, of a large one the first rows; the browser
 * listens, and draws what scrolls into sight. It scrolls in its own frame, names and axis staying in sight, and on
 * paper it is as wide as the page.
 */
export function RoadmapChart({
  roadmap,
  view,
  base,
  onOpen,
  slack = null,
  editing,
}: {
  roadmap: Roadmap
  view: RoadmapView
  /** The programme's address. */
  base: string
  /** Goes to an address within the application; one that begins with `?` is this page in another view. */
  onOpen: (href: string) => void
  /** Shows the critical path, where given. */
  slack?: Slacks | null
  /** What lets its bars be moved; drawn nowhere. */
  editing?: (chart: { root: RefObject<HTMLElement>; scale: DayScale }) => ReactNode
}) {
  const { groups, waves, links, today, range } = roadmap
  const { zoom, fold, open } = view
  const root = useRef<HTMLElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const scale = useMemo(() => dayScale(range), [range])
  const chart = useMemo(() => blocksOf(groups, (key) => isFolded({ fold, open }, key)), [groups, fold, open])
  const lines = useMemo(() => new Map(linesOf(chart.blocks).map((line) => [line.name, line])), [chart])
  const { isWhole, first, last, show } = useChartWindow(frame, chart)
  const { spot, line, stop } = useChartSpot(root, {
    lines: () => [...(waves.length > 0 ? [WAVES_LINE] : []), ...lines.keys()],
    reveal: (name) => show(lines.get(name)?.top ?? 0, ROW),
    onOpen,
  })
  const look = useMemo(
    () => ({ ground: groundOf(scale, zoom), foldHref: (key: string) => queryOf(view, withFold(view, key)), slack }),
    [scale, zoom, view, slack],
  )
  const width = chartWidth(range, zoom)
  useDayInSight(frame, scale.within(today), width)

  const shared = { waves, scale, today, base, showsBaseline: view.baseline !== 'off' }
  const isStopThere = stop !== null && (stop.line === WAVES_LINE || lines.has(stop.line))
  const initialStop = useMemo(() => firstStop(chart.blocks), [chart])
  const tabStop = isStopThere ? stop : initialStop
  const stopBlock = lines.get(tabStop.line)?.block ?? 0
  // The stop of the Tab key stays in the page, and with it what is in focus, when it has scrolled out of sight.
  const shown = chart.blocks.filter((_, index) => (index >= first && index <= last) || index === stopBlock)

  return (
    <ChartLookContext.Provider value={look}>
      <section
        ref={root}
        aria-label={m.roadmap_chart_label()}
        data-editing={editing ? '' : undefined}
        className={`${UNDER_A_FINGER} overflow-hidden rounded-lg border border-line bg-surface data-editing:border-accent [--names:132px] sm:[--names:290px] print:overflow-visible print:border-0 print:[--names:230px]`}
      >
        <div
          ref={frame}
          data-chart-frame=""
          className="max-h-[max(380px,calc(100dvh-190px))] max-xl:in-data-editing:max-h-[max(280px,calc(58dvh-96px))] scroll-pt-24 overflow-auto scroll-pl-(--names) [overflow-anchor:none] print:max-h-none print:overflow-visible"
        >
          <div
            className="min-w-[calc(var(--names)+var(--chart))] print:table print:w-full print:min-w-0"
            style={{ '--chart': `${width}px` } as CSSProperties}
          >
            <ChartHeader {...shared} zoom={zoom} stop={tabStop.line === WAVES_LINE ? tabStop.bar : null} />
            <div
              className="relative print:table-row-group"
              style={isWhole ? undefined : { height: chart.height }}
              data-rows={chart.isLarge ? 'large' : 'all'}
            >
              {shown.map((block) => (
                <ChartBlock
                  key={block.key}
                  {...shared}
                  block={block}
                  isPlaced={!isWhole}
                  stop={chart.blocks[stopBlock] === block ? tabStop : null}
                />
              ))}
              {line !== null && (
                <Suspense>
                  <DependencyLines code={line} {...{ links, groups, lines, scale }} />
                </Suspense>
              )}
            </div>
          </div>
        </div>
        {chart.isLarge && (
          <noscript>
            <p className="border-t border-line px-4 py-2.5 text-sm">
              {m.roadmap_without_script()} <a href={`${base}/roadmap.svg${queryOf(view)}`}>{m.roadmap_export_svg()}</a>
            </p>
          </noscript>
        )}
        <ChartLegend roadmap={roadmap} showsBaseline={shared.showsBaseline} />
        {editing?.({ root, scale })}
        {spot && (
          <Suspense>
            <BarTip spot={spot} roadmap={roadmap} />
          </Suspense>
        )}
      </section>
    </ChartLookContext.Provider>
  )
}

/** A finger on a bar moves the bar, not the page. A browser heeds that only of what is not laid out within a line. */
const UNDER_A_FINGER = '[&[data-editing]_[data-bar]]:block [&[data-editing]_[data-bar]]:touch-none'

/** Fetched when a row is first pointed at; without them the bars still have their names. */
const BarTip = lazy(() => import('./bar-tip').then((module) => ({ default: module.BarTip }), nothing))
const DependencyLines = lazy(() =>
  import('./dependency-lines').then((module) => ({ default: module.DependencyLines }), nothing),
)

function nothing() {
  return { default: () => null }
}

/** Until the arrow keys have moved on: the first bar, or the first heading where all are folded. */
function firstStop(blocks: readonly Block[]): ChartStop {
  const row = blocks.find(({ rows }) => rows.length > 0)?.rows[0]
  const bar = row?.bars[0]
  if (row && bar) return { line: row.key, bar: addressOf(row, bar) }
  return { line: blocks[0] ? headingLine(blocks[0].group.key) : WAVES_LINE, bar: null }
}
