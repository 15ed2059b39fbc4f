import { type FocusEvent, type PointerEvent, useCallback, useRef, useState } from 'react'
import { m } from '~/i18n/generated/messages'
import { areaOf, copyScope, fillDown, fillRight, NO_WAVE, type Painted, type Spot, sizeOf, spotsOf } from '../grid'
import { matrixKeys } from './use-matrix-keys'
import { spotOf, useMatrixPointer } from './use-matrix-pointer'
import { type Planner, saidOfPainting } from './use-planner'

const FIRST: Spot = { row: 0, col: 0 }

/** What hands do to the matrix, by pointer and by keys: select, paint, fill, copy. */
export function useMatrixHands(
  planner: Planner,
  {
    brush,
    setBrush,
    pickNumber,
    isDrawnByFinger,
    numbers,
  }: {
    brush: number | null
    setBrush: (brush: number | null) => void
    /** Takes up the wave of that number, and gives its id; null where there is none to paint with. */
    pickNumber: (number: number) => number | null
    isDrawnByFinger: boolean
    numbers: ReadonlyMap<number, number>
  },
) {
  const { board, grid, paint, say } = planner
  const table = useRef<HTMLTableElement>(null)
  const [{ anchor, active }, setSelection] = useState({ anchor: FIRST, active: FIRST })
  const [hovered, setHovered] = useState<Spot | null>(null)
  const selected = areaOf(anchor, active)
  const rows = board.subProcesses.length
  const cols = board.branches.length

  const select = (from: Spot, to: Spot) => setSelection({ anchor: from, active: to })
  const isMoving = useRef(false)
  const focus = ({ row, col }: Spot) => {
    isMoving.current = true
    table.current?.querySelector<HTMLElement>(`[data-row-at="${row}"][data-col-at="${col}"]`)?.focus()
    isMoving.current = false
  }
  const walk = (from: Spot, to: Spot) => {
    setHovered(null)
    select(from, to)
    focus(to)
  }
  const put = (cells: readonly Painted[], waveId: number) => {
    paint(cells)
    say(saidOfPainting(waveId === NO_WAVE ? null : (numbers.get(waveId) ?? 0), cells.length))
  }
  const paintSelected = (waveId: number) =>
    put(
      spotsOf(selected).map((spot) => ({ ...spot, waveId })),
      waveId,
    )
  const fill = (cells: readonly Painted[]) => {
    paint(cells)
    say(m.planner_said_filled({ count: cells.length }))
  }

  const keys = matrixKeys({
    rows,
    cols,
    anchor,
    active,
    select: walk,
    paintNumber: (number) => {
      const waveId = pickNumber(number)
      if (waveId !== null) paintSelected(waveId)
    },
    paint: () => brush !== null && paintSelected(brush),
    erase: () => paintSelected(NO_WAVE),
    fillDown: () => fill(fillDown(grid, selected)),
    fillRight: () => fill(fillRight(grid, selected)),
    putBrushDown: () => setBrush(null),
  })

  const pointer = useMatrixPointer({
    brush,
    isDrawnByFinger,
    active,
    onSelect: select,
    onPaint: paint,
    onEnd: (from, to) => {
      focus(to)
      say(m.planner_said_selected({ count: sizeOf(areaOf(from, to)) }))
    },
  })

  // Headings keep their functions, so that rows are not drawn anew; what they do is looked up when they are pressed.
  const takeLine = (from: Spot, to: Spot, isSelecting: boolean) => {
    select(from, to)
    if (brush === null || isSelecting) return
    put(
      spotsOf(areaOf(from, to)).map((spot) => ({ ...spot, waveId: brush })),
      brush,
    )
  }
  const latest = useRef(takeLine)
  latest.current = takeLine
  const onRow = useCallback(
    (row: number, isSelecting: boolean) => latest.current({ row, col: 0 }, { row, col: cols - 1 }, isSelecting),
    [cols],
  )
  const onColumn = useCallback(
    (col: number, isSelecting: boolean) => latest.current({ row: 0, col }, { row: rows - 1, col }, isSelecting),
    [rows],
  )

  const copy = (from: number, to: number) => {
    const { cells, taken } = copyScope(grid, from, to, selected)
    paint(cells)
    say(m.planner_said_copied({ count: cells.length, taken }))
  }

  return {
    selected,
    active,
    /** The cell that is told of: under the pointer, else at the keyboard. */
    looked: hovered ?? active,
    go: (spot: Spot) => walk(spot, spot),
    fillDown: () => fill(fillDown(grid, selected)),
    fillRight: () => fill(fillRight(grid, selected)),
    copy,
    ofMatrix: {
      gridRef: table,
      onRow,
      onColumn,
      onKeyDown: keys,
      ...pointer,
      // A cell that gets the keyboard by itself is the one in hand.
      onFocus: (event: FocusEvent) => {
        const spot = isMoving.current ? null : spotOf(event.target)
        if (spot && (spot.row !== active.row || spot.col !== active.col)) select(spot, spot)
      },
      onPointerOver: (event: PointerEvent) => {
        const spot = event.pointerType === 'touch' ? null : spotOf(event.target)
        if (spot) setHovered(spot)
      },
    },
  }
}
