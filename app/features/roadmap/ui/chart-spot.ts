import type { MutableRefObject } from 'react'
import type { ChartStop } from './chart-look'

/** What is shown of the bar or wave at the pointer or in focus: its line and address, and where it is drawn. */
export interface Spot {
  line: string
  bar: string
  anchor: Element
}

/** What the listeners ask of the chart. */
export interface ChartSource {
  /** The names of its lines, from top to bottom. */
  lines: () => readonly string[]
  /** Draws a line that is not in the page, because it has scrolled out of sight. */
  reveal: (line: string) => void
  onOpen: (href: string) => void
}

/** What the listeners tell the chart. */
export interface ChartOwner {
  latest: MutableRefObject<ChartSource>
  setSpot: (spot: Spot | null) => void
  setLine: (line: string | null) => void
  setStop: (stop: ChartStop) => void
}
