import { type RefObject, useEffect, useRef, useState } from 'react'
import { WAVES_LINE } from './bar-address'
import type { ChartStop } from './chart-look'
import { dataOf, type Walk, walkFrom } from './walk-bars'

/** What is shown of the bar or wave at the pointer or in focus: its line and address, and where it is drawn. */
export interface Spot {
  line: string
  bar: string
  anchor: Element
}

/**
 * Listens for the whole chart: which bar is pointed at or in focus, of which row the dependencies are shown, and what
 * the Tab key comes back to. Escape puts the panel away; with the pointer it stays while it is itself pointed at.
 */
export function useChartSpot(
  root: RefObject<HTMLElement>,
  chart: { lines: () => Walk['lines']; reveal: Walk['reveal']; onOpen: (href: string) => void },
): { spot: Spot | null; line: string | null; stop: ChartStop | null } {
  const [spot, setSpot] = useState<Spot | null>(null)
  const [line, setLine] = useState<string | null>(null)
  const [stop, setStop] = useState<ChartStop | null>(null)
  const latest = useRef(chart)
  latest.current = chart

  useEffect(() => {
    const chart = root.current
    if (!chart) return
    let leaving: ReturnType<typeof setTimeout> | undefined
    let touched: Element | null = null
    const stay = () => clearTimeout(leaving)
    const show = (bar: Element) => {
      stay()
      setSpot(spotOf(bar))
    }
    const leaveSoon = () => {
      stay()
      leaving = setTimeout(() => {
        const focused = document.activeElement
        setSpot(focused?.matches('[data-bar]:focus-visible') && chart.contains(focused) ? spotOf(focused) : null)
      }, PATIENCE)
    }
    const listeners: Listeners = {
      pointerover: (event) => {
        if (closest(event, '[data-tip]')) return stay()
        const bar = closest(event, '[data-bar]')
        if (event.pointerType === 'touch') return
        setLine(lineAt(event))
        if (bar) show(bar)
        else leaveSoon()
      },
      pointerleave: () => {
        const focused = document.activeElement
        setLine(focused && chart.contains(focused) ? rowLineOf(focused) : null)
        leaveSoon()
      },
      focusin: (event) => {
        const item = closest(event, '[data-line]')
        if (!item) return
        const { line = '', bar = null } = dataOf(item)
        setStop({ line, bar })
        setLine(rowLineOf(item))
        if (item.matches('[data-bar]:focus-visible')) show(item)
        else setSpot(null)
      },
      focusout: leaveSoon,
      keydown: (event) => {
        if (event.key === 'Escape') return setSpot(null)
        const item = closest(event, '[data-line]')
        if (!item || event.altKey || event.metaKey || event.shiftKey) return
        const key = event.ctrlKey ? `Control+${event.key}` : event.key
        if (isFoldedBy(item, key)) return (item as HTMLElement).click()
        const { lines, reveal } = latest.current
        const next = walkFrom({ root: chart, lines: lines(), reveal }, item, key)
        if (next) {
          event.preventDefault()
          next.focus()
        }
      },
      click: (event) => {
        const item = closest(event, 'a[data-line]')
        const href = item?.getAttribute('href')
        if (!item || !href || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        // A finger cannot hover: its first press shows what the bar is, the second opens it.
        const isFirstTouch = event instanceof PointerEvent && event.pointerType === 'touch' && touched !== item
        touched = item
        if (!isFirstTouch || !item.matches('[data-bar]')) return latest.current.onOpen(href)
        setLine(rowLineOf(item))
        show(item)
      },
    }
    const entries = Object.entries(listeners) as [string, EventListener][]
    for (const [name, listener] of entries) chart.addEventListener(name, listener)
    return () => {
      stay()
      for (const [name, listener] of entries) chart.removeEventListener(name, listener)
    }
  }, [root])

  return { spot, line, stop }
}

interface Listeners {
  pointerover: (event: PointerEvent) => void
  pointerleave: () => void
  focusin: (event: FocusEvent) => void
  focusout: () => void
  keydown: (event: KeyboardEvent) => void
  click: (event: MouseEvent) => void
}

/** Milliseconds in which the pointer may cross from a bar to its panel. */
const PATIENCE = 140

function spotOf(bar: Element): Spot {
  const { line = '', bar: name = '' } = dataOf(bar)
  return { line, bar: name, anchor: bar }
}

function closest(event: Event, selector: string): Element | null {
  return event.target instanceof Element ? event.target.closest(selector) : null
}

/** The right arrow unfolds a group at its heading, the left one folds it. */
function isFoldedBy(heading: Element, key: string): boolean {
  const expanded = heading.getAttribute('aria-expanded')
  return (key === 'ArrowLeft' && expanded === 'true') || (key === 'ArrowRight' && expanded === 'false')
}

function lineAt(event: Event): string | null {
  const row = closest(event, '[data-row-of]')
  return row ? (dataOf(row).rowOf ?? null) : null
}

function rowLineOf(item: Element): string | null {
  const { line } = dataOf(item)
  return line === undefined || line === WAVES_LINE ? null : line
}
