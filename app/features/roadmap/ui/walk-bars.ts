/** The chart as it is walked through. */
export interface Walk {
  root: HTMLElement
  /** The names of the lines, from top to bottom. */
  lines: readonly string[]
  /** Draws a line that is not in the page, because it has scrolled out of sight. */
  reveal: (line: string) => void
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
      return alike(walk, index - 1, own, at)
    case 'ArrowDown':
      return alike(walk, index + 1, own, at)
    case 'PageUp':
      return alike(walk, Math.max(0, index - PAGE), own, at)
    case 'PageDown':
      return alike(walk, Math.min(last, index + PAGE), own, at)
    case 'Control+Home':
      return alike(walk, 0, own, at)
    case 'Control+End':
      return alike(walk, last, own, at)
    default:
      return null
  }
}

/** Lines that Page Up and Page Down pass. */
const PAGE = 12

/** The bar of the same step in that line; where there is none, the item at the same place. */
function alike(
  walk: Walk,
  index: number,
  own: readonly (HTMLElement | SVGElement)[],
  at: number,
): HTMLElement | SVGElement | null {
  const line = walk.lines[index]
  if (line === undefined) return null
  if (lineOf(walk.root, line).length === 0) walk.reveal(line)
  const items = lineOf(walk.root, line)
  const step = own[at] && dataOf(own[at]).step
  return items.find((item) => dataOf(item).step === step) ?? items[Math.min(at, items.length - 1)] ?? null
}

function lineOf(root: HTMLElement, line: string): (HTMLElement | SVGElement)[] {
  return [...root.querySelectorAll<HTMLElement | SVGElement>(`[data-line="${CSS.escape(line)}"]`)]
}

export function dataOf(element: Element): DOMStringMap {
  return (element as HTMLElement | SVGElement).dataset
}
