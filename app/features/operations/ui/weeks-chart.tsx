import { lazy } from 'react'
import { LiveInSight } from '~/components/charts/live-in-sight'
import type { WeekFigures } from '~/domain/throughput'
import { WeeksFrame } from './weeks-frame'

const WeeksLive = lazy(() => import('./weeks-live'))

/** Requested against decided, week by week. */
export function WeeksChart(props: { weeks: readonly WeekFigures[]; label: string }) {
  return (
    <LiveInSight frame={<WeeksFrame {...props} />}>
      <WeeksLive {...props} />
    </LiveInSight>
  )
}
