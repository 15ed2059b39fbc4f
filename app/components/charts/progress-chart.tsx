import { lazy, Suspense, useEffect, useState } from 'react'
import { ProgressFrame } from './progress-frame'
import type { ProgressChartProps } from './progress-props'

const ProgressLive = lazy(() => import('./progress-live'))

/**
 * The curve of earned against planned progress. The first frame is drawn on the server and is complete; the chart
 * library, which adds reading off values, is fetched afterwards and takes its place.
 */
export function ProgressChart(props: ProgressChartProps) {
  const [isLive, setIsLive] = useState(false)
  useEffect(() => setIsLive(true), [])
  const frame = <ProgressFrame {...props} />
  if (!isLive) return frame
  // The live chart has the width it was measured with: paper gets the frame, which stretches.
  return (
    <>
      <div className="print:hidden">
        <Suspense fallback={frame}>
          <ProgressLive {...props} />
        </Suspense>
      </div>
      <div className="hidden print:block">{frame}</div>
    </>
  )
}
