import type { ExpectedPoint } from '~/domain/expected-progress'
import type { Day } from '~/domain/vocabulary'

export interface ProgressChartProps {
  points: readonly ExpectedPoint[]
  today: Day
  /** What the chart shows, in one sentence, for those who cannot see it. */
  label: string
}
