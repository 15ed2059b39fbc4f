import type { KeyboardEvent } from 'react'
import { CHECK_STATUSES, type CheckStatus } from '~/domain/vocabulary'

/** The columns of the table that are filled in, from left to right. */
const COLUMNS = ['status', 'note', 'evidenceNote'] as const
type Column = (typeof COLUMNS)[number]

/** Which cell of the table this is, by the name of its control; null outside of the cells. */
export function cellOf(target: EventTarget): { column: Column; id: number } | null {
  if (!(target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement)) return null
  const [, name, id] = /^(\w+)\.(\d+)$/.exec(target.name) ?? []
  const column = COLUMNS.find((one) => one === name)
  return column ? { column, id: Number(id) } : null
}

/** Sets a status, where this person may: whoever may not waive has no such choice. */
export function fillStatus(form: HTMLFormElement, id: number, status: CheckStatus): void {
  const select = form.elements.namedItem(`status.${id}`)
  if (!(select instanceof HTMLSelectElement)) return
  if ([...select.options].some(({ value }) => value === status)) select.value = status
}

export function fillText(form: HTMLFormElement, column: 'note', id: number, text: string): void {
  const area = form.elements.namedItem(`${column}.${id}`)
  if (area instanceof HTMLTextAreaElement) area.value = text
}

export function chosenIds(form: HTMLFormElement): number[] {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[name^="chosen."]:checked')]
  return boxes.map(({ name }) => Number(name.split('.')[1]))
}

/** Does what a key means in a sheet: the way to another cell, or a status by its number. False where it means nothing. */
export function goOn(form: HTMLFormElement, event: KeyboardEvent): boolean {
  const cell = cellOf(event.target)
  if (!cell || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return false
  const { target, key, shiftKey } = event
  const status = CHECK_STATUSES[Number(key) - 1]
  if (cell.column === 'status' && /^[1-5]$/.test(key) && status) {
    fillStatus(form, cell.id, status)
    return true
  }
  const caret = target instanceof HTMLTextAreaElement ? target : null
  const isAtStart = !caret || (caret.selectionStart === 0 && caret.selectionEnd === 0)
  const isAtEnd = !caret || caret.selectionStart === caret.value.length
  if (key === 'Enter') return !shiftKey && focus(form, cell, 1, 0)
  if (shiftKey) return false
  if (key === 'ArrowDown') return isAtEnd && focus(form, cell, 1, 0)
  if (key === 'ArrowUp') return isAtStart && focus(form, cell, -1, 0)
  if (key === 'ArrowRight') return isAtEnd && focus(form, cell, 0, 1)
  if (key === 'ArrowLeft') return isAtStart && focus(form, cell, 0, -1)
  return false
}

/** True also at the edge, where the focus stays: an arrow must not change a status by itself. */
function focus(form: HTMLFormElement, cell: { column: Column; id: number }, down: number, right: number): true {
  const ids = [...form.querySelectorAll<HTMLSelectElement>('select[name^="status."]')].map(({ name }) => name.slice(7))
  const column = COLUMNS[COLUMNS.indexOf(cell.column) + right]
  const id = ids[ids.indexOf(String(cell.id)) + down]
  const next = form.elements.namedItem(`${column}.${id}`)
  if (next instanceof HTMLElement) next.focus()
  return true
}
