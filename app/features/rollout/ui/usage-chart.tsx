import { lazy } from 'react'
import { LiveInSight } from '~/components/charts/live-in-sight'
import { type UsageChartProps, UsageFrame } from './usage-frame'

const UsageLive = lazy(() => import('./usage-live'))

/** Use by week. */
export function UsageChart(props: UsageChartProps) {
  return (
    <LiveInSight frame={<UsageFrame {...props} />}>
      <UsageLive {...props} />
    </LiveInSight>
  )
}
