import { type MutableRefObject, type RefObject, useEffect, useRef, useState } from 'react'
import type { ChartStop } from './chart-look'

/** What is shown of the bar or wave at the pointer or in focus: its line and address, and where it is drawn. */
export interface Spot {
  line: string
  bar: string
  anchor: Element
}

/** What the listeners ask of the chart. */
export interface ChartSource {
  /** The names of its lines, from top to bottom. */
  lines: () => readonly string[]
  /** Draws a line that is not in the page, because it has scrolled out of sight. */
  reveal: (line: string) => void
  onOpen: (href: string) => void
}

export interface ChartOwner {
  latest: MutableRefObject<ChartSource>
  setSpot: (spot: Spot | null) => void
  setLine: (line: string | null) => void
  setStop: (stop: ChartStop) => void
}

/**
 * Which bar is pointed at or in focus, of which row the dependencies are shown, and what the Tab key comes back to. Who
 * listens is fetched when the chart is first touched, by pointer, finger or key; until then its links are plain links.
 */
export function useChartSpot(
  root: RefObject<HTMLElement>,
  source: ChartSource,
): { spot: Spot | null; line: string | null; stop: ChartStop | null } {
  const [spot, setSpot] = useState<Spot | null>(null)
  const [line, setLine] = useState<string | null>(null)
  const [stop, setStop] = useState<ChartStop | null>(null)
  const latest = useRef(source)
  latest.current = source

  useEffect(() => {
    const chart = root.current
    if (!chart) return
    let isGone = false
    let detach = () => {}
    const wait = () => {
      for (const name of FIRST_TOUCHES) chart.addEventListener(name, begin)
      detach = () => {
        for (const name of FIRST_TOUCHES) chart.removeEventListener(name, begin)
      }
    }
    const begin = async (first: Event) => {
      detach()
      try {
        const { listenTo } = await import('./chart-listeners')
        if (isGone) return
        detach = listenTo(chart, { latest, setSpot, setLine, setStop }, first)
        chart.dataset.listening = ''
      } catch {
        if (!isGone) wait()
      }
    }
    wait()
    return () => {
      isGone = true
      detach()
    }
  }, [root])

  return { spot, line, stop }
}

const FIRST_TOUCHES = ['pointerover', 'focusin'] as const
