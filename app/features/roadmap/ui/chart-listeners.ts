import { WAVES_LINE } from './bar-address'
import type { ChartOwner, Spot } from './chart-spot'
import { type Column, columnOf, dataOf, walkFrom } from './walk-bars'

/**
 * Listens for the whole chart, so that no bar needs a handler of its own: which bar is pointed at or in focus, of which
 * row the dependencies are shown, where the arrow keys lead. Escape puts the panel away; with the pointer it stays while
 * it is itself pointed at. `first` is what the chart was touched by before there was anybody to listen.
 */
export function listenTo(chart: HTMLElement, owner: ChartOwner, first: Event): () => void {
  const { setSpot, setLine, setStop, latest } = owner
  let leaving: ReturnType<typeof setTimeout> | undefined
  let touched: Element | null = null
  let column: Column = { step: undefined, at: 0 }
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
      column = columnOf(chart, item) ?? column
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
      const next = walkFrom({ root: chart, lines: lines(), reveal, column }, item, key)
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
  if (first instanceof FocusEvent) listeners.focusin(first)
  else if (first instanceof PointerEvent && chart.matches(':hover')) listeners.pointerover(first)
  return () => {
    stay()
    for (const [name, listener] of entries) chart.removeEventListener(name, listener)
  }
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
