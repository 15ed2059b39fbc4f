import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KnownPlaces, readUsageLines } from '~/domain/pasted-usage'

const TODAY = '2026-03-04'
const PLACES: KnownPlaces = {
  subProcesses: [
    { id: 1, code: 'LTC-ML-1', name: { zh: '收集线索', en: 'Collect leads' } },
    { id: 2, code: 'LTC-ML-2', name: { zh: '分发线索', en: 'Distribute leads' } },
  ],
  branches: [
    { id: 11, name: { zh: '上海', en: 'Shanghai' } },
    { id: 12, name: { zh: '西安', en: "Xi'an" } },
    { id: 13, name: { zh: '长沙', en: 'South' } },
    { id: 14, name: { zh: '广州', en: 'South' } },
  ],
  rollouts: new Set(['1:11', '1:12', '2:11', '1:13']),
  own: new Set(['1:11', '1:12', '1:13']),
}
const read = (text: string) => readUsageLines(text, PLACES, TODAY)
const reading = { subProcessId: 1, unitId: 11, weekOn: '2026-02-23', uses: 12 }

describe('readings from a spreadsheet', () => {
  it.each([
    ['tabs', 'LTC-ML-1\t上海\t2026-02-23\t12'],
    ['commas', 'LTC-ML-1,Shanghai,2026-02-23,12'],
    ['semicolons', 'ltc-ml-1;shanghai;2026-02-23;12'],
    ['another day of the week', 'LTC-ML-1,上海,2026-03-01,12'],
    ['a day as spreadsheets write it', 'LTC-ML-1,上海,2026/2/23,12'],
    ['a day as people write it', 'LTC-ML-1,上海,2026年2月23日,12'],
    ['quotes', '"LTC-ML-1","Shanghai","2026-02-23","12"'],
    ['a byte order mark and a head', '\ufeffSub-process,Branch,Week,Uses\r\nLTC-ML-1,上海,2026-02-23,12\r\n'],
  ])('are read with %s', (_, text) => {
    expect(read(text).map((one) => one.reading)).toEqual([reading])
  })

  it('set thousands apart where they are in quotes', () => {
    expect(read('LTC-ML-1,上海,2026-02-23,"1,200"')[0]?.reading?.uses).toBe(1200)
  })

  it.each([
    ['LTC-ML-1,上海,2026-02-23', ['columns']],
    ['LTC-ML-9,上海,2026-02-23,12', ['subProcessUnknown']],
    ['LTC-ML-1,Atlantis,2026-02-23,12', ['branchUnknown']],
    ['LTC-ML-1,South,2026-02-23,12', ['branchAmbiguous']],
    ['LTC-ML-1,上海,2026-02-30,12', ['weekUnread']],
    ['LTC-ML-1,上海,2026-03-09,12', ['weekAhead']],
    ['LTC-ML-1,上海,2026-02-23,1.5', ['usesUnread']],
    ['LTC-ML-1,上海,2026-02-23,-1', ['usesUnread']],
    ['LTC-ML-1,上海,2026-02-23,9999999', ['usesUnread']],
    ['LTC-ML-2,西安,2026-02-23,12', ['notPlanned']],
    ['LTC-ML-2,上海,2026-02-23,12', ['forbidden']],
    ['x,y,z,1.5', ['subProcessUnknown', 'branchUnknown', 'weekUnread', 'usesUnread']],
  ])('%s: %j', (line, codes) => {
    const [found] = read(`a,b,c,d\n${line}`)
    expect(found?.line).toBe(2)
    expect(found?.reading).toBeNull()
    expect(found?.faults.map(({ code }) => code)).toEqual(codes)
  })

  it('name the line that says the same week again', () => {
    const lines = read('LTC-ML-1,上海,2026-02-23,12\n\nLTC-ML-1,Shanghai,2026-02-25,13')
    expect(lines[1]).toMatchObject({ line: 3, reading: null, faults: [{ code: 'twice', line: 1 }] })
  })

  it('are each a reading or a fault, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        for (const { reading: found, faults } of read(text)) expect(found === null).toBe(faults.length > 0)
      }),
    )
  })
})
