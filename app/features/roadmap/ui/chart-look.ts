import { createContext } from 'react'
import type { Slack } from '~/domain/network'
import type { GroundLines } from '../chart-geometry'

/**
 * What the ground and the headings need beside their rows. Not among the props of the blocks: rows are the same at
 * every zoom, and hundreds of them are not drawn again for it.
 */
export interface ChartLook {
  ground: GroundLines
  /** Where the heading of a group leads: to the view with it folded, or unfolded. */
  foldHref: (groupKey: string) => string
  /** How much room each bar has, by its address, while the critical path is shown. */
  slack: Slacks | null
}

export type Slacks = ReadonlyMap<string, Slack>

export const ChartLookContext = createContext<ChartLook>({
  ground: { weeks: [], main: [] },
  foldHref: () => '?',
  slack: null,
})

/** The one item of the chart that the Tab key stops at: `bar` is null where it is the name of a row or group. */
export interface ChartStop {
  line: string
  bar: string | null
}
