import ExcelJS from 'exceljs'
import { XMLParser } from 'fast-xml-parser'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportContent } from '~/domain/report-content'
import type { Locale } from '~/domain/vocabulary'
import { type FileKind, textIn } from '~/features/report-files/file-request'
import { fileWords } from '~/features/report-files/file-words.server'
import { makeFile } from '~/features/report-files/make-file.server'
import { reportContent } from '../factories/report-content'
import { name } from '../factories/report-sections'

const HASH = 'ab12cd34'.repeat(8)
const LANGUAGES = ['zh-CN', 'en'] as const
const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, trimValues: false })

function made(kind: FileKind, language: Locale, content: ReportContent = reportContent()): Promise<Uint8Array> {
  const brand = { colour: '7a1f5c', logo: null }
  return makeFile({ kind, language, content, hash: HASH, brand, words: fileWords(content, language) })
}

/** Every value under that tag, at any depth, in the order of the file. */
function all(node: unknown, tag: string): unknown[] {
  if (Array.isArray(node)) return node.flatMap((one) => all(one, tag))
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => (key === tag ? [value].flat() : all(value, tag)))
}

async function xml(zip: JSZip, path: string): Promise<unknown> {
  return parser.parse(await zip.file(path)!.async('string'))
}

async function slidesIn(deck: Uint8Array) {
  const zip = await JSZip.loadAsync(deck, { checkCRC32: true })
  const paths = zip
    .file(/^ppt\/slides\/slide\d+\.xml$/)
    .map((file) => file.name)
    .sort((one, other) => Number(/\d+/.exec(one)) - Number(/\d+/.exec(other)))
  const slides = await Promise.all(paths.map((path) => xml(zip, path)))
  const texts = slides.map((slide) => all(slide, 'a:p').map((p) => all(p, 'a:t').join('')))
  return { zip, slides, texts, words: texts.flat().join('\n') }
}

/** The charts of a deck: names and values of each series as PowerPoint draws them, null for a gap. */
async function chartsIn(zip: JSZip) {
  const charts = await Promise.all(
    zip.file(/^ppt\/charts\/chart\d+\.xml$/).map(async (file) => (await xml(zip, file.name)) as object),
  )
  return charts.map((chart) => ({
    kind: (['c:lineChart', 'c:barChart', 'c:radarChart'] as const).find((tag) => all(chart, tag).length > 0),
    series: all(chart, 'c:ser').map((series) => {
      const [cache] = all(all(series, 'c:val'), 'c:numCache') as { 'c:ptCount': { '@_val': string } }[]
      const values: (number | null)[] = Array.from({ length: Number(cache!['c:ptCount']['@_val']) }, () => null)
      for (const point of all(cache, 'c:pt') as { '@_idx': string; 'c:v': string }[])
        values[Number(point['@_idx'])] = Number(point['c:v'])
      return { name: all(all(series, 'c:tx'), 'c:v')[0], values }
    }),
  }))
}

describe.each(LANGUAGES)('slides in %s', (language) => {
  let deck: Awaited<ReturnType<typeof slidesIn>>
  beforeAll(async () => {
    deck = await slidesIn(await made('slides', language))
  })

  it('are six to ten, on a wide page, each named in the list of the presentation', async () => {
    expect(deck.slides.length).toBeGreaterThanOrEqual(6)
    expect(deck.slides.length).toBeLessThanOrEqual(10)
    const presentation = await xml(deck.zip, 'ppt/presentation.xml')
    expect(all(presentation, 'p:sldId')).toHaveLength(deck.slides.length)
    expect(all(presentation, 'p:sldSz')[0]).toMatchObject({ '@_cx': '12192000', '@_cy': '6858000' })
  })

  it('say the headline, the status, every fact and every figure as text, with the checksum at the foot', async () => {
    const content = reportContent()
    const say = (one: { zh: string; en: string }) => textIn(one, language)
    expect(deck.texts[0]).toContain(say(content.headline))
    expect(deck.words).toContain(language === 'en' ? '▲ At risk' : '▲ 有风险')
    for (const { text } of content.sections.flatMap(({ lines }) => lines)) expect(deck.words).toContain(say(text))
    for (const { label, value } of content.figures) {
      expect(deck.texts[1]).toContain(say(label))
      expect(deck.texts[1]).toContain(say(value))
    }
    const layouts = await Promise.all(
      deck.zip.file(/^ppt\/slideLayouts\/[^/]+\.xml$/).map((file) => file.async('string')),
    )
    expect(layouts.join()).toContain(HASH.slice(0, 12))
  })

  it("give the office's words as runs: bold, bullets, numbers and a link", () => {
    const paragraphs = deck.slides.flatMap((slide) => all(slide, 'a:p'))
    const of = (text: string) => paragraphs.find((p) => all(p, 'a:t').join('').includes(text))
    const bold = (all(of('华东三家分支机构'), 'a:r') as { 'a:rPr': { '@_b'?: string }; 'a:t': string }[]).filter(
      (run) => run['a:rPr']['@_b'] === '1',
    )
    expect(bold.map((run) => run['a:t'])).toEqual(['华东三家分支机构'])
    expect(all(of('数据迁移已完成'), 'a:buChar')).toHaveLength(1)
    expect(all(of('宣贯培训覆盖'), 'a:buChar')).toHaveLength(1)
    expect(all(of('华东先行'), 'a:buAutoNum')).toHaveLength(1)
    expect(all(of('运营周报'), 'a:hlinkClick')).toHaveLength(1)
    for (const p of paragraphs) expect(all(p, 'a:pPr').length, 'properties are said once').toBeLessThanOrEqual(1)
  })

  it('draw the very numbers of the content, gaps and noughts too, and hold them in the workbook behind', async () => {
    const wanted = reportContent().sections.flatMap(({ charts }) => charts)
    const drawn = await chartsIn(deck.zip)
    expect(drawn.map(({ kind }) => kind)).toEqual(wanted.map(({ kind }) => `c:${kind}Chart`))
    expect(drawn.map(({ series }) => series)).toEqual(
      wanted.map(({ series }) => series.map((one) => ({ name: textIn(one.name, language), values: one.values }))),
    )
    const books = deck.zip.file(/^ppt\/embeddings\/.*\.xlsx$/)
    expect(books).toHaveLength(wanted.length)
    for (const [at, book] of books.entries()) {
      const inner = await JSZip.loadAsync(await book.async('uint8array'), { checkCRC32: true })
      const cells = all(await xml(inner, 'xl/worksheets/sheet1.xml'), 'c') as { '@_t'?: string; v?: string }[]
      const numbers = cells.filter((cell) => cell['@_t'] !== 's').map(({ v }) => Number(v))
      const { series, labels } = wanted[at]!
      const byRow = labels.flatMap((_, row) => series.map(({ values }) => values[row] ?? null))
      expect(numbers).toEqual(byRow.filter((value) => value !== null))
    }
  })

  it('have tables that are tables', () => {
    const tables = deck.slides.flatMap((slide) => all(slide, 'a:tbl'))
    const rows = tables
      .flatMap((table) => all(table, 'a:tr'))
      .map((row) => all(row, 'a:tc').map((cell) => all(cell, 'a:t').join('')))
    expect(tables).toHaveLength(2)
    expect(rows).toContainEqual([language === 'en' ? 'Win rate %' : '中标率 %', '28', '37.5'])
  })

  it('go on over further slides where the words are long, and say so; no character is lost', async () => {
    const sentence =
      language === 'en'
        ? 'Finance and Commercial have to agree on one rule. '
        : '财务与商务必须就同一条授权规则达成一致。'
    const sections = reportContent().sections.map((one) =>
      one.section === 'why' ? { ...one, words: sentence.repeat(120).trim() } : one,
    )
    const long = await slidesIn(await made('slides', language, reportContent({ sections })))
    expect(long.slides.length).toBeGreaterThan(deck.slides.length)
    expect(long.words).toContain(language === 'en' ? 'Why (continued)' : '为什么 （续）')
    const found = long.words.replaceAll('\n', '').split(sentence.trim().slice(0, -1)).length - 1
    expect(found).toBe(120)
  })

  it('stay within ten where tables are long: what they leave out is counted, and stands in the sheet', async () => {
    const sections = reportContent().sections.map((one) => ({
      ...one,
      tables: one.tables.map((table) => ({ ...table, rows: Array.from({ length: 90 }, () => table.rows).flat() })),
    }))
    const content = reportContent({ sections })
    const cut = await slidesIn(await made('slides', language, content))
    expect(cut.slides.length).toBeLessThanOrEqual(10)
    const shown = cut.slides.flatMap((slide) => all(slide, 'a:tbl').map((table) => all(table, 'a:tr').length - 1))
    const note = language === 'en' ? /Rows not shown: (\d+)/g : /另有 (\d+) 行未列出/g
    const leftOut = [...cut.words.matchAll(note)].map(([, count]) => Number(count))
    const lengths = sections.flatMap(({ tables }) => tables.map(({ rows }) => rows.length))
    expect(shown.map((count, at) => count + (leftOut[at] ?? 0))).toEqual(lengths)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await made('sheet', language, content)).buffer as ArrayBuffer)
    expect(book.worksheets.map(({ rowCount }) => rowCount)).toEqual(
      expect.arrayContaining(lengths.map((length) => length + 1)),
    )
  })

  it('hold what no XML may hold', async () => {
    const headline = name('坏\u0000字\ud800符 <&>', 'Bad\u0001 \ud800 <&>')
    const broken = await slidesIn(await made('slides', language, reportContent({ headline })))
    expect(broken.texts[0]?.join()).toMatch(language === 'en' ? /Bad {2}(<|&lt;)/ : /坏字符 (<|&lt;)/)
  })
})

describe.each(LANGUAGES)('the sheet in %s', (language) => {
  const say = (one: { zh: string; en: string }) => textIn(one, language)

  it('has a worksheet for each chart and table after the summary, with headline, author and hash', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await made('sheet', language)).buffer as ArrayBuffer)
    const content = reportContent()
    const parts = content.sections.flatMap(({ charts, tables }) => [...charts, ...tables])
    expect(book.worksheets).toHaveLength(1 + parts.length)
    const first = book.worksheets[0]!.getSheetValues().flat().filter(Boolean)
    expect(first).toContain(say(content.headline))
    expect(first).toContain(HASH)
    expect(first.join()).toContain(say(content.author))
    for (const { value } of content.figures) expect(first).toContain(say(value))
  })

  it('keeps numbers numbers, and what looks like a formula text', async () => {
    const zip = await JSZip.loadAsync(await made('sheet', language), { checkCRC32: true })
    const strings = all(await xml(zip, 'xl/sharedStrings.xml'), 'si').map((one) => all(one, 't').join(''))
    const sheets = await Promise.all(zip.file(/^xl\/worksheets\/sheet\d+\.xml$/).map((file) => xml(zip, file.name)))
    const cells = sheets.flatMap((sheet) => all(sheet, 'c')) as { '@_t'?: string; v?: string; f?: string }[]
    expect(cells.filter((cell) => 'f' in cell)).toEqual([])
    const texts = cells.filter((cell) => cell['@_t'] === 's').map(({ v }) => strings[Number(v)])
    for (const text of ['=1+1', '@SUM(A1)', '-2']) expect(texts).toContain(text)
    const numbers = cells.filter((cell) => cell['@_t'] !== 's' && cell.v !== undefined).map(({ v }) => Number(v))
    const content = reportContent()
    const wanted = content.sections.flatMap(({ charts, tables }) => [
      ...charts.flatMap(({ labels, series }) =>
        labels.flatMap((_, at) => series.map(({ values }) => values[at] ?? null)),
      ),
      ...tables.flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === 'number')),
    ])
    expect([...numbers].sort()).toEqual(wanted.filter((value) => value !== null).sort())
  })

  it('names worksheets as Excel takes them, no two alike', async () => {
    const title = name('[总:体*] '.repeat(9), 'History / of: everything? '.repeat(4))
    const sections = reportContent().sections.map((one) => ({
      ...one,
      tables: one.tables.map((table) => ({ ...table, title })),
    }))
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await made('sheet', language, reportContent({ sections }))).buffer as ArrayBuffer)
    const names = book.worksheets.map((sheet) => sheet.name)
    expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length)
    for (const one of names) expect(one).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  })
})
