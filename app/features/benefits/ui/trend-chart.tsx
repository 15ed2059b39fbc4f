import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { TrendFrame } from './trend-frame'
import type { TrendProps } from './trend-scale'

const TrendLive = lazy(() => import('./trend-live'))

/** Complete as the server draws it; the chart library, which adds reading off values, is fetched once it is in sight. */
export function TrendChart(props: TrendProps) {
  const place = useRef<HTMLDivElement>(null)
  const [isLive, setIsLive] = useState(false)
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setIsLive(true)
    })
    if (place.current) watch.observe(place.current)
    return () => watch.disconnect()
  }, [])
  const frame = <TrendFrame {...props} />
  return (
    <div ref={place}>
      {isLive ? (
        <>
          <div className="print:hidden">
            <Suspense fallback={frame}>
              <TrendLive {...props} />
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
