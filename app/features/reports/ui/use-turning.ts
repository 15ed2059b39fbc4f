import { useNavigate } from '@remix-run/react'
import { type TouchEvent, useEffect, useRef } from 'react'

/** Pixels a finger has to go sideways to turn a page, and more so than up or down. */
const SWIPE = 50

/** Arrows, space, Home, End, Escape and swipes; the handlers of the swipes are for the page's element. */
export function useTurning(page: number, pages: number, leave: string) {
  const navigate = useNavigate()
  const begun = useRef<{ x: number; y: number } | null>(null)
  const turn = (to: number) => {
    if (to >= 1 && to <= pages && to !== page) navigate(`?page=${to}`, { replace: true })
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isOnControl(event)) return
      if (event.key === 'Escape') return navigate(leave)
      const to = pageAfter(event, page, pages)
      if (to === null) return
      event.preventDefault()
      if (to !== page) navigate(`?page=${to}`, { replace: true })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [page, pages, leave, navigate])
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const finger = touches.item(0)
      begun.current = { x: finger.clientX, y: finger.clientY }
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const finger = changedTouches.item(0)
      if (!begun.current) return
      const [x, y] = [finger.clientX - begun.current.x, finger.clientY - begun.current.y]
      if (Math.abs(x) >= SWIPE && Math.abs(x) > Math.abs(y)) turn(x < 0 ? page + 1 : page - 1)
    },
  }
}

function pageAfter({ key, shiftKey }: KeyboardEvent, page: number, pages: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return Math.min(pages, page + 1)
    case ' ':
      return shiftKey ? Math.max(1, page - 1) : Math.min(pages, page + 1)
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return Math.max(1, page - 1)
    case 'Home':
      return 1
    case 'End':
      return pages
    default:
      return null
  }
}

/** A space on a button or a folded table is for that; arrows in a chart read it off. */
function isOnControl({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || key === 'Escape') return false
  if (target.closest('.recharts-wrapper')) return true
  return key === ' ' && target.closest('button, summary') !== null
}
