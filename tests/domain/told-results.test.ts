import { expect, test } from 'vitest'
import { type ResultSource, type ToldResult, withoutRepeats } from '~/domain/told-results'

const NOTED = { kind: 'noted', by: { zh: '陈立', en: 'Chen Li' }, on: '2026-03-02' } as const
const MEASURED = { kind: 'measured', kpiId: 7, months: ['2026-01', '2026-02', '2026-03'], branches: 2 } as const
const RATE = { zh: '中标率', en: 'Win rate' }

function told(source: ResultSource, of: Partial<ToldResult> = {}): ToldResult {
  const figures = { measure: '%', aim: 'up', before: 28_000, after: 30_000, hasMoved: true } as const
  return { wave: 1, code: 'LTC-MO-3', subProcess: { zh: '投标', en: 'Bid' }, name: RATE, ...figures, source, ...of }
}
const noted = (name: string, of: Partial<ToldResult> = {}) => told(NOTED, { name: { zh: name, en: name }, ...of })

test.each([
  ['in Chinese', noted('中标率'), false],
  ['in English', noted('Win rate'), false],
  ['of another KPI', noted('Bid lead time'), true],
  ['after another wave', noted('中标率', { wave: 2 }), true],
  ['of another sub-process', noted('中标率', { code: 'LTC-MO-4' }), true],
])('what was noted %s beside what is measured stays: %s', (_, note, stays) => {
  expect(withoutRepeats([note, told(MEASURED)])).toEqual(stays ? [note, told(MEASURED)] : [told(MEASURED)])
})

test('without readings everything that was noted stays', () => {
  expect(withoutRepeats([noted('中标率'), noted('中标率')])).toHaveLength(2)
})
