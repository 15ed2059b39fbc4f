import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { ProgressFrame } from './progress-frame'
import type { ProgressChartProps } from './progress-props'

const ProgressLive = lazy(() => import('./progress-live'))

/**
 * The curve of earned against planned progress. The first frame is drawn on the server and is complete; the chart
 * library, which adds reading off values, is fetched once the frame is in sight and takes its place.
 */
export function ProgressChart(props: ProgressChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const [isLive, setIsLive] = useState(false)
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setIsLive(true)
    })
    if (place.current) watch.observe(place.current)
    return () => watch.disconnect()
  }, [])
  const frame = <ProgressFrame {...props} />
  // The live chart has the width it was measured with: paper gets the frame, which stretches.
  return (
    <div ref={place}>
      {isLive ? (
        <>
          <div className="print:hidden">
            <Suspense fallback={frame}>
              <ProgressLive {...props} />
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
