import { type ReactNode, useEffect, useRef } from 'react'

const GAP = 6
const EDGE = 8

/**
 * A small panel over the page, opened by a button. It is the browser's own popover: it opens without script, closes by
 * Escape or a press elsewhere, and is never cut off by a scrolling table. Script only puts it beside its button.
 */
export function AnchoredPopover({
  id,
  label,
  hint,
  trigger,
  triggerClass = 'rounded-full',
  align = 'start',
  children,
}: {
  id: string
  /** What the button does, for those who cannot see it. */
  label: string
  hint?: string
  trigger: ReactNode
  triggerClass?: string
  align?: 'start' | 'end'
  children: ReactNode
}) {
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = panel.current
    const place = (event: Event) => {
      if (element && button.current && 'newState' in event && event.newState === 'open') {
        placeBeside(element, button.current, align)
      }
    }
    element?.addEventListener('toggle', place)
    return () => element?.removeEventListener('toggle', place)
  }, [align])
  return (
    <>
      <button ref={button} type="button" popovertarget={id} title={hint} className={triggerClass}>
        {trigger}
        <span className="sr-only"> {label}</span>
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="w-max max-w-[min(360px,calc(100vw-16px))] rounded-lg border border-line bg-raised p-3 text-left font-normal whitespace-normal shadow-(--shadow)"
      >
        {children}
      </div>
    </>
  )
}

/** Puts an open panel below its anchor, or above where there is no room, and inside the window. */
export function placeBeside(panel: HTMLElement, anchor: HTMLElement, align: 'start' | 'end'): void {
  const at = anchor.getBoundingClientRect()
  const { width, height } = panel.getBoundingClientRect()
  const below = at.bottom + GAP
  const top = below + height > window.innerHeight - EDGE ? Math.max(EDGE, at.top - GAP - height) : below
  const left = align === 'end' ? at.right - width : at.left
  panel.style.margin = '0'
  panel.style.inset = 'auto'
  panel.style.top = `${top}px`
  panel.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`
}
