import { type ReactNode, useContext, useEffect, useRef } from 'react'
import type { Roadmap, WaveBand } from '~/domain/roadmap'
import type { RoadmapBar, RoadmapRow } from '~/domain/roadmap-row'
import { dayRange, shortDay } from '~/i18n/format'
import { m } from '~/i18n/generated/messages'
import { nameOf } from '~/i18n/locale'
import { stepWord, waveWord } from '~/i18n/words'
import { deviationWords } from '../sentences'
import { actualWords, markersAt, markerWords, waitsForWords } from '../step-sentences'
import { addressOf, addressOfWave, WAVES_LINE } from './bar-address'
import { ChartLookContext } from './chart-look'
import type { Spot } from './chart-spot'

/** A panel beside its bar, over everything, that can be pointed at itself. */
export function BarTip({ spot, roadmap }: { spot: Spot; roadmap: Roadmap }) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const place = () => panel.current && placeBeside(panel.current, spot.anchor)
    place()
    window.addEventListener('scroll', place, { capture: true, passive: true })
    return () => window.removeEventListener('scroll', place, { capture: true })
  }, [spot])
  const content = contentOf(spot, roadmap)
  if (!content) return null
  return (
    <div
      ref={panel}
      data-tip=""
      aria-hidden="true"
      className="fixed top-0 left-0 z-40 w-max max-w-[min(340px,calc(100vw-16px))] rounded-lg border border-line bg-raised px-3 py-2.5 text-sm shadow-(--shadow) print:hidden"
    >
      {content}
    </div>
  )
}

function contentOf(spot: Spot, roadmap: Roadmap): ReactNode {
  if (spot.line === WAVES_LINE) {
    const wave = roadmap.waves.find((one) => addressOfWave(one) === spot.bar)
    return wave ? <WaveFacts wave={wave} roadmap={roadmap} /> : null
  }
  const row = roadmap.groups.flatMap((group) => group.rows).find(({ key }) => key === spot.line)
  const bar = row?.bars.find((one) => addressOf(row, one) === spot.bar)
  return row && bar ? <BarFacts row={row} bar={bar} roadmap={roadmap} /> : null
}

function BarFacts({ row, bar, roadmap }: { row: RoadmapRow; bar: RoadmapBar; roadmap: Roadmap }) {
  const { today } = roadmap
  const gates = markersAt(row, bar).map((marker) => markerWords(marker, today))
  const waits = waitsForWords(row, bar, roadmap.links)
  return (
    <>
      <p className="font-semibold">{stepWord(bar.kind)}</p>
      <p className="text-xs text-ink-2">
        <span className="tabular-nums">{row.code}</span> {nameOf(row.name)}
        {row.owner && <span className="text-ink-3"> · {nameOf(row.owner)}</span>}
      </p>
      <Facts>
        <Fact label={m.roadmap_planned()}>{dayRange(bar.planned, today)}</Fact>
        <Fact label={m.roadmap_baseline_dates()}>
          {bar.baseline ? dayRange(bar.baseline, today) : m.roadmap_no_baseline()}
        </Fact>
        <Fact label={m.roadmap_actual()}>{actualWords(bar, today)}</Fact>
        <Deviation slipDays={bar.slipDays} overdueDays={bar.overdueDays} />
        <Room address={addressOf(row, bar)} />
        {gates.length > 0 && <Fact label={m.roadmap_gates()}>{lines(gates)}</Fact>}
        {waits.length > 0 && <Fact label={m.roadmap_waits_for()}>{lines(waits)}</Fact>}
      </Facts>
    </>
  )
}

function WaveFacts({ wave, roadmap: { today } }: { wave: WaveBand; roadmap: Roadmap }) {
  return (
    <>
      <p className="font-semibold">{waveWord(wave)}</p>
      <Facts>
        <Fact label={m.roadmap_planned()}>{dayRange(wave.planned, today)}</Fact>
        <Fact label={m.roadmap_baseline_dates()}>
          {wave.baseline ? dayRange(wave.baseline, today) : m.roadmap_no_baseline()}
        </Fact>
        <Fact label={m.roadmap_expected()}>{shortDay(wave.forecastEnd, today)}</Fact>
        <Deviation slipDays={wave.slipDays} overdueDays={0} />
        <Room address={addressOfWave(wave)} />
      </Facts>
    </>
  )
}

/** How much later it may end, while the critical path is shown. */
function Room({ address }: { address: string }) {
  const slack = useContext(ChartLookContext).slack?.get(address)
  if (!slack) return null
  const { total, free } = slack
  return (
    <Fact label={m.roadmap_float()}>{total <= 0 ? m.roadmap_float_none() : m.roadmap_float_days({ total, free })}</Fact>
  )
}

function Facts({ children }: { children: ReactNode }) {
  return <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs tabular-nums">{children}</dl>
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Deviation({ slipDays, overdueDays }: Pick<RoadmapBar, 'slipDays' | 'overdueDays'>) {
  const words = deviationWords({ slipDays, overdueDays })
  if (words === null) return null
  const isLate = overdueDays > 0 || (slipDays ?? 0) > 0
  return (
    <Fact label={m.roadmap_deviation()}>
      <span className={isLate ? 'font-semibold text-bad' : ''}>{words}</span>
    </Fact>
  )
}

function lines(texts: readonly string[]): ReactNode {
  return texts.map((text) => (
    <span key={text} className="block">
      {text}
    </span>
  ))
}

const GAP = 6
const EDGE = 8

/** Under the bar, or over it near the bottom; kept within what of the chart is in sight. */
function placeBeside(panel: HTMLElement, anchor: Element): void {
  // Its bar may have scrolled so far away that it is no longer drawn.
  panel.hidden = !anchor.isConnected
  const at = anchor.getBoundingClientRect()
  const frame = anchor.closest('[data-chart-frame]')?.getBoundingClientRect()
  const { width, height } = panel.getBoundingClientRect()
  const below = at.bottom + GAP
  const top = below + height > window.innerHeight - EDGE ? Math.max(EDGE, at.top - GAP - height) : below
  const visibleLeft = Math.max(at.left, frame?.left ?? 0)
  const left = Math.max(EDGE, Math.min(visibleLeft, window.innerWidth - width - EDGE))
  panel.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
}
