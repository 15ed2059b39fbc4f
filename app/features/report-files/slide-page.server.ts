import type PptxGenJS from 'pptxgenjs'
import type { ReportChart } from '~/domain/report-content'
import type { Locale } from '~/domain/vocabulary'
import { COUNT, cellText, type FileWords, textIn } from './file-request'
import type { SlidePage } from './slide-flow'
import { faceOf, INK, STATUS_LOOKS, seriesColours } from './slide-look'
import { LEFT_OUT, TABLE_TITLE, type TablePart } from './slide-tables'
import { INDENT, type TextPiece } from './text-flow'

interface PageLook {
  title: string
  language: Locale
  /** Six hexadecimal digits. */
  brand: string
  words: FileWords
}

export function drawHead(slide: PptxGenJS.Slide, title: string, brand: string): void {
  slide.addText(title, {
    x: 0.6,
    y: 0.4,
    w: 12.13,
    h: 0.7,
    margin: 0,
    fontSize: 26,
    bold: true,
    color: brand,
    valign: 'middle',
    fit: 'shrink',
    fontFace: faceOf(title),
  })
}

export function drawPage(deck: PptxGenJS, page: SlidePage, look: PageLook): void {
  const slide = deck.addSlide({ masterName: 'REPORT' })
  drawHead(slide, look.title, look.brand)
  if (page.text) {
    const { pieces, box } = page.text
    slide.addText(pieces.flatMap(runsOf), { ...box, margin: 0, valign: 'top', color: INK.text, lang: look.language })
  }
  for (const { chart, box } of page.charts) drawChart(deck, slide, chart, { ...look, box })
  for (const part of page.tables) drawTable(slide, part, look)
}

function runsOf(piece: TextPiece): PptxGenJS.TextProps[] {
  return piece.runs.map(({ text, bold, italic, href }, at): PptxGenJS.TextProps => {
    const isSign = at === 0 && piece.status != null
    const isFirst = at === 0
    return {
      text,
      options: {
        bold: bold || piece.kind === 'heading',
        italic,
        fontSize: piece.size,
        fontFace: faceOf(text),
        paraSpaceAfter: 6,
        color: isSign && piece.status ? STATUS_LOOKS[piece.status].colour : INK.text,
        ...(href !== null && { hyperlink: { url: href } }),
        ...(isFirst && piece.kind === 'bullet' && { bullet: { indent: INDENT * 72 } }),
        ...(isFirst && piece.kind === 'number' && { bullet: { type: 'number', indent: INDENT * 72 } }),
        breakLine: at === piece.runs.length - 1,
      },
    }
  })
}

const FORMATS: Readonly<Record<ReportChart['unit'], string>> = {
  percent: 'General"%"',
  count: 'General',
  days: 'General',
}

function drawChart(
  deck: PptxGenJS,
  slide: PptxGenJS.Slide,
  chart: ReportChart,
  { language, brand, box }: PageLook & { box: PptxGenJS.PositionProps },
): void {
  const labels = chart.labels.map((label) => textIn(label, language))
  const data = chart.series.map(({ name, values }) => ({
    name: textIn(name, language),
    labels,
    // The library leaves a nought out of the workbook behind the chart, but not one that is a text; it writes no
    // difference between the two.
    values: values.map((value) => (value === 0 ? '0' : value)) as number[],
  }))
  const title = textIn(chart.title, language)
  const face = faceOf(`${title}${labels.join('')}`)
  slide.addChart(deck.ChartType[chart.kind], data, {
    ...box,
    altText: title,
    chartArea: { roundedCorners: false },
    chartColors: seriesColours(brand).slice(0, Math.max(1, data.length)),
    showTitle: true,
    title,
    titleFontSize: 13,
    titleColor: INK.text,
    titleFontFace: face,
    showLegend: data.length > 1,
    legendPos: 'b',
    legendFontSize: 11,
    legendFontFace: face,
    legendColor: INK.soft,
    catAxisLabelFontSize: 11,
    catAxisLabelFontFace: face,
    catAxisLabelColor: INK.soft,
    valAxisLabelFontSize: 10,
    valAxisLabelFontFace: face,
    valAxisLabelColor: INK.soft,
    valAxisLabelFormatCode: FORMATS[chart.unit],
    valAxisMinVal: 0,
    ...(chart.unit === 'percent' && { valAxisMaxVal: maxOf(chart) }),
    ...(chart.unit !== 'percent' && isSmall(chart) && { valAxisMajorUnit: 1 }),
    valGridLine: { color: INK.line, size: 0.5 },
    catGridLine: { style: 'none' },
    displayBlanksAs: 'gap',
    dataLabelFormatCode: FORMATS[chart.unit],
    ...(chart.kind === 'bar' && { barDir: 'col', barGapWidthPct: 60, showValue: true, dataLabelFontSize: 10 }),
    ...(chart.kind === 'line' && { lineSize: 2.25, lineDataSymbolSize: 6 }),
    ...(chart.kind === 'radar' && { radarStyle: 'marker', lineSize: 2.25 }),
  })
}

/** A share ends at a hundred, unless one is more. */
function maxOf({ series }: ReportChart): number {
  const most = Math.max(100, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  return Math.ceil(most / 20) * 20
}

/** Few whole things: no axis counts halves of them. */
function isSmall({ series }: ReportChart): boolean {
  return series.every(({ values }) =>
    values.every((value) => value === null || (Number.isInteger(value) && value <= 8)),
  )
}

function drawTable(slide: PptxGenJS.Slide, part: TablePart, { language, brand, words }: PageLook): void {
  const { table, rows, box, size, widths, heights, isContinued, leftOut } = part
  const name = textIn(table.title, language)
  const title = isContinued ? `${name} ${words.continued}` : name
  slide.addText(title, {
    ...box,
    h: TABLE_TITLE,
    margin: 0,
    fontSize: 13,
    bold: true,
    color: INK.text,
    valign: 'middle',
    fontFace: faceOf(title),
  })
  const cell = (text: string, isNumber: boolean, options: PptxGenJS.TableCellProps): PptxGenJS.TableCell => ({
    text,
    options: { align: isNumber ? 'right' : 'left', valign: 'middle', fontFace: faceOf(text), ...options },
  })
  const head = table.columns.map(({ label, isNumber }) =>
    cell(textIn(label, language), isNumber, { bold: true, color: INK.white, fill: { color: brand } }),
  )
  const body = rows.map((row) =>
    table.columns.map(({ isNumber }, at) => cell(cellText(row[at] ?? null, language), isNumber, { color: INK.text })),
  )
  slide.addTable([head, ...body], {
    x: box.x,
    y: box.y + TABLE_TITLE,
    w: box.w,
    colW: widths,
    rowH: heights,
    fontSize: size,
    border: { type: 'solid', color: INK.line, pt: 0.75 },
    margin: [0.03, 0.08, 0.03, 0.08],
  })
  if (leftOut === 0) return
  const note = words.leftOut.replace(COUNT, new Intl.NumberFormat(language).format(leftOut))
  slide.addText(note, {
    ...box,
    y: box.y + box.h - LEFT_OUT,
    h: LEFT_OUT,
    margin: 0,
    fontSize: 11,
    color: INK.soft,
    valign: 'bottom',
    fontFace: faceOf(note),
  })
}
