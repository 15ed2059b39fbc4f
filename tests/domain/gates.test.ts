import { describe, expect, it } from 'vitest'
import { checksOfGate, type GateChoice, gateChosen, nextGateOf } from '~/domain/gates'
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

describe('gateChosen', () => {
  const waiting = aSubProcess()
  const pilotOn = waiting.steps.find((step) => step.kind === 'pilot')?.planned.start
  const atFirst = { kind: 'rolloutEntry', on: first.planned.start, wave: first }
  const atSecond = { kind: 'rolloutEntry', on: second.planned.start, wave: second }
  const inBoth = [rollouts({ waveId: 1 }), rollouts({ waveId: 2 })]
  const firstIsLive = [rollouts({ waveId: 1, liveOn: '2026-08-20' }), rollouts({ waveId: 2 })]
  const half = [rollouts({ waveId: 1, liveOn: '2026-08-20' }), rollouts({ waveId: 1 })]

  it.each<[string, typeof waiting, ReturnType<typeof rollouts>[], GateChoice, object | null]>([
    ['next: the pilot, where it has not begun', waiting, inBoth, 'next', { kind: 'pilotEntry', on: pilotOn }],
    ['next: the first wave that is not live', piloted, firstIsLive, 'next', atSecond],
    ['next: none, where all is behind it', piloted, [], 'next', null],
    ['the pilot, where it has not begun', waiting, inBoth, 'pilot', { kind: 'pilotEntry', on: pilotOn }],
    ['the pilot, where it has begun', piloted, inBoth, 'pilot', null],
    ['a wave ahead, also when another comes before it', piloted, inBoth, 2, atSecond],
    ['a wave ahead, also when the pilot comes before it', waiting, inBoth, 1, atFirst],
    ['a wave of which a branch is missing', piloted, half, 1, atFirst],
    ['a wave that is live', piloted, firstIsLive, 1, null],
    ['a wave that this one is not in', piloted, [rollouts({ waveId: 1 })], 2, null],
    ['a wave that others are in', piloted, [rollouts({ waveId: 1, subProcessId: 9 })], 1, null],
    ['a wave that is not there', piloted, inBoth, 7, null],
  ])('%s', (_, subProcess, tallies, choice, expected) => {
    expect(gateChosen(subProcess, { waves: [first, second], rollouts: tallies }, choice)).toEqual(expected)
  })
})
