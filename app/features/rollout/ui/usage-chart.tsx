import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { type UsageChartProps, UsageFrame } from './usage-frame'

const UsageLive = lazy(() => import('./usage-live'))

/**
 * Use by week. The first frame is drawn on the server and is complete; the chart library, which adds reading off values,
 * is fetched once the frame is in sight and takes its place.
 */
export function UsageChart(props: UsageChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const [isLive, setIsLive] = useState(false)
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setIsLive(true)
    })
    if (place.current) watch.observe(place.current)
    return () => watch.disconnect()
  }, [])
  const frame = <UsageFrame {...props} />
  return (
    <div ref={place}>
      {isLive ? (
        <>
          <div className="print:hidden">
            <Suspense fallback={frame}>
              <UsageLive {...props} />
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
