import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReportChart, ReportTable } from '~/domain/report-content'
import { fittedPages, type SlidePage } from '~/features/report-files/slide-flow'
import { AREA, type Box } from '~/features/report-files/slide-look'
import { columnWidths } from '~/features/report-files/slide-tables'
import { emsOf, type TextPiece, unbrokenPartsOf } from '~/features/report-files/text-flow'

const both = (text: string) => ({ zh: text, en: text })

const lineOf = (text: string): TextPiece => ({
  kind: 'line',
  runs: [{ text, bold: false, italic: false, href: null }],
  size: 15,
})

function tableOf(rows: number, cell = 'LTC-MO-2 标前引导 Pre-bid guidance'): ReportTable {
  return {
    key: 'results',
    title: both('推行前后指标'),
    columns: [
      { label: both('子流程'), isNumber: false },
      { label: both('Before'), isNumber: true },
    ],
    rows: Array.from({ length: rows }, (_, at) => [both(`${at + 1} ${cell}`), at]),
  }
}

const CHART: ReportChart = {
  key: 'slip',
  kind: 'bar',
  title: both('延后'),
  unit: 'days',
  labels: [both('1')],
  series: [{ key: 'slip', name: both('延后'), values: [3] }],
}

const LINE = '第 2 批 · 扩大样板：3 个推行点延期，最长 12 个工作日，原因在于考核口径尚未统一'
const WHOLE = { language: 'zh-CN', isCut: false } as const
const CUT = { language: 'zh-CN', isCut: true } as const

const lines = (count: number) => Array.from({ length: count }, () => lineOf(LINE))
const rowsOn = (pages: readonly SlidePage[]) => pages.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows))
const boxesOf = ({ text, charts, tables }: SlidePage): Box[] => [
  ...(text ? [text.box] : []),
  ...charts.map(({ box }) => box),
  ...tables.map(({ box }) => box),
]

describe('the pages of a group', () => {
  const cases: [string, number, number, { pages: number; isBeside: boolean }][] = [
    ['a table below the text, where there is room', 3, 4, { pages: 1, isBeside: false }],
    ['a table beside the text, where it saves a page', 6, 8, { pages: 1, isBeside: true }],
    ['a table after the text, where neither has room', 9, 14, { pages: 2, isBeside: false }],
    ['a table that goes on', 3, 30, { pages: 3, isBeside: false }],
    ['no table', 3, 0, { pages: 1, isBeside: false }],
    ['no text', 0, 4, { pages: 1, isBeside: false }],
    ['nothing', 0, 0, { pages: 0, isBeside: false }],
  ]
  it.each(cases)('have %s', (_, text, rows, expected) => {
    const pages = fittedPages({ text: lines(text), charts: [], tables: rows === 0 ? [] : [tableOf(rows)] }, WHOLE)
    const isBeside = pages.some((page) => page.text && page.tables.some(({ box }) => box.x > AREA.x))
    expect({ pages: pages.length, isBeside }).toEqual(expected)
  })

  it('set the text as large as they can', () => {
    const [page] = fittedPages({ text: lines(2), charts: [], tables: [tableOf(3)] }, WHOLE)
    expect(page?.text?.pieces[0]?.size).toBe(24)
  })

  it('tell of rows that are cut off how many they are, and have no page more for them', () => {
    const pages = fittedPages({ text: lines(3), charts: [], tables: [tableOf(40)] }, CUT)
    expect(pages).toHaveLength(1)
    const [part] = pages.flatMap(({ tables }) => tables)
    expect(part?.rows.length).toBeGreaterThan(3)
    expect(part?.leftOut).toBe(40 - (part?.rows.length ?? 0))
  })

  it('hold all rows once, inside the slide, one thing beside the other, whatever there is', () => {
    const group = fc.record({
      text: fc.array(fc.string({ maxLength: 300 }).map(lineOf), { maxLength: 14 }),
      charts: fc.constantFrom([], [CHART], [CHART, CHART], [CHART, CHART, CHART]),
      tables: fc.array(
        fc
          .tuple(fc.integer({ min: 1, max: 25 }), fc.string({ maxLength: 90 }))
          .map(([rows, cell]) => tableOf(rows, cell)),
        { maxLength: 3 },
      ),
    })
    fc.assert(
      fc.property(group, fc.boolean(), (one, isCut) => {
        const pages = fittedPages(one, { language: 'en', isCut })
        const parts = pages.flatMap(({ tables }) => tables)
        const rows = one.tables.reduce((sum, table) => sum + table.rows.length, 0)
        expect(rowsOn(pages).length + parts.reduce((sum, { leftOut }) => sum + leftOut, 0)).toBe(rows)
        if (!isCut) expect(rowsOn(pages)).toEqual(one.tables.flatMap((table) => table.rows))
        expect(pages.flatMap(({ charts }) => charts)).toHaveLength(one.charts.length)
        for (const page of pages) expectApart(boxesOf(page))
      }),
      { numRuns: 150 },
    )
  })
})

function expectApart(boxes: readonly Box[]) {
  const slack = 0.001
  for (const [at, one] of boxes.entries()) {
    expect(one.x + one.w).toBeLessThanOrEqual(AREA.x + AREA.w + slack)
    expect(one.y + one.h).toBeLessThanOrEqual(AREA.y + AREA.h + slack)
    for (const other of boxes.slice(at + 1)) {
      const isBesides = one.x + one.w <= other.x + slack || other.x + other.w <= one.x + slack
      const isBelow = one.y + one.h <= other.y + slack || other.y + other.h <= one.y + slack
      expect(isBesides || isBelow).toBe(true)
    }
  }
}

describe('the columns of a table', () => {
  const texts = fc.string({ maxLength: 40 })
  it('are together as wide as the table, none narrower than another needs to take its words', () => {
    const table = fc.integer({ min: 1, max: 7 }).chain((columns) => {
      const row = fc.array(texts, { minLength: columns, maxLength: columns })
      return fc.tuple(row, fc.array(row, { maxLength: 6 }))
    })
    fc.assert(
      fc.property(table, ([head, rows]) => {
        const widths = columnWidths(head, rows, 12.13, 13)
        expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(12.13, 6)
        for (const width of widths) expect(width).toBeGreaterThan(0)
      }),
    )
  })

  it('have room for their longest word, in bold, where all together have', () => {
    const head = ['Sub-process', 'Wave', 'Measure', 'Known from']
    const rows = [['LTC-ML-2 Validate and distribute leads', '1', 'a month', 'measured over 3 months at 2 branches']]
    const widths = columnWidths(head, rows, 9, 13)
    const words = ['Sub-process', 'Wave', 'Measure', 'measured']
    words.forEach((word, at) => {
      expect(((widths[at] ?? 0) * 72) / 13).toBeGreaterThan(emsOf(word) * 1.25)
    })
  })

  it.each([
    ['Known from', ['Known', 'from']],
    ['计划 结束', ['计', '划', '结', '束']],
    ['就绪,%', ['就', '绪', ',%']],
    ['2026-12-02', ['2026-12-02']],
    ['', []],
  ])('break %s only where a line may break', (text, parts) => {
    expect(unbrokenPartsOf(text)).toEqual(parts)
  })
})
