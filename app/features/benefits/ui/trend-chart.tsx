import { lazy } from 'react'
import { LiveInSight } from '~/components/charts/live-in-sight'
import { TrendFrame } from './trend-frame'
import type { TrendProps } from './trend-scale'

const TrendLive = lazy(() => import('./trend-live'))

/** The readings of a KPI month by month, within the limits of what is usual. */
export function TrendChart(props: TrendProps) {
  return (
    <LiveInSight frame={<TrendFrame {...props} />}>
      <TrendLive {...props} />
    </LiveInSight>
  )
}
