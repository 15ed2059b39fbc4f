import type { ReportChart, ReportTable } from '~/domain/report-content'
import type { Locale } from '~/domain/vocabulary'
import { textIn } from './file-request'
import { fillColumn, heightOfText, type TextPiece } from './text-flow'

/** Inches, of a slide of 13.33 by 7.5. */
export interface Box {
  x: number
  y: number
  w: number
  h: number
}

export const AREA: Box = { x: 0.6, y: 1.35, w: 12.13, h: 5.45 }
const GAP = 0.25
const TEXT_BESIDE_CHART = 5.7
const LEAST_CHART = 2.55
const MOST_CHART = 4.6
const CHARTS_A_SLIDE = 2
/** Of a table: its title, and points of its words. */
export const TABLE_TITLE = 0.36
export const TABLE_SIZE = 13
const CELL_MARGIN = 0.16

export interface TablePart {
  table: ReportTable
  rows: ReportTable['rows']
  /** Not its beginning. */
  isContinued: boolean
  widths: number[]
  heights: number[]
  box: Box
}

export interface SlidePage {
  text: { pieces: TextPiece[]; box: Box } | null
  charts: { chart: ReportChart; box: Box }[]
  tables: TablePart[]
}

interface Group {
  text: readonly TextPiece[]
  charts: readonly ReportChart[]
  tables: readonly ReportTable[]
}

/** So many times its size is a text set where there is room for it. */
const SCALES = [1.6, 1.4, 1.25, 1.1, 1]

/** The pages of a group with its text as large as takes no more pages. */
export function fittedPages(group: Group, language: Locale): SlidePage[] {
  const least = pagesOf(group, language)
  for (const scale of SCALES) {
    const text = group.text.map((piece) => ({ ...piece, size: Math.round(piece.size * scale) }))
    const pages = pagesOf({ ...group, text }, language)
    if (pages.length <= least.length && withText(pages) <= withText(least)) return pages
  }
  return least
}

const withText = (pages: readonly SlidePage[]) => pages.filter(({ text }) => text !== null).length

/**
 * Where everything of a group of sections stands, on as many slides as it takes: text with the charts beside it, tables
 * below where there is room, else on the slide after.
 */
function pagesOf(group: Group, language: Locale): SlidePage[] {
  const pages: SlidePage[] = []
  let text = [...group.text]
  const charts = [...group.charts]
  let tables = group.tables.map((table) => ({ table, from: 0 }))
  while (text.length + charts.length + tables.length > 0) {
    const here = charts.splice(0, CHARTS_A_SLIDE)
    const isBeside = here.length > 0 && text.length > 0
    const filled = fillColumn(text, isBeside ? TEXT_BESIDE_CHART : AREA.w, AREA.h)
    text = filled.rest
    const needed = here.length === 0 ? 0 : LEAST_CHART * (isBeside ? here.length : 1)
    const isLastOfBoth = text.length + charts.length === 0
    const band =
      isLastOfBoth && tables.length > 0 ? Math.max(filled.height, needed) : bandOf(filled.height, here.length)
    const placed =
      isLastOfBoth || filled.height + needed === 0 ? placeTables(tables, band === 0 ? 0 : band + GAP, language) : null
    tables = placed?.rest ?? tables
    // What no table takes below, the charts may have.
    const height = placed && placed.parts.length > 0 ? band : bandOf(filled.height, here.length)
    pages.push({
      text:
        filled.taken.length === 0
          ? null
          : {
              pieces: filled.taken,
              box: { ...AREA, w: isBeside ? TEXT_BESIDE_CHART : AREA.w, h: Math.max(height, filled.height) },
            },
      charts: chartBoxes(here, isBeside, height),
      tables: placed?.parts ?? [],
    })
  }
  return pages
}

function bandOf(textHeight: number, charts: number): number {
  return charts === 0 ? textHeight : Math.max(textHeight, charts === 1 ? MOST_CHART : AREA.h)
}

/** One below the other beside a text, else side by side. */
function chartBoxes(charts: readonly ReportChart[], isBeside: boolean, height: number): SlidePage['charts'] {
  const x = isBeside ? AREA.x + TEXT_BESIDE_CHART + GAP : AREA.x
  const width = isBeside ? AREA.w - TEXT_BESIDE_CHART - GAP : AREA.w
  const each = (whole: number) => (whole - GAP * (charts.length - 1)) / charts.length
  return charts.map((chart, at) => {
    if (isBeside) return { chart, box: { x, w: width, h: each(height), y: AREA.y + at * (each(height) + GAP) } }
    return {
      chart,
      box: { y: AREA.y, h: Math.min(height, MOST_CHART), w: each(width), x: x + at * (each(width) + GAP) },
    }
  })
}

interface Waiting {
  table: ReportTable
  from: number
}

/** As many rows as fit below `top`; a table begins only where its head and two rows do. */
function placeTables(
  tables: readonly Waiting[],
  top: number,
  language: Locale,
): { parts: TablePart[]; rest: Waiting[] } {
  const parts: TablePart[] = []
  const rest = [...tables]
  let y = top
  for (let next = rest[0]; next; next = rest[0]) {
    const { table, from } = next
    const widths = columnWidths(table, language)
    const heights = [
      rowHeight(
        table.columns.map(({ label }) => textIn(label, language)),
        widths,
      ),
    ]
    const room = AREA.h - y - TABLE_TITLE
    let used = heights[0] ?? 0
    let to = from
    for (const row of table.rows.slice(from)) {
      const height = rowHeight(
        row.map((cell) => cellText(cell, language)),
        widths,
      )
      // A row higher than a slide stands alone on one.
      if (used + height > room && !(to === from && y === 0)) break
      heights.push(height)
      used += height
      to += 1
    }
    const isBegun = to - from >= Math.min(2, table.rows.length - from)
    if (!isBegun && y > 0) break
    parts.push({
      table,
      rows: table.rows.slice(from, to),
      isContinued: from > 0,
      widths,
      heights,
      box: { x: AREA.x, y: AREA.y + y, w: AREA.w, h: TABLE_TITLE + used },
    })
    if (to < table.rows.length) {
      rest.splice(0, 1, { table, from: to })
      break
    }
    rest.shift()
    y += TABLE_TITLE + used + GAP
  }
  return { parts, rest }
}

/** By what stands in them, none narrower than its words need, all together as wide as the slide. */
function columnWidths(table: ReportTable, language: Locale): number[] {
  const wants = table.columns.map(({ label }, at) => {
    const texts = [textIn(label, language), ...table.rows.map((row) => cellText(row[at] ?? null, language))]
    return Math.min(60, Math.max(7, ...texts.map((text) => signsOf(text))))
  })
  const all = wants.reduce((sum, one) => sum + one, 0)
  return wants.map((one) => (AREA.w * one) / all)
}

/** Characters, wide ones counted twice. */
const signsOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)

function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const heights = texts.map((text, at) => heightOfText(text, TABLE_SIZE, (widths[at] ?? 1) - CELL_MARGIN))
  return Math.max(0.3, ...heights) + CELL_MARGIN / 2
}

export function cellText(cell: ReportTable['rows'][number][number], language: Locale): string {
  if (cell === null) return '—'
  return typeof cell === 'number' ? new Intl.NumberFormat(language).format(cell) : textIn(cell, language)
}
