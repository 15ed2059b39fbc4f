import { type RefObject, useEffect, useRef } from 'react'
import type { WorkCalendar } from '~/domain/calendar'
import type { MovableBar } from '~/domain/movable-bars'
import { type Hold, moveBy, putOn } from '~/domain/move-bar'
import type { DayRange } from '~/domain/vocabulary'
import type { DayScale } from '../chart-geometry'
import { scrollWhileDragging } from './drag-scroll'

/** What the chart asks of whoever edits by it, and tells them. Bars are named by their addresses. */
export interface ChartEditor {
  calendar: WorkCalendar
  /** The bar as it is planned now, or null where it cannot be moved. */
  find: (address: string) => MovableBar | null
  /** A bar is under way: where it would be put down now. Null: it is back where it was. */
  onCarry: (address: string, planned: DayRange | null) => void
  onPut: (address: string, planned: DayRange) => void
  /** Something cannot be taken hold of. */
  onHeld: (address: string) => void
  /** Taken up by the keyboard: what the arrow keys do now is told. */
  onTakeUp: (address: string) => void
}

/** Pixels from the end of a bar in which it is taken hold of by that end, and the least width that leaves a middle. */
const END_ZONE = 7
const LEAST_WIDTH = 20
/** Pixels that the pointer may move before a press is a drag. */
const STILL = 3

/**
 * Lets bars be moved and resized in the chart: by mouse, pen and finger where they are, by the keyboard after Enter or
 * Space has taken one up. Listens in the capture phase, so that walking and opening by the chart itself come second.
 */
export function ChartEditing({
  root,
  scale,
  editor,
}: {
  root: RefObject<HTMLElement>
  scale: DayScale
  editor: ChartEditor
}): null {
  const latest = useRef({ scale, editor })
  latest.current = { scale, editor }

  useEffect(() => {
    const chart = root.current
    if (!chart) return
    const carried = new Carry(() => latest.current.editor)
    let stopDrag: (() => void) | null = null

    const listeners: Listeners = {
      pointerdown: (event) => {
        const bar = barAt(event)
        if (!bar || event.button !== 0 || stopDrag) return
        const address = addressAt(bar)
        const movable = latest.current.editor.find(address)
        if (!movable) return
        event.preventDefault()
        carried.putBack()
        const hold = movable.isStarted ? 'end' : holdAt(bar, event.clientX)
        stopDrag = drag(chart, event, bar, {
          to: (days) => carried.carry(address, movable.planned, hold, days, latest.current.scale),
          done: (hasMoved) => {
            stopDrag = null
            if (hasMoved) carried.putDown()
            else carried.putBack()
          },
        })
      },
      // A link is not dragged as a link, and pressing a bar that can be moved does not leave the page.
      dragstart: (event) => {
        if (barAt(event)) event.preventDefault()
      },
      click: (event) => {
        const bar = barAt(event)
        if (!bar || event.detail === 0) return
        event.preventDefault()
        event.stopPropagation()
        const { editor } = latest.current
        if (!editor.find(addressAt(bar))) editor.onHeld(addressAt(bar))
      },
      pointermove: (event) => {
        const bar = barAt(event)
        if (!bar || stopDrag || !(bar instanceof SVGElement)) return
        const movable = latest.current.editor.find(addressAt(bar))
        bar.style.cursor = !movable ? 'not-allowed' : CURSORS[movable.isStarted ? 'end' : holdAt(bar, event.clientX)]
      },
      keydown: (event) => {
        const bar = barAt(event)
        const { editor } = latest.current
        if (!bar || event.ctrlKey || event.metaKey) return
        if (handleKey(event, addressAt(bar), editor, carried)) {
          event.preventDefault()
          event.stopPropagation()
        }
      },
      focusout: () => {
        if (!stopDrag) carried.putDown()
      },
    }
    const entries = Object.entries(listeners) as [string, EventListener][]
    for (const [name, listener] of entries) chart.addEventListener(name, listener, { capture: true })
    return () => {
      stopDrag?.()
      carried.putBack()
      for (const [name, listener] of entries) chart.removeEventListener(name, listener, { capture: true })
    }
  }, [root])
  return null
}

interface Listeners {
  pointerdown: (event: PointerEvent) => void
  pointermove: (event: PointerEvent) => void
  dragstart: (event: DragEvent) => void
  click: (event: MouseEvent) => void
  keydown: (event: KeyboardEvent) => void
  focusout: (event: FocusEvent) => void
}

const CURSORS: Readonly<Record<Hold, string>> = { whole: 'grab', start: 'ew-resize', end: 'ew-resize' }

/** The bar that is under way, and where. */
class Carry {
  private now: { address: string; from: DayRange; planned: DayRange } | null = null

  constructor(private readonly editor: () => ChartEditor) {}

  get address(): string | null {
    return this.now?.address ?? null
  }

  takeUp(address: string, from: DayRange): void {
    this.now = { address, from, planned: from }
  }

  /** By so many days of the axis from where it was. */
  carry(address: string, from: DayRange, hold: Hold, days: number, scale: DayScale): void {
    this.now ??= { address, from, planned: from }
    const held = hold === 'end' ? from.end : from.start
    const day = scale.dayAt(((scale.offset(held) + days + 0.5) / scale.length) * 100)
    this.place(putOn(from, hold, day, this.editor().calendar))
  }

  /** By so many working days from where it is. */
  step(hold: Hold, workingDays: number): void {
    if (this.now) this.place(moveBy(this.now.planned, hold, workingDays, this.editor().calendar))
  }

  putDown(): void {
    const { now } = this
    this.now = null
    if (!now) return
    const hasMoved = now.planned.start !== now.from.start || now.planned.end !== now.from.end
    if (hasMoved) this.editor().onPut(now.address, now.planned)
    else this.editor().onCarry(now.address, null)
  }

  putBack(): void {
    const { now } = this
    this.now = null
    if (now) this.editor().onCarry(now.address, null)
  }

  private place(planned: DayRange): void {
    const { now } = this
    if (!now || (now.planned.start === planned.start && now.planned.end === planned.end)) return
    this.now = { ...now, planned }
    this.editor().onCarry(now.address, planned)
  }
}

/** Whether the key was for the bar: Enter or Space takes it up and puts it down, arrows move it, Escape puts it back. */
function handleKey(event: KeyboardEvent, address: string, editor: ChartEditor, carried: Carry): boolean {
  const isToggle = event.key === 'Enter' || event.key === ' '
  if (carried.address !== address) {
    if (!isToggle) return false
    const movable = editor.find(address)
    if (movable) {
      carried.takeUp(address, movable.planned)
      editor.onTakeUp(address)
    } else editor.onHeld(address)
    return true
  }
  if (isToggle) carried.putDown()
  else if (event.key === 'Escape') carried.putBack()
  else {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    // Up and down would walk away from what is carried.
    if (direction === 0) return event.key.startsWith('Arrow')
    const hold = event.altKey || editor.find(address)?.isStarted ? 'end' : 'whole'
    carried.step(hold, direction * (event.shiftKey ? WEEK : 1))
  }
  return true
}

const WEEK = 5

/** Follows the pointer until it is let go, once a frame; gives days of the axis. Answers how to stop listening. */
function drag(
  chart: HTMLElement,
  down: PointerEvent,
  bar: Element,
  { to, done }: { to: (days: number) => void; done: (hasMoved: boolean) => void },
): () => void {
  const dayWidth = widthOfDay(bar)
  const scroll = scrollWhileDragging(chart)
  let x = down.clientX
  let hasMoved = false
  let frame = 0
  const update = () => {
    frame = 0
    const by = x - down.clientX + scroll.moved(x)
    if (!hasMoved && Math.abs(by) < STILL) return
    hasMoved = true
    to(Math.round(by / dayWidth))
    if (scroll.isScrolling(x)) frame = requestAnimationFrame(update)
  }
  const move = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return
    x = event.clientX
    frame ||= requestAnimationFrame(update)
  }
  const end = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return
    if (frame) update()
    stop()
    done(event.type === 'pointerup' && hasMoved)
  }
  // Wherever the focus is: a bar that is dragged does not have it.
  const giveUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    stop()
    done(false)
  }
  const stop = () => {
    cancelAnimationFrame(frame)
    window.removeEventListener('keydown', giveUp, { capture: true })
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', end)
    window.removeEventListener('pointercancel', end)
  }
  window.addEventListener('keydown', giveUp, { capture: true })
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', end)
  window.addEventListener('pointercancel', end)
  return stop
}

/** Pixels that a day of the axis takes where the bar is drawn. */
function widthOfDay(bar: Element): number {
  const ground = bar.closest('[data-axis]')
  const days = Number(ground?.getAttribute('data-axis') ?? 1)
  return (ground?.getBoundingClientRect().width ?? 1) / days
}

function holdAt(bar: Element, x: number): Hold {
  const { left, right, width } = bar.getBoundingClientRect()
  if (width < LEAST_WIDTH) return 'whole'
  if (right - x <= END_ZONE) return 'end'
  return x - left <= END_ZONE ? 'start' : 'whole'
}

function barAt(event: Event): Element | null {
  return event.target instanceof Element ? event.target.closest('[data-bar]') : null
}

function addressAt(bar: Element): string {
  return bar.getAttribute('data-bar') ?? ''
}
