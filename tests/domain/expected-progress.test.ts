import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '~/domain/days'
import { endRange, withExpected } from '~/domain/expected-progress'
import type { CurvePoint } from '~/domain/rollup'
import { RANGE_FEWEST } from '~/domain/thresholds'
import { aPlan, aSubProcess, aWave, rollouts, stepsFrom } from '../factories/plan'

const TODAY = '2026-06-01'
const END = '2026-08-24'
const BASELINE = { start: '2026-03-02', end: '2026-03-27' }

/** So many sub-processes whose design took its twenty working days and so many more. */
const finished = (...late: string[]) =>
  aPlan({
    subProcesses: late.map((actualEnd, at) =>
      aSubProcess({
        id: at + 1,
        steps: stepsFrom('2026-03-02', { design: { baseline: BASELINE, actualStart: BASELINE.start, actualEnd } }),
      }),
    ),
  })

describe('the range about the expected end', () => {
  it('is unknown while too little is finished', () => {
    const plan = finished('2026-03-27', '2026-04-03')
    expect(endRange(plan, END, TODAY)).toEqual({ kind: 'unknown', pieces: 2, needed: RANGE_FEWEST })
  })

  it('is over when nothing is left', () => {
    expect(endRange(finished(), TODAY, TODAY)).toEqual({ kind: 'over' })
  })

  it.each([
    ['on time', ['2026-03-27', '2026-03-27', '2026-03-27', '2026-03-27', '2026-03-27'], END, END],
    // Five of twenty days late each: a quarter of the sixty days left.
    ['a quarter late', ['2026-04-03', '2026-04-03', '2026-04-03', '2026-04-03', '2026-04-03'], END, '2026-09-14'],
    // Half a tenth early at the lower quarter, a tenth late at the upper one.
    [
      'some early, some late',
      ['2026-03-26', '2026-03-26', '2026-03-27', '2026-03-31', '2026-03-31'],
      '2026-08-19',
      '2026-09-01',
    ],
  ])('is read from what was %s', (_, ends, early, late) => {
    expect(endRange(finished(...ends), END, TODAY)).toEqual({ kind: 'range', early, late, pieces: 5 })
  })

  it('counts a sub-process in a wave once all its rollouts there are live, and none without a baseline', () => {
    const wave = aWave({ planned: BASELINE, baseline: BASELINE })
    const live = (subProcessId: number, liveOn: string | null) => rollouts({ subProcessId, liveOn })
    const plan = aPlan({
      waves: [wave, aWave({ id: 2, number: 2 })],
      rollouts: [live(1, '2026-03-20'), live(1, null), live(2, '2026-03-27'), rollouts({ waveId: 2, liveOn: TODAY })],
    })
    expect(endRange(plan, END, TODAY)).toMatchObject({ kind: 'unknown', pieces: 1 })
  })

  it('never begins before today', () => {
    const ends = Array.from({ length: 5 }, () => '2026-03-02')
    const found = endRange(finished(...ends), '2026-06-03', TODAY)
    expect(found.kind === 'range' && found.early >= TODAY).toBe(true)
  })
})

describe('the expected course', () => {
  const START = '2026-01-01'
  const curveOf = (planned: readonly number[], now: number, earned: number): CurvePoint[] =>
    planned.map((value, at) => ({
      day: addDays(START, at * 7),
      planned: value,
      earned: at > now ? null : at === now ? earned : Math.min(earned, value),
    }))

  it('goes on as planned, over the days that are left', () => {
    const curve = curveOf([0, 20, 40, 60, 80, 100], 2, 20)
    const today = addDays(START, 14)
    const forecastEnd = addDays(today, 56)
    const points = withExpected(curve, { today, forecastEnd, range: { kind: 'unknown', pieces: 0, needed: 5 } })
    expect(points.map(({ expected }) => expected).filter((value) => value !== null)).toEqual([
      20, 30, 40, 50, 60, 70, 80, 90, 100,
    ])
    expect(points.at(-1)).toMatchObject({ day: forecastEnd, planned: 100, earned: null, early: null, late: null })
  })

  it('says nothing once all is earned, and nothing of the days before today', () => {
    const curve = curveOf([0, 50, 100], 2, 100)
    const at = { today: addDays(START, 14), forecastEnd: addDays(START, 14), range: { kind: 'over' } as const }
    expect(withExpected(curve, at).every(({ expected }) => expected === null)).toBe(true)
    const open = withExpected(curveOf([0, 50, 100], 1, 10), {
      today: addDays(START, 7),
      forecastEnd: addDays(START, 21),
      range: { kind: 'unknown', pieces: 0, needed: 5 },
    })
    expect(open[0]?.expected).toBeNull()
  })

  it('does not rise before the plan does, where nothing was to be earned yet', () => {
    const curve = curveOf([0, 0, 0, 0, 50, 100], 1, 0)
    const today = addDays(START, 7)
    const at = { today, forecastEnd: addDays(START, 35), range: { kind: 'unknown', pieces: 0, needed: 5 } as const }
    const values = withExpected(curve, at).map(({ expected }) => expected)
    expect(values).toEqual([null, 0, 0, 0, 50, 100])
  })

  it('begins at what is earned, never falls, ends where the plan ends, and stays within its range', () => {
    const rising = fc
      .array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 20 })
      .map((steps) => [0, ...steps.map((_, at) => steps.slice(0, at + 1).reduce((sum, step) => sum + step, 0))])
    fc.assert(
      fc.property(
        rising,
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(200),
        fc.nat(100),
        (planned, where, share, left, wide) => {
          const now = where % planned.length
          const last = planned.at(-1) ?? 0
          const earned = last * share
          const today = addDays(START, now * 7)
          const forecastEnd = addDays(today, left + 1)
          const early = addDays(today, Math.max(1, left + 1 - wide))
          const range = { kind: 'range', early, late: addDays(forecastEnd, wide), pieces: 9 } as const
          const points = withExpected(curveOf(planned, now, earned), { today, forecastEnd, range })
          const ahead = points.filter(({ expected }) => expected !== null)
          if (earned >= last) return ahead.length === 0
          expect(ahead[0]).toMatchObject({ day: today, expected: earned })
          expect(ahead.at(-1)?.expected).toBe(last)
          ahead.forEach(({ expected, early, late }, at) => {
            expect(expected).toBeGreaterThanOrEqual(ahead[at - 1]?.expected ?? 0)
            expect(early).toBeGreaterThanOrEqual((expected ?? 0) - 1e-9)
            expect(late).toBeLessThanOrEqual((expected ?? 0) + 1e-9)
          })
        },
      ),
    )
  })
})
