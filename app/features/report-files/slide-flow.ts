import type { ReportChart, ReportTable } from '~/domain/report-content'
import type { Locale } from '~/domain/vocabulary'
import { AREA, type Box, GAP } from './slide-look'
import { placeTables, type TablePart } from './slide-tables'
import { fillColumn, type TextPiece } from './text-flow'

const TEXT_BESIDE_CHART = 5.7
const TEXT_BESIDE_TABLES = 4.9
const LEAST_CHART = 2.55
const MOST_CHART = 4.6
const CHARTS_A_SLIDE = 2
/** Points of the words of a table below its text, and of one beside it. */
const TABLE_SIZE = 13
const BESIDE_SIZE = 12

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

interface Look {
  language: Locale
  /** A table shows as many rows as fit where it begins, and does not go on. */
  isCut: boolean
}

/** So many times its size is a text set where there is room for it. */
const SCALES = [1.6, 1.4, 1.25, 1.1, 1]

/**
 * The pages of a group with its text as large as takes no more pages. Tables stand below the text; beside it where all
 * is then on one page.
 */
export function fittedPages(group: Group, look: Look): SlidePage[] {
  const below = pagesOf(group, look)
  const beside = below.length > 1 ? largest(group, (scaled) => besideTables(scaled, look)) : null
  return beside ?? largest(group, (scaled) => noMoreThan(below, pagesOf(scaled, look))) ?? below
}

function largest(group: Group, arrange: (scaled: Group) => SlidePage[] | null): SlidePage[] | null {
  for (const scale of SCALES) {
    const text = group.text.map((piece) => ({ ...piece, size: Math.round(piece.size * scale) }))
    const pages = arrange({ ...group, text })
    if (pages) return pages
  }
  return null
}

/** These pages, unless larger letters cost a page, or a row of a table. */
function noMoreThan(most: readonly SlidePage[], pages: SlidePage[]): SlidePage[] | null {
  const withText = (those: readonly SlidePage[]) => those.filter(({ text }) => text !== null).length
  const isSame = pages.length <= most.length && withText(pages) <= withText(most) && leftOutOf(pages) <= leftOutOf(most)
  return isSame ? pages : null
}

const leftOutOf = (pages: readonly SlidePage[]) =>
  pages.reduce((sum, { tables }) => tables.reduce((rows, { leftOut }) => rows + leftOut, sum), 0)

/** One page: the text at the left, all tables at the right of it. Nothing where they do not fit. */
function besideTables({ text, charts, tables }: Group, { language }: Look): SlidePage[] | null {
  if (text.length === 0 || tables.length === 0 || charts.length > 0) return null
  const { taken, rest } = fillColumn(text, TEXT_BESIDE_TABLES, AREA.h)
  const left = TEXT_BESIDE_TABLES + 2 * GAP
  const placed = placeTables(
    tables.map((table) => ({ table, from: 0 })),
    { x: AREA.x + left, w: AREA.w - left },
    0,
    { language, size: BESIDE_SIZE, isCut: false },
  )
  if (rest.length + placed.rest.length > 0) return null
  return [{ text: { pieces: taken, box: { ...AREA, w: TEXT_BESIDE_TABLES } }, charts: [], tables: placed.parts }]
}

/**
 * Where everything of a group of sections stands, on as many slides as it takes: text with the charts beside it, tables
 * below where there is room, else on the slide after.
 */
function pagesOf(group: Group, { language, isCut }: Look): SlidePage[] {
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
      isLastOfBoth || filled.height + needed === 0
        ? placeTables(tables, AREA, band === 0 ? 0 : band + GAP, { language, size: TABLE_SIZE, isCut })
        : null
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
