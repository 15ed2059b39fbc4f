import type { CurvePoint } from '~/domain/rollup'
import type { Day } from '~/domain/vocabulary'

export interface ProgressChartProps {
  points: readonly CurvePoint[]
  today: Day
  /** What the chart shows, in one sentence, for those who cannot see it. */
  label: string
}
