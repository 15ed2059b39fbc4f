import { useEffect, useRef } from 'react'

/**
 * The keys that work everywhere: Ctrl-K or ⌘K opens the palette, `?` the list of shortcuts, `j` and `k` walk through
 * the rows of a list and Enter follows the one in focus.
 */
export function useShortcuts(on: { onPalette: () => void; onHelp: () => void }): void {
  const latest = useRef(on)
  latest.current = on
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        latest.current.onPalette()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '?') latest.current.onHelp()
      if (event.key === 'j' || event.key === 'k') focusRow(event.key === 'j' ? 1 : -1)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
}

/** Rows offer themselves by a link or button marked `data-row`. */
function focusRow(direction: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const next = rows[at < 0 ? (direction === 1 ? 0 : rows.length - 1) : at + direction]
  next?.focus()
}
