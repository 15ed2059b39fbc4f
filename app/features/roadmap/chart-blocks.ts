import type { RoadmapGroup } from '~/domain/roadmap-groups'
import type { RoadmapRow } from '~/domain/roadmap-row'
import { HEADING, ROW } from './chart-geometry'

/** Rows that are drawn together: a group, or in a large chart a part of one. */
export interface ChartBlock {
  key: string
  group: RoadmapGroup
  /** Whether it begins with the heading of the group. */
  isHead: boolean
  isFolded: boolean
  rows: readonly RoadmapRow[]
  /** Pixels under the header of the chart. */
  top: number
  height: number
}

export interface ChartBlocks {
  blocks: readonly ChartBlock[]
  /** Of all of them, in pixels. */
  height: number
  /** Too many rows to have all of them in the page: only those in sight are drawn. */
  isLarge: boolean
}

/** A chart of up to so many rows is in the page as a whole, so that the browser can search and print it by itself. */
export const SMALL_CHART = 60
const ROWS_OF_A_BLOCK = 8

export function blocksOf(groups: readonly RoadmapGroup[], isFolded: (key: string) => boolean): ChartBlocks {
  const count = groups.reduce((sum, group) => sum + 1 + (isFolded(group.key) ? 0 : group.rows.length), 0)
  const isLarge = count - groups.length > SMALL_CHART || groups.length > SMALL_CHART
  const size = isLarge ? ROWS_OF_A_BLOCK : Number.POSITIVE_INFINITY
  const blocks: ChartBlock[] = []
  let top = 0
  for (const group of groups) {
    const folded = isFolded(group.key)
    const shown = folded ? [] : group.rows
    for (let from = 0; from === 0 || from < shown.length; from += size) {
      const rows = shown.slice(from, from + size)
      const isHead = from === 0
      const height = (isHead ? HEADING : 0) + rows.length * ROW
      blocks.push({ key: `${group.key}/${from}`, group, isHead, isFolded: folded, rows, top, height })
      top += height
    }
  }
  return { blocks, height: top, isLarge }
}

/** The blocks that cover any of the pixels from `top` to `bottom`: first and last, as indices. */
export function blocksWithin(
  blocks: readonly ChartBlock[],
  top: number,
  bottom: number,
): [first: number, last: number] {
  const first = firstWhere(blocks, (block) => block.top + block.height > top)
  const last = firstWhere(blocks, (block) => block.top >= bottom) - 1
  return [Math.min(first, blocks.length - 1), Math.max(Math.min(first, blocks.length - 1), last)]
}

/** The lines of the chart from top to bottom: the name of each, its top, and the block it is in. */
export interface ChartLine {
  name: string
  top: number
  block: number
}

export function linesOf(blocks: readonly ChartBlock[]): ChartLine[] {
  return blocks.flatMap(({ group, isHead, rows, top }, block) => {
    const inset = isHead ? HEADING : 0
    const heading = isHead ? [{ name: headingLine(group.key), top, block }] : []
    return [...heading, ...rows.map(({ key }, index) => ({ name: key, top: top + inset + index * ROW, block }))]
  })
}

/** What the heading of a group is called among the lines. */
export function headingLine(groupKey: string): string {
  return `group:${groupKey}`
}

/** By halving: they are in order, so from some index on the condition holds. */
function firstWhere(blocks: readonly ChartBlock[], holds: (block: ChartBlock) => boolean): number {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block && holds(block)) high = middle
    else low = middle + 1
  }
  return low
}
