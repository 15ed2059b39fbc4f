import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { controlChart } from '~/domain/control-limits'
import { addToMonth } from '~/domain/reading-months'

const means = (values: readonly number[]) => values.map((value, at) => ({ month: addToMonth('2026-01', at), value }))

describe('the limits of a KPI', () => {
  test.each([0, 1, 5])('are unknown with %i months', (count) => {
    expect(controlChart(means(Array.from({ length: count }, () => 7)))).toEqual({
      state: 'unknown',
      readings: count,
      needed: 6,
    })
  })

  /** Flow rates of a batch process: the worked example of the NIST/SEMATECH e-Handbook, 6.3.2.2. */
  it('are those of the worked example of the NIST handbook', () => {
    const chart = controlChart(means([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]))
    if (chart.state === 'unknown') throw new Error('unknown')
    expect(chart.mean).toBeCloseTo(50.81, 2)
    expect(chart.upper).toBeCloseTo(55.8041, 1)
    expect(chart.lower).toBeCloseTo(45.8159, 1)
    expect(chart.signals).toEqual([])
  })

  it('name a month beyond them', () => {
    const chart = controlChart(means([10, 11, 10, 11, 10, 11, 40]))
    expect(chart).toMatchObject({ signals: [{ code: 'beyond', side: 'above', month: '2026-07' }] })
  })

  it('name eight in a row on one side, and not seven', () => {
    const shifted = (count: number) =>
      means([...Array.from({ length: 8 }, (_, at) => (at % 2 ? 9 : 11)), ...Array(count).fill(12)])
    const eight = controlChart(shifted(8))
    expect(eight).toMatchObject({
      signals: [{ code: 'run', side: 'above', from: '2026-09', to: '2027-04', count: 8 }],
    })
    expect(controlChart(shifted(7))).toMatchObject({ signals: [] })
  })

  it('say nothing of a line without any change', () => {
    expect(controlChart(means([5, 5, 5, 5, 5, 5, 5, 5, 5]))).toMatchObject({ mean: 5, lower: 5, upper: 5, signals: [] })
  })
})

const values = fc.array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 6, maxLength: 40 })

describe('laws of the limits', () => {
  it('lie around the mean, evenly', () => {
    fc.assert(
      fc.property(values, (list) => {
        const chart = controlChart(means(list))
        if (chart.state === 'unknown') return false
        return (
          Math.abs(chart.upper - chart.mean - (chart.mean - chart.lower)) < 1e-6 && chart.lower <= chart.mean + 1e-9
        )
      }),
    )
  })

  it('move with the values, and see the same signals upside down', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -1000, max: 1000 }), (list, by) => {
        const [plain, moved, turned] = [list, list.map((v) => v + by), list.map((v) => -v)].map((l) =>
          controlChart(means(l)),
        )
        if (plain?.state !== 'known' || moved?.state !== 'known' || turned?.state !== 'known') return false
        expect(moved.upper).toBeCloseTo(plain.upper + by, 5)
        expect(turned.upper).toBeCloseTo(-plain.lower, 5)
        expect(turned.signals).toHaveLength(plain.signals.length)
        return true
      }),
    )
  })
})
