import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect

/**
 * Keeps the same day at a third of what can be seen beside the names while the chart becomes wider or narrower: today
 * at first, then the day that was scrolled to. `percent` is where today is, `width` the least width of the chart.
 */
export function useDayInSight(frame: RefObject<HTMLElement>, percent: number, width: number): void {
  const wanted = useRef(percent)
  const setTo = useRef(-1)

  useBeforePaint(() => {
    const element = frame.current
    if (!element) return
    const { chart, third } = measured(element)
    element.scrollLeft = (wanted.current / 100) * chart - third
    setTo.current = element.scrollLeft
  }, [frame, width])

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const remember = () => {
      // Where the chart ends it could not be scrolled as far as wanted; the day is not forgotten for that.
      if (Math.abs(element.scrollLeft - setTo.current) < 2) return
      setTo.current = -1
      const { chart, third } = measured(element)
      wanted.current = ((element.scrollLeft + third) / chart) * 100
    }
    element.addEventListener('scroll', remember, { passive: true })
    return () => element.removeEventListener('scroll', remember)
  }, [frame])
}

/** The width of the days, and a third of what of them is in sight, in pixels. */
function measured(frame: HTMLElement): { chart: number; third: number } {
  const names = Number.parseFloat(getComputedStyle(frame).getPropertyValue('--names')) || 0
  return { chart: frame.scrollWidth - names, third: (frame.clientWidth - names) / 3 }
}
