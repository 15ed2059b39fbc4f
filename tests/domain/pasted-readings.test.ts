import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isKnownMeasure, measureKept } from '~/domain/kpi-measures'
import { monthWritten, readPastedReadings, valueWritten } from '~/domain/pasted-readings'
import { readSeparated } from '~/domain/separated-rows'

const PLACES = {
  kpis: [
    { id: 7, code: 'LTC-MO-4', name: { zh: '中标率', en: 'Win rate' } },
    { id: 8, code: 'MCR-2', name: { zh: '满意度', en: 'Satisfaction' } },
    { id: 9, code: 'MCR-3', name: { zh: '满意度', en: 'Satisfaction index' } },
  ],
  branches: [
    { id: 1, name: { zh: '杭州', en: 'Hangzhou' } },
    { id: 2, name: { zh: '南京', en: '' } },
  ],
  mayRecord: (kpiId: number, unitId: number) => kpiId !== 8 || unitId !== 2,
  today: '2026-03-02',
}
const read = (text: string) => readPastedReadings(text, PLACES)

describe('readings that are pasted', () => {
  it('are read line by line, in either language, without the heading', () => {
    const text = 'KPI\tBranch\tMonth\tValue\n中标率\t杭州\t2026-01\t31.5\nwin rate\tHANGZHOU\t2026年2月\t32%\n'
    expect(read(text)).toEqual({
      lines: [
        { line: 2, kpiId: 7, unitId: 1, month: '2026-01', value: 31_500 },
        { line: 3, kpiId: 7, unitId: 1, month: '2026-02', value: 32_000 },
      ],
      faults: [],
    })
  })

  it('without a heading begin with the first line', () => {
    expect(read('7,南京,2026/1,"1,5"').lines).toEqual([{ line: 1, kpiId: 7, unitId: 2, month: '2026-01', value: 1500 }])
  })

  it('take names that occur twice after the code of their sub-process', () => {
    expect(read('MCR-3 满意度,杭州,2026-01,80').lines).toMatchObject([{ kpiId: 9 }])
  })

  test.each([
    ['中标率,杭州,2026-01', 'cellsMissing'],
    ['利润,杭州,2026-01,1', 'kpiUnknown'],
    ['满意度,杭州,2026-01,1', 'kpiAmbiguous'],
    ['中标率,火星,2026-01,1', 'branchUnknown'],
    ['中标率,杭州,一月,1', 'monthUnknown'],
    ['中标率,杭州,2026-04,1', 'monthAhead'],
    ['中标率,杭州,2026-01,很多', 'valueUnknown'],
    ['8,南京,2026-01,1', 'forbidden'],
  ])('%s is refused at its line', (line, code) => {
    const said = read(`7,杭州,2025-12,1\n\n${line}\n`)
    expect(said.lines).toHaveLength(1)
    expect(said.faults).toMatchObject([{ line: 3, fault: { code } }])
  })

  it('name a place once: the second line says where the first is', () => {
    expect(read('7,杭州,2026-01,1\n7,Hangzhou,2026-01,2').faults).toMatchObject([
      { line: 2, fault: { code: 'lineTwice', before: 1 } },
    ])
  })
})

test.each([
  ['2026-03', '2026-03'],
  ['2026/3', '2026-03'],
  ['202603', '2026-03'],
  ['2026年3月', '2026-03'],
  ['2026-03-01', '2026-03'],
  ['２０２６-０３', '2026-03'],
  ['2026-13', null],
  ['3/2026', null],
  ['', null],
])('the month %s', (cell, month) => {
  expect(monthWritten(cell)).toBe(month)
})

test.each([
  ['12.5', 12_500],
  ['12,5', 12_500],
  ['−3', -3000],
  ['45 %', 45_000],
  ['45％', 45_000],
  ['12,500', null],
  ['', null],
  ['1e3', null],
])('the value %s', (cell, value) => {
  expect(valueWritten(cell)).toBe(value)
})

describe('a table in text', () => {
  test.each([
    ['tabs before commas', 'a\tb,c\n', [{ line: 1, cells: ['a', 'b,c'] }]],
    [
      'semicolons',
      'a;b\nc;d',
      [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['c', 'd'] },
      ],
    ],
    [
      'quotes',
      '"a,""b""\nc",d\r\ne',
      [
        { line: 1, cells: ['a,"b"\nc', 'd'] },
        { line: 3, cells: ['e'] },
      ],
    ],
    ['a quote within a cell', '5" pipe,b', [{ line: 1, cells: ['5" pipe', 'b'] }]],
    ['a disarmed formula', "'=1,'-2,'tis", [{ line: 1, cells: ['=1', '-2', "'tis"] }]],
    ['the mark that Excel sets', '\uFEFFa,b', [{ line: 1, cells: ['a', 'b'] }]],
    ['empty lines', '\n\na\n\n', [{ line: 3, cells: ['a'] }]],
    ['nothing', '', []],
  ])('%s', (_, text, rows) => {
    expect(readSeparated(text)).toEqual(rows)
  })

  it('comes back as it was quoted, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', ',', '"', '\n', ';', '1'), minLength: 1, maxLength: 6 })
    const clean = cell.filter((text) => text.trim() === text)
    fc.assert(
      fc.property(
        fc.array(fc.array(clean, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        (table) => {
          const text = table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join('\t')).join('\n')
          expect(readSeparated(text).map(({ cells }) => cells)).toEqual(table)
        },
      ),
    )
  })
})

test.each([
  ['％', '%'],
  ['天', 'days'],
  ['Days', 'days'],
  ['每月', 'perMonth'],
  ['万元', '万元'],
  ['', ''],
])('the measure %s is kept as %s', (typed, kept) => {
  expect(measureKept(typed)).toBe(kept)
  expect(isKnownMeasure(kept)).toBe(kept !== '' && kept !== '万元')
})
