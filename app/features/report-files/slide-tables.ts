import type { ReportTable } from '~/domain/report-content'
import type { Locale } from '~/domain/vocabulary'
import { cellText, textIn } from './file-request'
import { AREA, type Box, GAP } from './slide-look'
import { BOLD, emsOf, heightOfText, unbrokenPartsOf } from './text-flow'

/** Inches of a table's title, and what a cell takes beside its words. */
export const TABLE_TITLE = 0.36
/** Inches of the line that says how many rows are left out. */
export const LEFT_OUT = 0.3
const CELL_MARGIN = 0.16
const LEAST_ROW = 0.3
/** Letters' heights: a column is never narrower, and takes no more for its longest cell alone; the rest wraps. */
const LEAST_COLUMN = 2
const WIDEST = 24

export interface TablePart {
  table: ReportTable
  rows: ReportTable['rows']
  /** Not its beginning. */
  isContinued: boolean
  /** Rows that no slide shows. */
  leftOut: number
  /** Points of its words. */
  size: number
  widths: number[]
  heights: number[]
  box: Box
}

export interface Waiting {
  table: ReportTable
  from: number
}

export interface TableLook {
  language: Locale
  /** Points. */
  size: number
  /** What does not fit here is left out, not continued on the next slide. */
  isCut: boolean
}

/** As many rows as fit into the column below `top`; a table begins only where its head and two rows do. */
export function placeTables(
  tables: readonly Waiting[],
  { x, w }: Pick<Box, 'x' | 'w'>,
  top: number,
  look: TableLook,
): { parts: TablePart[]; rest: Waiting[] } {
  const parts: TablePart[] = []
  const rest = [...tables]
  let y = top
  for (let next = rest[0]; next; next = rest[0]) {
    const { table, from } = next
    const { widths, heights } = measured(table, w, look)
    const [head = 0, ...rows] = heights
    const room = AREA.h - y - TABLE_TITLE - (look.isCut ? LEFT_OUT : 0)
    let used = head
    let to = from
    for (const height of rows.slice(from)) {
      // A row higher than a slide stands alone on one.
      if (used + height > room && !(to === from && y === 0)) break
      used += height
      to += 1
    }
    const isBegun = to - from >= Math.min(2, rows.length - from)
    if (!isBegun && y > 0) break
    const leftOut = look.isCut ? rows.length - to : 0
    const height = TABLE_TITLE + used + (leftOut > 0 ? LEFT_OUT : 0)
    parts.push({
      table,
      rows: table.rows.slice(from, to),
      isContinued: from > 0,
      leftOut,
      size: look.size,
      widths,
      heights: [head, ...rows.slice(from, to)],
      box: { x, y: AREA.y + y, w, h: height },
    })
    if (to + leftOut < rows.length) {
      rest.splice(0, 1, { table, from: to })
      break
    }
    rest.shift()
    y += height + GAP
  }
  return { parts, rest }
}

/** Inches: the widths of the columns, the heights of the head and of every row. */
function measured(table: ReportTable, width: number, { language, size }: TableLook) {
  const head = table.columns.map(({ label }) => textIn(label, language))
  const rows = table.rows.map((row) => row.map((cell) => cellText(cell, language)))
  const widths = columnWidths(head, rows, width, size)
  const heightOf = (texts: readonly string[], bold: number) => {
    const heights = texts.map((text, at) => heightOfText(text, size, ((widths[at] ?? 1) - CELL_MARGIN) / bold))
    return Math.max(LEAST_ROW, ...heights) + CELL_MARGIN / 2
  }
  return { widths, heights: [heightOf(head, BOLD), ...rows.map((row) => heightOf(row, 1))] }
}

/**
 * Each column has room for its longest word; what is left is shared by those whose cells would need more, in proportion
 * to what they lack. All together are as wide as the table.
 */
export function columnWidths(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  size: number,
): number[] {
  const inches = (ems: number) => (ems * BOLD * size) / 72 + CELL_MARGIN
  const columns = head.map((label, at) => [label, ...rows.map((row) => row[at] ?? '')])
  const longestPart = (text: string) => Math.max(0, ...unbrokenPartsOf(text).map(emsOf))
  const least = columns.map((texts) => inches(Math.max(LEAST_COLUMN, ...texts.map(longestPart))))
  const needed = sumOf(least)
  if (needed >= width) return least.map((one) => (one * width) / needed)
  const wanted = columns.map((texts) => inches(Math.min(WIDEST, Math.max(...texts.map(emsOf)))))
  const lacking = least.map((one, at) => Math.max(0, (wanted[at] ?? 0) - one))
  const lack = sumOf(lacking)
  const room = width - needed
  if (lack > room) return least.map((one, at) => one + (room * (lacking[at] ?? 0)) / lack)
  // All have what they want; the rest goes where the longest cells are.
  const most = sumOf(wanted)
  return least.map((one, at) => one + (lacking[at] ?? 0) + ((room - lack) * (wanted[at] ?? 0)) / most)
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)
