import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { WeekFigures } from '~/domain/throughput'
import { WeeksFrame } from './weeks-frame'

const WeeksLive = lazy(() => import('./weeks-live'))

/**
 * Requested against decided, week by week. What the server draws is complete; the chart library, which adds reading off
 * values, is fetched once the chart is in sight and takes its place.
 */
export function WeeksChart({ weeks, label }: { weeks: readonly WeekFigures[]; label: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [isLive, setIsLive] = useState(false)
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setIsLive(true)
    })
    if (place.current) watch.observe(place.current)
    return () => watch.disconnect()
  }, [])
  const frame = <WeeksFrame weeks={weeks} label={label} />
  return (
    <div ref={place}>
      {isLive ? (
        <>
          <div className="print:hidden">
            <Suspense fallback={frame}>
              <WeeksLive weeks={weeks} label={label} />
            </Suspense>
          </div>
          <div className="hidden print:block">{frame}</div>
        </>
      ) : (
        frame
      )}
    </div>
  )
}
