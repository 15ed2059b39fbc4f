import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ChartStop } from './chart-look'
import type { ChartSource, Spot } from './chart-spot'

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
