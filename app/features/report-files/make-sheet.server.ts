import ExcelJS from 'exceljs'
import type { ReportChart, ReportTable } from '~/domain/report-content'
import type { Locale } from '~/domain/vocabulary'
import { type FileRequest, textIn } from './file-request'
import { INK } from './slide-look'

type Cell = string | number | null

/** A workbook of all numbers of a report: what it says first, then one worksheet for each chart and table. */
export async function makeSheet({ content, language, brand, words, hash }: FileRequest): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.creator = textIn(content.author, language)
  book.title = `${textIn(content.programme.name, language)} · ${words.report}`
  const names = new Set<string>()
  const add = (title: string, rows: readonly (readonly Cell[])[], headAt: number) => {
    const pageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const
    const sheet = book.addWorksheet(sheetName(title, names), { pageSetup })
    for (const row of rows) writeRow(sheet, row)
    fitColumns(sheet, rows)
    const head = sheet.getRow(headAt)
    head.eachCell((cell) => {
      cell.font = { bold: true, color: { argb: `ff${INK.white}` } }
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `ff${brand.colour}` } }
    })
    return sheet
  }
  const say = (name: { zh: string; en: string }) => textIn(name, language)
  const summary: Cell[][] = [
    [say(content.programme.name)],
    [`${words.report} · ${words.period}`],
    [words.headline, say(content.headline)],
    [words.status, words.statuses[content.status]],
    [words.author],
    [words.hash, hash],
    [],
    [words.figures, words.value, words.comparison, words.status],
    ...content.figures.map(({ label, value, comparison, status }) => [
      say(label),
      say(value),
      comparison && say(comparison),
      status && words.statuses[status],
    ]),
  ]
  const first = add(words.summary, summary, 8)
  first.getCell('A1').font = { bold: true, size: 14 }
  for (const { charts, tables } of content.sections) {
    for (const chart of charts) {
      const title = chart.unit === 'percent' ? `${say(chart.title)} %` : say(chart.title)
      add(title, chartRows(chart, language, words.label), 1).views = [{ state: 'frozen', ySplit: 1 }]
    }
    for (const table of tables)
      add(say(table.title), tableRows(table, language), 1).views = [{ state: 'frozen', ySplit: 1 }]
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function chartRows({ labels, series }: ReportChart, language: Locale, corner: string): Cell[][] {
  return [
    [corner, ...series.map(({ name }) => textIn(name, language))],
    ...labels.map((label, at) => [textIn(label, language), ...series.map(({ values }) => values[at] ?? null)]),
  ]
}

function tableRows({ columns, rows }: ReportTable, language: Locale): Cell[][] {
  const text = (cell: ReportTable['rows'][number][number]): Cell =>
    cell === null || typeof cell === 'number' ? cell : textIn(cell, language)
  return [columns.map(({ label }) => textIn(label, language)), ...rows.map((row) => row.map(text))]
}

/**
 * Numbers as numbers, words as words: the library makes a formula only of what says that it is one. A cell whose words
 * begin like a formula is marked as text besides, so that it stays words when somebody edits it.
 */
function writeRow(sheet: ExcelJS.Worksheet, values: readonly Cell[]): void {
  const row = sheet.addRow([...values])
  row.eachCell((cell) => {
    cell.alignment = { vertical: 'top', wrapText: values.length > 1 }
    if (typeof cell.value === 'string' && /^[=+\-@\t\r]/.test(cell.value)) cell.numFmt = '@'
  })
}

function fitColumns(sheet: ExcelJS.Worksheet, rows: readonly (readonly Cell[])[]): void {
  const widths: number[] = []
  for (const row of rows.filter((one) => one.length > 1)) {
    row.forEach((cell, at) => {
      const signs = [...String(cell ?? '')].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1.1), 2)
      widths[at] = Math.min(60, Math.max(widths[at] ?? 10, signs))
    })
  }
  widths.forEach((width, at) => {
    sheet.getColumn(at + 1).width = width
  })
}

/** As Excel takes it: at most 31 characters, none of those that address cells, no two alike whatever their case. */
function sheetName(title: string, names: Set<string>): string {
  const plain =
    title
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Sheet'
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`
    const name = plain.slice(0, 31 - ending.length).trim() + ending
    if (names.has(name.toLowerCase())) continue
    names.add(name.toLowerCase())
    return name
  }
}
