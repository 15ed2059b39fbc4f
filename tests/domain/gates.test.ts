import { describe, expect, it } from 'vitest'
import { checksOfGate, nextGateOf } from '~/domain/gates'
import { aSubProcess, aWave, checks, rollouts, stepsFrom } from '../factories/plan'

const first = aWave({ id: 1, number: 1, planned: { start: '2026-08-03', end: '2026-08-28' } })
const second = aWave({ id: 2, number: 2, planned: { start: '2026-10-12', end: '2026-11-06' } })
const piloted = aSubProcess({ steps: stepsFrom('2026-03-02', { pilot: { actualStart: '2026-04-06' } }) })

describe('nextGateOf', () => {
  it('asks for entry to the pilot until the pilot has begun, on the day it is planned', () => {
    const waiting = aSubProcess()
    const pilot = waiting.steps.find((step) => step.kind === 'pilot')
    expect(nextGateOf(waiting, { waves: [first], rollouts: [rollouts()] })).toEqual({
      kind: 'pilotEntry',
      on: pilot?.planned.start,
    })
  })

  it.each([
    ['the first wave', [rollouts({ waveId: 1 }), rollouts({ waveId: 2 })], 1],
    [
      'the next when all of the first are live',
      [rollouts({ waveId: 1, liveOn: '2026-08-20' }), rollouts({ waveId: 2 })],
      2,
    ],
    [
      'still the first when one branch is missing',
      [rollouts({ liveOn: '2026-08-20' }), rollouts(), rollouts({ waveId: 2 })],
      1,
    ],
  ])('then asks for entry to %s', (_, tallies, number) => {
    const gate = nextGateOf(piloted, { waves: [first, second], rollouts: tallies })
    expect(gate).toMatchObject({ kind: 'rolloutEntry', on: (number === 1 ? first : second).planned.start })
    expect(gate?.kind === 'rolloutEntry' && gate.wave.number).toBe(number)
  })

  it('asks nothing when all is live, when nothing is planned, and for what others roll out', () => {
    expect(nextGateOf(piloted, { waves: [first], rollouts: [rollouts({ liveOn: '2026-08-20' })] })).toBeNull()
    expect(nextGateOf(piloted, { waves: [first], rollouts: [] })).toBeNull()
    expect(nextGateOf(piloted, { waves: [first], rollouts: [rollouts({ subProcessId: 9 })] })).toBeNull()
  })
})

describe('checksOfGate', () => {
  const all = [
    checks({ waveId: null }),
    checks({ waveId: 1, neededBy: 'rollout' }),
    checks({ waveId: 2, neededBy: 'rollout' }),
    checks({ waveId: null, subProcessId: 9 }),
  ]

  it('takes the checks of the sub-process that this very gate asks for', () => {
    expect(checksOfGate(aSubProcess(), { kind: 'pilotEntry', on: '2026-04-06' }, all)).toEqual([all[0]])
    expect(checksOfGate(piloted, { kind: 'rolloutEntry', on: '2026-10-12', wave: second }, all)).toEqual([all[2]])
    expect(checksOfGate(piloted, null, all)).toEqual([])
  })
})
