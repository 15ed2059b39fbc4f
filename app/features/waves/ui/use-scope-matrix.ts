import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'

export interface ScopeCount {
  subProcesses: number
  branches: number
  rollouts: number
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * What script adds to the matrix: whole rows and columns at once, a count that follows, and arrow keys. The boxes keep
 * their own state, so that thousands of them stay quick and the form is the same without script.
 */
export function useScopeMatrix(atFirst: ScopeCount) {
  const table = useRef<HTMLTableElement>(null)
  const [isScripted, setIsScripted] = useState(false)
  const [count, setCount] = useState(atFirst)
  const recount = useCallback(() => {
    if (table.current) setCount(countOf(table.current))
  }, [])
  useEffect(() => {
    setIsScripted(true)
    recount()
  }, [recount])

  const toggle = (line: 'row' | 'col', at: number) => {
    const boxes = boxesOf(table.current, `[data-${line}-at="${at}"]`)
    const isFull = boxes.every((box) => box.checked)
    for (const box of boxes) box.checked = !isFull
    recount()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const step = ARROWS[event.key]
    const from = event.target
    if (!step || !(from instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    nextBox(table.current, from, step)?.focus()
  }

  return { table, isScripted, count, recount, toggle, onKeyDown }
}

function boxesOf(table: HTMLTableElement | null, where = ''): HTMLInputElement[] {
  return [...(table?.querySelectorAll<HTMLInputElement>(`input[type="checkbox"]${where}`) ?? [])]
}

/** Over cells that cannot be ticked to the next that can. */
function nextBox(
  table: HTMLTableElement | null,
  from: HTMLInputElement,
  [down, right]: readonly [number, number],
): HTMLInputElement | undefined {
  const row = Number(from.dataset.rowAt)
  const column = Number(from.dataset.colAt)
  const line = down === 0 ? `[data-row-at="${row}"]` : `[data-col-at="${column}"]`
  const placeOf = (box: HTMLInputElement) => Number(down === 0 ? box.dataset.colAt : box.dataset.rowAt)
  const here = down === 0 ? column : row
  const boxes = boxesOf(table, line)
  return down + right > 0
    ? boxes.find((box) => placeOf(box) > here)
    : boxes.reverse().find((box) => placeOf(box) < here)
}

function countOf(table: HTMLTableElement): ScopeCount {
  const live = [...table.querySelectorAll<HTMLElement>('[data-live]')].map((cell) => cell.dataset.live ?? '')
  const keys = [...boxesOf(table, ':checked').map((box) => box.value), ...live]
  const parts = (at: 0 | 1) => new Set(keys.map((key) => key.split(':')[at])).size
  return { subProcesses: parts(0), branches: parts(1), rollouts: keys.length }
}
