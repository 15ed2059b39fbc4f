import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MonthMean } from '~/domain/kpi-readings'
import { measuredResult, type WaveReadings } from '~/domain/measured-results'
import { addToMonth } from '~/domain/reading-months'
import { MOVED_MONTHS } from '~/domain/thresholds'
import { inOrder, latestFirst, measuredResults, notedResult } from '~/domain/told-results'
import { aPlan, aSubProcess, aWave } from '../factories/plan'

const KPI: Omit<WaveReadings, 'months'> = {
  waveId: 1,
  subProcessId: 1,
  kpi: { id: 7, name: { zh: '中标率', en: 'Win rate' } },
  measure: '%',
  aim: 'up',
  baseline: 28_000,
}

/** These means, one a month from March 2026 on. */
const months = (...values: number[]): MonthMean[] =>
  values.map((value, at) => ({ month: addToMonth('2026-03', at), value, branches: at + 2 }))

const movedBy = (values: readonly number[], kpi: Partial<WaveReadings> = {}) =>
  measuredResult({ ...KPI, ...kpi, months: months(...values) })?.hasMoved ?? null

describe('a KPI has moved by its readings', () => {
  test.each([
    ['each of three months better', [30_000, 29_000, 28_001], {}, true],
    ['one good month', [30_000], {}, null],
    ['two good months', [30_000, 31_000], {}, null],
    ['one good month after two that were not', [27_000, 28_000, 90_000], {}, false],
    ['one bad month among good ones, though their mean is good', [40_000, 27_999, 40_000], {}, false],
    ['a month that stands where it stood', [30_000, 28_000, 30_000], {}, false],
    ['bad months before the latest three', [10_000, 11_000, 30_000, 30_000, 30_000], {}, true],
    ['good months before the latest three', [30_000, 30_000, 30_000, 27_000, 27_000, 27_000], {}, false],
    ['fewer is better, and it is fewer', [27_000, 26_000, 25_000], { aim: 'down' }, true],
    ['fewer is better, and it is more', [30_000, 30_000, 30_000], { aim: 'down' }, false],
    ['nobody has said what it was before', [30_000, 30_000, 30_000], { baseline: null }, null],
    ['it was nothing before', [1, 1, 1], { baseline: 0 }, true],
    ['nothing read', [], {}, null],
  ] as const)('%s', (_, values, kpi, moved) => {
    expect(movedBy(values, kpi)).toBe(moved)
  })

  test('tells before and after, of which months, and at how many branches each was read at least', () => {
    expect(measuredResult({ ...KPI, months: months(1, 30_000, 30_001, 30_001) })).toEqual({
      ...{ waveId: 1, subProcessId: 1, kpi: KPI.kpi, measure: '%', aim: 'up' },
      ...{ before: 28_000, after: 30_001, months: ['2026-04', '2026-05', '2026-06'], branches: 3, hasMoved: true },
    })
  })

  const means = fc.array(fc.integer({ min: -90_000, max: 90_000 }), { maxLength: 9 })
  const baselines = fc.integer({ min: -90_000, max: 90_000 })

  test('is the same whichever way up it is counted, and in whatever order the months come', () => {
    fc.assert(
      fc.property(means, baselines, (values, baseline) => {
        const turned = { baseline: baseline === 0 ? 0 : -baseline, aim: 'down' } as const
        expect(movedBy(values, { baseline })).toBe(
          movedBy(
            values.map((value) => -value),
            turned,
          ),
        )
        const shuffled = { ...KPI, baseline, months: months(...values).reverse() }
        expect(measuredResult(shuffled)).toEqual(measuredResult({ ...shuffled, months: months(...values) }))
      }),
    )
  })

  test('is known from the third month on, never goes with a mean that is worse, and forgets older months', () => {
    fc.assert(
      fc.property(means, baselines, (values, baseline) => {
        const result = measuredResult({ ...KPI, baseline, months: months(...values) })
        expect(result !== null).toBe(values.length >= MOVED_MONTHS)
        if (result?.hasMoved) expect(result.after).toBeGreaterThan(baseline)
        const latest = { ...KPI, baseline, months: months(...values).slice(-MOVED_MONTHS) }
        expect(measuredResult(latest)).toEqual(result)
      }),
    )
  })

  test('one more month that is worse ends it, one more that is better does not', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 3, maxLength: 9 }), (gains) => {
        const values = gains.map((gain) => 28_000 + gain)
        expect([movedBy(values), movedBy([...values, 28_001]), movedBy([...values, 28_000])]).toEqual([
          true,
          true,
          false,
        ])
      }),
    )
  })
})

describe('results as they are told', () => {
  const measured = [2, 1].flatMap((waveId) => measuredResult({ ...KPI, waveId, months: months(1, 2, 3) }) ?? [])
  const plan = aPlan({ waves: [aWave(), aWave({ id: 2, number: 2 })], subProcesses: [aSubProcess()], measured })
  const NOTED = { wave: 1, code: 'LTC-ML-2', subProcess: aSubProcess().name, by: { zh: '林悦', en: 'Lin Yue' } }
  const noted = (on: string, after = 2) =>
    notedResult({ ...NOTED, on, name: '周期', measure: '天', aim: 'down', before: 3, after })

  test('measured ones have names in both languages and lead to their KPI, wave by wave', () => {
    const told = measuredResults(plan)
    expect(told.map(({ wave }) => wave)).toEqual([1, 2])
    const source = { kind: 'measured', kpiId: 7, months: ['2026-03', '2026-04', '2026-05'], branches: 2 }
    expect(told[0]).toMatchObject({ code: 'LTC-ML-1', name: { zh: '中标率', en: 'Win rate' }, hasMoved: false, source })
    expect(measuredResults({ ...plan, waves: [], subProcesses: [] })).toEqual([])
  })

  test('noted ones have the name that was typed, and moved when they went where they should', () => {
    expect(noted('2026-05-02')).toMatchObject({ name: { zh: '周期', en: '周期' }, hasMoved: true })
    expect(noted('2026-05-02', 3).hasMoved).toBe(false)
  })

  test('stand by wave and sub-process, or the latest first: a month counts by its end', () => {
    const all = [noted('2026-05-30'), noted('2026-06-01'), ...measuredResults(plan)]
    expect(inOrder(all, ['LTC-ML-1', 'LTC-ML-2']).map(({ wave, code }) => `${wave} ${code}`)).toEqual([
      '1 LTC-ML-1',
      '1 LTC-ML-2',
      '1 LTC-ML-2',
      '2 LTC-ML-1',
    ])
    expect(latestFirst(all).map(({ source }) => source.kind)).toEqual(['noted', 'measured', 'measured', 'noted'])
  })
})
