import type { DayRange } from '~/domain/vocabulary'
import { type DayScale, extent } from '../chart-geometry'

/** In a preview: where something is now that would move. */
export function Former({ range, y, height, scale }: { range: DayRange; y: number; height: number; scale: DayScale }) {
  return (
    <rect
      {...extent(scale, range)}
      y={y}
      height={height}
      rx={3}
      fill="none"
      stroke="var(--ink-3)"
      strokeDasharray="3 2"
      pointerEvents="none"
    />
  )
}
