import { describe, expect, it, test } from 'vitest'
import { readHeadCounts, readResults } from '~/domain/enablement-tables'
import { dayWritten, readTable, wholeNumber } from '~/domain/pasted-table'

const UNITS = [
  { id: 1, name: { zh: '上海', en: 'Shanghai' } },
  { id: 2, name: { zh: '西安', en: "Xi'an" } },
  { id: 3, name: { zh: '新区', en: 'North' } },
  { id: 4, name: { zh: '北区', en: 'North' } },
]
const KNOWN = {
  units: UNITS,
  subProcesses: [{ id: 9, code: 'LTC-ML-1', name: { zh: '线索收集', en: 'Collect leads' } }],
  today: '2026-06-01',
}

describe('a table as it is pasted', () => {
  test.each([
    ['tabs', 'a\tb\n1\t2'],
    ['commas', 'a,b\r\n1,2\r\n'],
    ['semicolons', 'a;b\n1;2'],
    ['Chinese commas', 'a，b\n1，2'],
    ['a byte order mark and quotes', '\ufeff"a","b"\n"1",2'],
  ])('%s', (_, text) => {
    expect(readTable(text).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('keeps separators, line ends and quotes within quotes, and counts lines as the text has them', () => {
    expect(readTable('a,b\n"x\n""y""",2\n\n3,4')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x\n"y"', '2'] },
      { line: 5, cells: ['3', '4'] },
    ])
  })

  test.each([
    ['12', 12],
    ['1,200', 1200],
    ['０', 0],
    ['-1', null],
    ['1.5', null],
    ['12 人', null],
    ['', null],
  ])('"%s" as a number', (cell, number) => {
    expect(wholeNumber(cell)).toBe(number)
  })

  test.each([
    ['2026/3/2', '2026-03-02'],
    ['2026年3月2日', '2026-03-02'],
    ['2026-03-02 14:30', '2026-03-02'],
    ['3/2/2026', null],
  ])('"%s" as a day', (cell, day) => {
    expect(dayWritten(cell)).toBe(day)
  })
})

describe('head counts', () => {
  it('are read in either language, roles in any order, empty cells left out', () => {
    const { rows, faults } = readHeadCounts('分支机构\t财务\t销售\n上海\t4\t60\nXian\t\t1,200', UNITS)
    expect(faults).toEqual([])
    expect(rows).toEqual([
      { unitId: 1, audience: 'finance', people: 4 },
      { unitId: 1, audience: 'sales', people: 60 },
      { unitId: 2, audience: 'sales', people: 1200 },
    ])
  })

  it.each([
    ['', { line: 1, code: 'empty' }],
    ['name,sales\nShanghai,4', { line: 1, code: 'headingMissing' }],
    ['branch,colour\nShanghai,4', { line: 1, code: 'headingMissing' }],
    ['branch,sales\nShanghai,4\nAtlantis,4', { line: 3, code: 'branchUnknown', text: 'Atlantis' }],
    ['branch,sales\nNorth,4', { line: 2, code: 'branchAmbiguous' }],
    ['branch,sales\nShanghai,four', { line: 2, code: 'numberWrong', text: 'four' }],
    ['branch,sales\nShanghai,4\n上海,5', { line: 3, code: 'twice' }],
    ['branch,sales\nShanghai,', { line: 1, code: 'empty' }],
  ])('%j', (text, fault) => {
    expect(readHeadCounts(text, UNITS).faults).toMatchObject([fault])
  })
})

describe('results', () => {
  const HEADING = 'Date,Kind,Title,Sub-process,Branch,Audience,Attended,Passed'

  it('are read; without a kind it is an exam, without a sub-process of the whole programme', () => {
    const { rows, faults } = readResults(
      '岗位\t单位\t考试日期\t考试名称\t参考人数\t合格人数\n售前\t上海\t2026/5/6\t线索认证\t12\t10',
      KNOWN,
    )
    expect(faults).toEqual([])
    expect(rows).toEqual([
      {
        line: 2,
        heldOn: '2026-05-06',
        kind: 'exam',
        title: '线索认证',
        subProcessId: null,
        unitId: 1,
        audience: 'presales',
        reached: 12,
        passed: 10,
      },
    ])
    const english = readResults(`${HEADING}\n2026-05-06,Training,Leads,Collect leads,Shanghai,Managers,8,`, KNOWN)
    expect(english.rows).toMatchObject([{ kind: 'course', subProcessId: 9, audience: 'managers', passed: null }])
  })

  it.each([
    ['2026-05-06,Dance,Leads,,Shanghai,Sales,8,7', 'kindUnknown'],
    ['2026-05-06,Exam,Leads,LTC-9,Shanghai,Sales,8,7', 'subProcessUnknown'],
    ['2026-02-30,Exam,Leads,,Shanghai,Sales,8,7', 'dayWrong'],
    ['2026-06-02,Exam,Leads,,Shanghai,Sales,8,7', 'dayInFuture'],
    ['2026-05-06,Exam,,,Shanghai,Sales,8,7', 'titleMissing'],
    ['2026-05-06,Exam,Leads,,Shanghai,Pilots,8,7', 'audienceUnknown'],
    ['2026-05-06,Exam,Leads,,Shanghai,Sales,,', 'numberWrong'],
    ['2026-05-06,Exam,Leads,,Shanghai,Sales,8,9', 'passedBeyondReached'],
  ])('%s', (line, code) => {
    const { rows, faults } = readResults(`${HEADING}\n${line}`, KNOWN)
    expect(faults).toMatchObject([{ line: 2, code }])
    expect(rows).toEqual([])
  })

  it('say a line that comes twice, and every fault of every line', () => {
    const line = '2026-05-06,Exam,Leads,,Shanghai,Sales,8,7'
    expect(readResults(`${HEADING}\n${line}\n${line}`, KNOWN).faults).toMatchObject([{ line: 3, code: 'twice' }])
    const { faults } = readResults(`${HEADING}\n${line}\n2026-05-06,Dance,,,Atlantis,Sales,8,9`, KNOWN)
    expect(faults.map(({ code }) => code)).toEqual([
      'branchUnknown',
      'kindUnknown',
      'titleMissing',
      'passedBeyondReached',
    ])
  })
})
