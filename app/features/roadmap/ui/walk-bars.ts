/** The chart as it is walked through. */
export interface Walk {
  root: HTMLElement
  /** The names of the lines, from top to bottom. */
  lines: readonly string[]
  /** Draws a line that is not in the page, because it has scrolled out of sight. */
  reveal: (line: string) => void
  /** Where in a line one was before coming to a heading, which has but one item. */
  column: Column
}

/** A place in a line: by its step, or where there is none by its number. */
export interface Column {
  step: string | undefined
  at: number
}

/**
 * The chart is one stop of the Tab key; the arrow keys walk. A line is a row of the chart (its name, then its bars),
 * the heading of a group or the waves above. What is in a line is read from the page, so that no bar needs a handler or
 * a state of its own.
 */
export function walkFrom(walk: Walk, from: Element, key: string): HTMLElement | SVGElement | null {
  const line = dataOf(from).line
  const own = line === undefined ? [] : lineOf(walk.root, line)
  const at = own.indexOf(from as HTMLElement)
  if (line === undefined || at < 0) return null
  const index = walk.lines.indexOf(line)
  const last = walk.lines.length - 1
  const column = from.hasAttribute('aria-expanded') ? walk.column : { step: dataOf(from).step, at }
  switch (key) {
    case 'ArrowLeft':
      return own[at - 1] ?? null
    case 'ArrowRight':
      return own[at + 1] ?? null
    case 'Home':
      return own[0] ?? null
    case 'End':
      return own[own.length - 1] ?? null
    case 'ArrowUp':
      return alike(walk, index - 1, column)
    case 'ArrowDown':
      return alike(walk, index + 1, column)
    case 'PageUp':
      return alike(walk, Math.max(0, index - PAGE), column)
    case 'PageDown':
      return alike(walk, Math.min(last, index + PAGE), column)
    case 'Control+Home':
      return alike(walk, 0, column)
    case 'Control+End':
      return alike(walk, last, column)
    default:
      return null
  }
}

/** The place of an item in its line; null of a heading. */
export function columnOf(root: HTMLElement, item: Element): Column | null {
  const { line = '', step } = dataOf(item)
  return item.hasAttribute('aria-expanded') ? null : { step, at: lineOf(root, line).indexOf(item as HTMLElement) }
}

/** Lines that Page Up and Page Down pass. */
const PAGE = 12

/** The bar of the same step in that line; where there is none, the item at the same place. */
function alike(walk: Walk, index: number, { step, at }: Column): HTMLElement | SVGElement | null {
  const line = walk.lines[index]
  if (line === undefined) return null
  if (lineOf(walk.root, line).length === 0) walk.reveal(line)
  const items = lineOf(walk.root, line)
  const same = step === undefined ? undefined : items.find((item) => dataOf(item).step === step)
  return same ?? items[Math.min(at, items.length - 1)] ?? null
}

function lineOf(root: HTMLElement, line: string): (HTMLElement | SVGElement)[] {
  return [...root.querySelectorAll<HTMLElement | SVGElement>(`[data-line="${CSS.escape(line)}"]`)]
}

export function dataOf(element: Element): DOMStringMap {
  return (element as HTMLElement | SVGElement).dataset
}
