/**
 * The chart is one stop of the Tab key; the arrow keys walk. A line is a row of the chart (its name, then its bars) or
 * the waves above. All of it is read from the page, so that no bar needs a handler or a state of its own.
 */
export function walkFrom(root: HTMLElement, from: Element, key: string): HTMLElement | SVGElement | null {
  const line = dataOf(from).line
  const own = line === undefined ? [] : lineOf(root, line)
  const at = own.indexOf(from as HTMLElement)
  if (line === undefined || at < 0) return null
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
    case 'ArrowDown':
      return alike(root, line, own, at, key === 'ArrowUp' ? -1 : 1)
    default:
      return null
  }
}

/** Makes this bar the one that Tab comes back to. */
export function makeStop(root: HTMLElement, bar: Element): void {
  for (const stop of root.querySelectorAll('[data-line][tabindex="0"]')) stop.setAttribute('tabindex', '-1')
  bar.setAttribute('tabindex', '0')
}

/** The bar of the same step in the next line; coming from or to the waves, the one at the same place. */
function alike(
  root: HTMLElement,
  line: string,
  own: readonly (HTMLElement | SVGElement)[],
  at: number,
  direction: 1 | -1,
): HTMLElement | SVGElement | null {
  const lines = [...new Set(itemsOf(root).map((item) => dataOf(item).line ?? ''))]
  const next = lines[lines.indexOf(line) + direction]
  if (next === undefined) return null
  const items = lineOf(root, next)
  const bar = own[at] && dataOf(own[at]).bar
  return items.find((item) => dataOf(item).bar === bar) ?? items[Math.min(at, items.length - 1)] ?? null
}

function lineOf(root: HTMLElement, line: string): (HTMLElement | SVGElement)[] {
  return itemsOf(root).filter((item) => dataOf(item).line === line)
}

function itemsOf(root: HTMLElement): (HTMLElement | SVGElement)[] {
  return [...root.querySelectorAll<HTMLElement | SVGElement>('[data-line]')]
}

export function dataOf(element: Element): DOMStringMap {
  return (element as HTMLElement | SVGElement).dataset
}
