import { type RefObject, useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { blocksWithin, type ChartBlocks } from '../chart-blocks'

/** Pixels that are drawn beyond what is in sight, above and below. */
const BEYOND = 180
/** The window moves on in steps of so many pixels. */
const STEP = 120
/** What the server takes to be in sight. */
const FIRST_SIGHT = { top: 0, height: 1_000 }

/**
 * Which blocks of a large chart are drawn: those in sight and a little more, all of them on paper. A small chart is
 * always drawn whole. `show` brings a line of this height into sight and draws it before it returns.
 */
export function useChartWindow(
  frame: RefObject<HTMLElement>,
  { blocks, isLarge }: ChartBlocks,
): { isWhole: boolean; first: number; last: number; show: (top: number, height: number) => void } {
  const [sight, setSight] = useState(FIRST_SIGHT)
  const [isPrinting, setPrinting] = useState(false)

  const look = useCallback(() => {
    const element = frame.current
    if (!element) return
    const top = Math.floor(element.scrollTop / STEP) * STEP
    const height = element.clientHeight + STEP
    setSight((before) => (before.top === top && before.height === height ? before : { top, height }))
  }, [frame])

  useEffect(() => {
    const element = frame.current
    if (!isLarge || !element) return
    // At once: what scrolls into sight is drawn in the same frame, or it would be seen empty.
    const lookAtOnce = () => flushSync(look)
    const printing = (isOn: boolean) => () => flushSync(() => setPrinting(isOn))
    const [begin, end] = [printing(true), printing(false)]
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', lookAtOnce, { passive: true })
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', lookAtOnce)
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [frame, isLarge, look])

  const show = useCallback(
    (top: number, height: number) => {
      const element = frame.current
      if (!element) return
      const free = element.clientHeight - HEADER_AT_MOST - height
      if (top < element.scrollTop) element.scrollTop = top
      else if (top > element.scrollTop + free) element.scrollTop = top - free
      flushSync(look)
    },
    [frame, look],
  )

  const isWhole = !isLarge || isPrinting
  const [first, last] = isWhole
    ? [0, blocks.length - 1]
    : blocksWithin(blocks, sight.top - BEYOND, sight.top + sight.height + BEYOND)
  return { isWhole, first, last, show }
}

/** Pixels at the top of the frame that the axis and the waves may cover. */
const HEADER_AT_MOST = 150
