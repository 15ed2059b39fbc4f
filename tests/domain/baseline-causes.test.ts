import { describe, expect, it } from 'vitest'
import { type BarDeeds, causesOf, type MoveCause } from '~/domain/baseline-causes'
import type { BarMove } from '~/domain/baselines'
import type { Plan } from '~/domain/plan'
import { STEP_KINDS } from '~/domain/vocabulary'

const RANGE = { start: '2026-03-02', end: '2026-03-13' }
const moved = (...keys: string[]): BarMove[] =>
  keys.map((key) => {
    const [kind, id] = key.split(':')
    return { kind: kind as 'step' | 'wave', id: Number(id), from: RANGE, to: RANGE, startDays: 0, endDays: 3 }
  })
const steps = (first: number) =>
  STEP_KINDS.map((kind, at) => ({
    id: first + at,
    kind,
    planned: RANGE,
    baseline: null,
    actualStart: null,
    actualEnd: null,
  }))

/** Sub-process 1 (steps 11–16) is rolled out in waves 1 and 2, sub-process 2 (steps 21–26) in none. Wave 2 waits for 1. */
const plan = {
  subProcesses: [
    { id: 1, steps: steps(11) },
    { id: 2, steps: steps(21) },
  ],
  waves: [1, 2].map((id) => ({ id, number: id * 10 })),
  waveDependencies: [{ predecessorId: 1, successorId: 2, lagDays: 0 }],
  rollouts: [
    { subProcessId: 1, waveId: 1 },
    { subProcessId: 1, waveId: 2 },
  ],
} as unknown as Plan
const li = { actor: 'Li', at: 1 }
const wu = { actor: 'Wu', at: 2 }

describe('why a bar is elsewhere', () => {
  it.each<[string, string, string[], BarDeeds, MoveCause]>([
    ['a step whose days were planned anew', 'step:11', [], { planned: li, ended: wu }, { code: 'planned', ...li }],
    ['a step whose end was recorded', 'step:11', [], { begun: li, ended: wu }, { code: 'recorded', ...wu }],
    ['a step that has begun and not ended', 'step:11', [], { begun: li }, { code: 'runsOn' }],
    ['a step that nobody moved', 'step:11', [], {}, { code: 'runsOn' }],
    ['a rollout goes with its waves', 'step:15', ['wave:2'], { planned: li }, { code: 'withWaves', waves: [20] }],
    ['so does operation', 'step:16', ['wave:1', 'wave:2'], {}, { code: 'withWaves', waves: [10, 20] }],
    ['a rollout whose waves stand still has others', 'step:15', [], {}, { code: 'scope' }],
    [
      'a rollout without branches is a step as others',
      'step:25',
      ['wave:1'],
      { planned: li },
      { code: 'planned', ...li },
    ],
    ['a wave that was planned anew', 'wave:2', ['wave:1'], { planned: li, expected: wu }, { code: 'planned', ...li }],
    ['a wave of which branches said so', 'wave:2', ['wave:1'], { expected: wu }, { code: 'expected', ...wu }],
    ['a wave that waits for one that moved', 'wave:2', ['wave:1'], {}, { code: 'withWaves', waves: [10] }],
    ['a wave that nobody moved', 'wave:1', ['wave:2'], {}, { code: 'runsOn' }],
  ])('%s', (_, key, others, deeds, cause) => {
    const moves = moved(key, ...others)
    expect(causesOf({ moves, appeared: [] }, new Map([[key, deeds]]), plan).get(key)).toEqual(cause)
  })

  it('a rollout goes with a wave that is new', () => {
    const [move, wave] = moved('step:15', 'wave:2')
    const appeared = [{ kind: wave!.kind, id: wave!.id, range: RANGE }]
    const causes = causesOf({ moves: [move!], appeared }, new Map(), plan)
    expect(causes.get('step:15')).toEqual({ code: 'withWaves', waves: [20] })
  })

  it('a step that ends as it did, but began on another day, was recorded by who said so', () => {
    const [move] = moved('step:11')
    const moves = [{ ...move!, startDays: 2, endDays: 0 }]
    const causes = causesOf({ moves, appeared: [] }, new Map([['step:11', { begun: li }]]), plan)
    expect(causes.get('step:11')).toEqual({ code: 'recorded', ...li })
  })
})
