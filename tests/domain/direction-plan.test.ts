import { describe, expect, test } from 'vitest'
import { type DirectionFacts, directionMeaning, hasMoved } from '~/domain/direction-plan'
import type { PilotVerdict } from '~/domain/vocabulary'
import { aPlan, aSubProcess, aWave, rollouts } from '../factories/plan'

const LTC = 1
const MCR = 2
const pilot = (verdict: PilotVerdict | null) => ({ unit: { zh: '上海', en: 'Shanghai' }, verdict })

/** Wave 1 holds LTC, 2 and 3 MCR, 4 both; 2 is the earliest of MCR, 4 is of the small circle. */
const planWith = (verdict: PilotVerdict | null = null, liveOn: string | null = null) =>
  aPlan({
    subProcesses: [
      aSubProcess({ id: LTC, pilot: pilot(verdict) }),
      aSubProcess({ id: MCR, code: 'MCR-1', track: 'MCR', pilot: pilot('pass') }),
    ],
    waves: [
      aWave({ id: 1, number: 1, planned: { start: '2026-03-02', end: '2026-03-27' } }),
      aWave({ id: 2, number: 2, circle: 'big', planned: { start: '2026-04-06', end: '2026-04-24' } }),
      aWave({ id: 3, number: 3, circle: 'middle', planned: { start: '2026-05-04', end: '2026-05-29' } }),
      aWave({ id: 4, number: 4, circle: 'small', planned: { start: '2026-06-01', end: '2026-06-26' } }),
    ],
    rollouts: [
      rollouts({ waveId: 1, subProcessId: LTC }),
      rollouts({ waveId: 2, subProcessId: MCR, liveOn }),
      rollouts({ waveId: 3, subProcessId: MCR }),
      rollouts({ waveId: 4, subProcessId: LTC }),
      rollouts({ waveId: 4, subProcessId: MCR }),
    ],
  })

const better = { subProcessId: LTC, aim: 'up', before: 28_000, after: 37_000 } as const
const facts = (values: Partial<DirectionFacts> = {}): DirectionFacts => ({
  decision: { direction: 'LTC', decidedOn: '2026-01-14' },
  results: [],
  ...values,
})
const numbers = (meaning: ReturnType<typeof directionMeaning>) => meaning?.waits.map(({ wave }) => wave.number)

describe('what a direction means for the plan', () => {
  test('nothing, where nothing is decided or one pilot of each', () => {
    expect(directionMeaning(planWith(), facts({ decision: null }))).toBeNull()
    expect(directionMeaning(planWith(), facts({ decision: { direction: 'both', decidedOn: '2026-01-14' } }))).toBeNull()
  })

  test('the first waves of the other track wait: the small ones, and the earliest', () => {
    const meaning = directionMeaning(planWith(), facts())
    expect(numbers(meaning)).toEqual([2, 4])
    expect(meaning?.alone.map(({ number }) => number)).toEqual([1])
    expect(meaning?.waits[0]?.reason).toEqual({
      code: 'directionWaits',
      first: 'LTC',
      other: 'MCR',
      pilotPassed: false,
      kpiMoved: false,
    })
  })

  test.each([
    ['neither', null, [], [2, 4]],
    ['a passed pilot alone', 'pass', [], [2, 4]],
    ['a KPI alone', 'extend', [better], [2, 4]],
    ['both, but the KPI got worse', 'pass', [{ ...better, after: 20_000 }], [2, 4]],
    ['both, but the KPI is of the other track', 'pass', [{ ...better, subProcessId: MCR }], [2, 4]],
    ['a passed pilot and a KPI that moved', 'pass', [better], []],
  ] as const)('the first results are in: %s', (_, verdict, results, waiting) => {
    expect(numbers(directionMeaning(planWith(verdict), facts({ results })))).toEqual(waiting)
  })

  test('what is live everywhere waits for nothing', () => {
    expect(numbers(directionMeaning(planWith(null, '2026-04-20'), facts()))).toEqual([4])
  })

  test('MCR first turns it round', () => {
    const decision = { direction: 'MCR', decidedOn: '2026-01-14' } as const
    expect(numbers(directionMeaning(planWith(), facts({ decision })))).toEqual([1, 4])
  })

  test.each([
    ['up', 1, 2, true],
    ['up', 2, 2, false],
    ['down', 2, 1, true],
    ['down', 1, 2, false],
  ] as const)('a KPI meant to go %s from %i to %i has moved: %s', (aim, before, after, moved) => {
    expect(hasMoved({ subProcessId: 1, aim, before, after })).toBe(moved)
  })
})
