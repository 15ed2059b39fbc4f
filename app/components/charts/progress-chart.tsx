import { lazy } from 'react'
import { LiveInSight } from './live-in-sight'
import { ProgressFrame } from './progress-frame'
import type { ProgressChartProps } from './progress-props'

const ProgressLive = lazy(() => import('./progress-live'))

/** The curve of earned against planned progress. */
export function ProgressChart(props: ProgressChartProps) {
  return (
    <LiveInSight frame={<ProgressFrame {...props} />}>
      <ProgressLive {...props} />
    </LiveInSight>
  )
}
