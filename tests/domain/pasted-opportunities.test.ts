import { describe, expect, it } from 'vitest'
import { readOpportunities } from '~/domain/pasted-opportunities'

const BRANCHES = [
  { id: 1, name: { zh: '苏州分公司', en: 'Suzhou' } },
  { id: 2, name: { zh: '', en: 'Ho Chi Minh, south' } },
]
const read = (text: string) => readOpportunities(text, BRANCHES)
const good = { unitId: 1, audience: 'sales', month: '2026-03', count: 12 }

describe('pasted opportunities', () => {
  it.each([
    ['tabs, as spreadsheets copy', '苏州分公司\t销售\t2026-03\t12'],
    ['commas', 'Suzhou,Sales,2026-03,12'],
    ['semicolons and blanks', ' suzhou ; sales ; 2026/3 ; 12 '],
    ['a Chinese month', '苏州分公司,销售,2026年3月,12'],
    ['quoted cells', '"Suzhou","sales","2026-03","12"'],
  ])('%s', (_, text) => {
    expect(read(text).map(({ count }) => count)).toEqual([good])
  })

  it('a comma within quotes belongs to the name', () => {
    expect(read('"Ho Chi Minh, south",Delivery,2026-02,7')[0]?.count).toMatchObject({ unitId: 2, audience: 'delivery' })
  })

  it('leaves out headings and empty lines, and counts lines as they were pasted', () => {
    const lines = read('\uFEFFBranch\tRole\tMonth\tOpportunities\r\n\r\nSuzhou\tSales\t2026-03\t12\r\n')
    expect(lines).toMatchObject([{ line: 3, count: good, fault: null }])
  })

  it.each([
    ['too few cells', 'Suzhou,Sales,12', { code: 'cells' }],
    ['too many cells', 'Suzhou,Sales,2026-03,12,5', { code: 'cells' }],
    ['an unknown branch', 'Atlantis,Sales,2026-03,12', { code: 'branch', value: 'Atlantis' }],
    ['an unknown role', 'Suzhou,Wizards,2026-03,12', { code: 'audience', value: 'Wizards' }],
    ['no month', 'Suzhou,Sales,2026-13,12', { code: 'month', value: '2026-13' }],
    ['no whole number', 'Suzhou,Sales,2026-03,1.5', { code: 'count', value: '1.5' }],
    ['a negative number', 'Suzhou,Sales,2026-03,-2', { code: 'count', value: '-2' }],
  ])('tells what is wrong: %s', (_, text, fault) => {
    expect(read(text)).toMatchObject([{ line: 1, count: null, fault }])
  })

  it('takes the same branch, role and month once', () => {
    const [first, second] = read('Suzhou,Sales,2026-03,12\n苏州分公司,销售,2026-3,13')
    expect(first?.count).toEqual(good)
    expect(second?.fault).toEqual({ code: 'twice', value: '1' })
  })

  it('reads nothing from nothing', () => {
    expect(read(' \n\n')).toEqual([])
  })
})
