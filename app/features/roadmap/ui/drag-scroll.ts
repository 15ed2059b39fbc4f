/** Pixels from the edge of the frame in which it scrolls while something is dragged, and by how many a frame. */
const EDGE = 36
const STEP = 12

/** Scrolls the chart's frame while something is dragged to its edge, so that it can be put further than one sees. */
export function scrollWhileDragging(chart: HTMLElement): {
  /** Scrolls by one step where the pointer is at an edge; gives how far the frame has been scrolled in all. */
  moved: (x: number) => number
  isScrolling: (x: number) => boolean
} {
  const frame = chart.querySelector<HTMLElement>('[data-chart-frame]')
  const start = frame?.scrollLeft ?? 0
  const direction = (x: number) => {
    if (!frame) return 0
    const { left, right } = frame.getBoundingClientRect()
    const names = frame.querySelector('[data-names]')?.getBoundingClientRect().width ?? 0
    if (x > right - EDGE) return frame.scrollLeft + frame.clientWidth < frame.scrollWidth - 1 ? 1 : 0
    return x < left + names + EDGE && frame.scrollLeft > 0 ? -1 : 0
  }
  return {
    moved: (x) => {
      if (frame) frame.scrollLeft += direction(x) * STEP
      return (frame?.scrollLeft ?? 0) - start
    },
    isScrolling: (x) => direction(x) !== 0,
  }
}
