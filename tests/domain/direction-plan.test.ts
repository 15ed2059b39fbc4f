import { describe, expect, test } from 'vitest'
import { directionMeaning } from '~/domain/direction-plan'
import type { Direction, PilotVerdict } from '~/domain/vocabulary'
import { aPlan, aSubProcess, aWave, rollouts } from '../factories/plan'

const LTC = 1
const MCR = 2
const pilot = (verdict: PilotVerdict | null) => ({ unit: { zh: '上海', en: 'Shanghai' }, verdict })

interface Story {
  verdict?: PilotVerdict | null
  /** Of these tracks a KPI has moved. */
  moved?: readonly number[]
  liveOn?: string | null
  direction?: Direction | null
}

/** Wave 1 holds LTC, 2 and 3 MCR, 4 both; 2 is the earliest of MCR, 4 is of the small circle. */
const planWith = ({ verdict = null, moved = [], liveOn = null, direction = 'LTC' }: Story = {}) =>
  aPlan({
    direction,
    subProcesses: [
      aSubProcess({ id: LTC, pilot: pilot(verdict), kpiMoved: moved.includes(LTC) }),
      aSubProcess({ id: MCR, code: 'MCR-1', track: 'MCR', pilot: pilot('pass'), kpiMoved: moved.includes(MCR) }),
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

const numbers = (meaning: ReturnType<typeof directionMeaning>) => meaning?.waits.map(({ wave }) => wave.number)

describe('what a direction means for the plan', () => {
  test.each([null, 'both'] as const)('nothing, where %s is decided', (direction) => {
    expect(directionMeaning(planWith({ direction }))).toBeNull()
  })

  test('the first waves of the other track wait: the small ones, and the earliest', () => {
    const meaning = directionMeaning(planWith())
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
    ['a KPI alone', 'extend', [LTC], [2, 4]],
    ['both, but the KPI is of the other track', 'pass', [MCR], [2, 4]],
    ['a passed pilot and a KPI that moved', 'pass', [LTC], []],
  ] as const)('the first results are in: %s', (_, verdict, moved, waiting) => {
    expect(numbers(directionMeaning(planWith({ verdict, moved })))).toEqual(waiting)
  })

  test('what is live everywhere waits for nothing', () => {
    expect(numbers(directionMeaning(planWith({ liveOn: '2026-04-20' })))).toEqual([4])
  })

  test('MCR first turns it round', () => {
    expect(numbers(directionMeaning(planWith({ direction: 'MCR' })))).toEqual([1, 4])
  })
})
