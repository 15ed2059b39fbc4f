import type { KeyboardEvent } from 'react'
import type { Spot } from '../grid'

export interface KeyboardHands {
  rows: number
  cols: number
  anchor: Spot
  active: Spot
  select: (anchor: Spot, active: Spot) => void
  /** The wave of this number into all that is selected. */
  paintNumber: (number: number) => void
  /** The brush at hand into all that is selected. */
  paint: () => void
  erase: () => void
  fillDown: () => void
  fillRight: () => void
  putBrushDown: () => void
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-8, 0],
  PageDown: [8, 0],
}

/** The keys of the matrix, as spreadsheets have them. What it does not know is left to the page. */
export function matrixKeys(hands: KeyboardHands): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.altKey) return
    const isCommand = event.ctrlKey || event.metaKey
    const to = moved(event, isCommand, hands)
    if (to) hands.select(event.shiftKey ? hands.anchor : to, to)
    else if (!(isCommand ? command(event, hands) : stroke(event, hands))) return
    event.preventDefault()
  }
}

function moved(event: KeyboardEvent, isCommand: boolean, { rows, cols, active }: KeyboardHands): Spot | null {
  const last = { row: rows - 1, col: cols - 1 }
  if (event.key === 'Home') return { row: isCommand ? 0 : active.row, col: 0 }
  if (event.key === 'End') return { row: isCommand ? last.row : active.row, col: last.col }
  const step = STEPS[event.key]
  if (!step) return null
  const far = isCommand ? Math.max(rows, cols) : 1
  return {
    row: Math.min(last.row, Math.max(0, active.row + step[0] * far)),
    col: Math.min(last.col, Math.max(0, active.col + step[1] * far)),
  }
}

function command(event: KeyboardEvent, hands: KeyboardHands): boolean {
  const { rows, cols, anchor, active, select } = hands
  switch (event.key.toLowerCase()) {
    case 'd':
      hands.fillDown()
      return true
    case 'r':
      hands.fillRight()
      return true
    case 'a':
      select({ row: 0, col: 0 }, { row: rows - 1, col: cols - 1 })
      return true
    case ' ':
      select({ row: 0, col: anchor.col }, { row: rows - 1, col: active.col })
      return true
    default:
      return false
  }
}

function stroke(event: KeyboardEvent, hands: KeyboardHands): boolean {
  const { cols, anchor, active, select } = hands
  if (/^[1-9]$/.test(event.key)) hands.paintNumber(Number(event.key))
  else if (['0', 'Delete', 'Backspace'].includes(event.key)) hands.erase()
  else if (event.key === ' ' && event.shiftKey) select({ row: anchor.row, col: 0 }, { row: active.row, col: cols - 1 })
  else if (event.key === ' ' || event.key === 'Enter') hands.paint()
  else if (event.key === 'Escape') {
    select(active, active)
    hands.putBrushDown()
  } else return false
  return true
}
