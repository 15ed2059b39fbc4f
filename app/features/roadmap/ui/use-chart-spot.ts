import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Spot } from './bar-tip'
import { dataOf, makeStop, walkFrom } from './walk-bars'

/**
 * Listens for the whole chart: which bar is pointed at or in focus, and of which row the dependencies are shown.
 * Escape puts the panel away; with the pointer it stays while it is itself pointed at.
 */
export function useChartSpot(
  root: RefObject<HTMLElement>,
  onOpen: (href: string) => void,
): { spot: Spot | null; code: string | null } {
  const [spot, setSpot] = useState<Spot | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const open = useRef(onOpen)
  open.current = onOpen

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
        setCode(codeAt(event))
        if (bar) show(bar)
        else leaveSoon()
      },
      pointerleave: () => {
        setCode(
          document.activeElement && chart.contains(document.activeElement) ? codeOf(document.activeElement) : null,
        )
        leaveSoon()
      },
      focusin: (event) => {
        const item = closest(event, '[data-line]')
        if (!item) return
        makeStop(chart, item)
        setCode(codeOf(item))
        if (item.matches('[data-bar]:focus-visible')) show(item)
        else setSpot(null)
      },
      focusout: leaveSoon,
      keydown: (event) => {
        if (event.key === 'Escape') return setSpot(null)
        const item = closest(event, '[data-line]')
        if (!item || event.altKey || event.ctrlKey || event.metaKey) return
        const next = walkFrom(chart, item, event.key)
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
        if (!isFirstTouch || !item.matches('[data-bar]')) return open.current(href)
        setCode(codeOf(item))
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

  return { spot, code }
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

function codeAt(event: Event): string | null {
  const row = closest(event, '[data-code]')
  return row ? (dataOf(row).code ?? null) : null
}

function codeOf(item: Element): string | null {
  const line = dataOf(item).line
  return line === undefined || line === 'waves' ? null : line
}
