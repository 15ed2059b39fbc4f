import { type MouseEvent, type PointerEvent, useRef } from 'react'
import { areaOf, lineOf, type Painted, type Spot, spotsOf } from '../grid'

interface Stroke {
  id: number
  last: Spot
  /** Where a rectangle began; null while single cells are drawn. */
  corner: Spot | null
}

/**
 * Drawing by mouse, pen and finger: what the pointer passes is painted, with Shift a whole rectangle. Without a brush
 * it only selects. A finger paints by a tap, and draws when it does not scroll.
 */
export function useMatrixPointer({
  brush,
  isDrawnByFinger,
  active,
  onSelect,
  onPaint,
  onEnd,
}: {
  /** A wave, `NO_WAVE` to erase, null to select. */
  brush: number | null
  isDrawnByFinger: boolean
  active: Spot
  onSelect: (anchor: Spot, to: Spot) => void
  onPaint: (cells: readonly Painted[], stroke: number) => void
  /** Where it began and ended: of a rectangle its corners, else both where it ended. */
  onEnd: (from: Spot, to: Spot) => void
}) {
  const stroke = useRef<Stroke | null>(null)
  const strokes = useRef(0)
  const painted = (spots: readonly Spot[]): Painted[] =>
    brush === null ? [] : spots.map((spot) => ({ ...spot, waveId: brush }))

  const begin = (spot: Spot, isRectangle: boolean) => {
    strokes.current += 1
    const corner = isRectangle ? active : brush === null ? spot : null
    stroke.current = { id: strokes.current, last: spot, corner }
    onSelect(corner ?? spot, spot)
    if (corner === null) onPaint(painted([spot]), strokes.current)
  }

  const onPointerDown = (event: PointerEvent) => {
    const spot = spotOf(event.target)
    if (!spot || event.button !== 0 || (event.pointerType === 'touch' && !isDrawnByFinger)) return
    event.currentTarget.setPointerCapture(event.pointerId)
    begin(spot, event.shiftKey)
  }

  const onPointerMove = (event: PointerEvent) => {
    const now = stroke.current
    const spot = now && spotOf(document.elementFromPoint(event.clientX, event.clientY))
    if (!now || !spot || (spot.row === now.last.row && spot.col === now.last.col)) return
    if (now.corner === null) onPaint(painted(lineOf(now.last, spot)), now.id)
    now.last = spot
    onSelect(now.corner ?? spot, spot)
  }

  const onPointerUp = () => {
    const now = stroke.current
    stroke.current = null
    if (!now) return
    if (now.corner !== null && brush !== null) onPaint(painted(spotsOf(areaOf(now.corner, now.last))), now.id)
    onEnd(now.corner ?? now.last, now.last)
  }

  /** A tap that did not draw; the mouse and the drawing finger have painted already. */
  const onClick = (event: MouseEvent) => {
    const spot = spotOf(event.target)
    const { pointerType } = event.nativeEvent as globalThis.PointerEvent
    if (!spot || isDrawnByFinger || pointerType !== 'touch') return
    begin(spot, false)
    onPointerUp()
  }

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onClick }
}

/** The cell at or around an element. */
export function spotOf(target: EventTarget | null): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row-at]') : null
  return cell ? { row: Number(cell.dataset.rowAt), col: Number(cell.dataset.colAt) } : null
}
