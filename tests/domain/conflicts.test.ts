import { describe, expect, it, test } from 'vitest'
import type { Conflict } from '~/domain/conflict'
import { conflictsOf } from '~/domain/conflicts'
import type { PlanBoard } from '~/domain/plan-board'
import { aCell } from '../factories/board'
import { aSubProcess, aWave, OWNER, stepsFrom } from '../factories/plan'
import { aBranch, aSheet } from '../factories/planner-board'

const TODAY = '2026-03-02'
const PASSED = { unit: { zh: '上海', en: 'Shanghai' }, verdict: 'pass' as const }
const [a, b, c] = [1, 2, 3].map((id) =>
  aSubProcess({ id, code: `LTC-ML-${id}`, pilot: PASSED, owner: { ...OWNER, id: 100 + id } }),
)
const three = [a!, b!, c!]
const early = aWave({ id: 1, number: 1, planned: { start: '2026-08-03', end: '2026-08-28' } })
const late = aWave({ id: 2, number: 2, planned: { start: '2026-09-07', end: '2026-10-02' } })
/** Overlaps the end of the first and the begin of the second. */
const between = aWave({ id: 3, number: 3, planned: { start: '2026-08-28', end: '2026-09-07' } })

const found = (values: Partial<PlanBoard>, kind: Conflict['kind'], today = TODAY) =>
  conflictsOf(aSheet({ subProcesses: three, ...values }), today).filter((one) => one.kind === kind)
const spots = (conflict: Conflict | undefined) => conflict?.cells.map((cell) => [cell.subProcessId, cell.unitId])

describe('a plan where everything comes in its order', () => {
  it('has no conflict', () => {
    const cells = [aCell(1, 11, 1), aCell(2, 12, 1), aCell(1, 12, 2), aCell(2, 11, 2)]
    expect(conflictsOf(aSheet({ subProcesses: three, cells }), TODAY)).toEqual([])
  })
})

describe('a branch twice at once', () => {
  const waves = [early, late, between]

  it('is in waves that overlap, be it by one day', () => {
    const [conflict, ...others] = found(
      { waves, cells: [aCell(1, 11, 1), aCell(2, 11, 3), aCell(3, 12, 1)] },
      'branchTwice',
    )
    expect(others).toEqual([])
    expect(conflict).toMatchObject({ unitId: 11, waveIds: [1, 3], range: { start: '2026-08-28', end: '2026-08-28' } })
    expect(spots(conflict)).toEqual([
      [1, 11],
      [2, 11],
    ])
  })

  it('is told once where several waves hang together', () => {
    const cells = [aCell(1, 11, 1), aCell(2, 11, 3), aCell(3, 11, 2)]
    expect(found({ waves, cells }, 'branchTwice')).toMatchObject([{ waveIds: [1, 2, 3] }])
  })

  it('is told for each time where two pairs overlap apart', () => {
    const pair = aWave({ id: 4, number: 4, planned: { start: '2026-10-02', end: '2026-10-30' } })
    const first = { ...between, planned: { start: '2026-08-10', end: '2026-08-20' } }
    const cells = [1, 2, 3, 4].map((waveId, at) => aCell((at % 3) + 1, 11 + Math.floor(at / 4), waveId))
    expect(found({ waves: [early, late, first, pair], cells }, 'branchTwice')).toMatchObject([
      { waveIds: [1, 3] },
      { waveIds: [2, 4] },
    ])
  })

  test.each([
    ['waves follow each other', [aCell(1, 11, 1), aCell(2, 11, 2)]],
    ['all is in one wave', [aCell(1, 11, 1), aCell(2, 11, 1)]],
    ['the waves reach different branches', [aCell(1, 11, 1), aCell(2, 12, 3)]],
    ['one of them is live', [aCell(1, 11, 1, { liveOn: '2026-02-27' }), aCell(2, 11, 3)]],
  ])('is not where %s', (_, cells) => {
    expect(found({ waves, cells }, 'branchTwice')).toEqual([])
  })
})

describe('rollouts that depend on each other', () => {
  const after = { predecessorId: 1, successorId: 2, predecessorStep: 'rollout', successorStep: 'rollout' } as const
  const orderOf = (cells: PlanBoard['cells'], lagDays = 0, values: Partial<PlanBoard> = {}) =>
    found({ dependencies: [{ ...after, lagDays }], cells, ...values }, 'order')

  it('conflict at the branches where the follower lands first', () => {
    const cells = [aCell(1, 11, 2), aCell(2, 11, 1), aCell(1, 12, 1), aCell(2, 12, 2)]
    const [conflict, ...others] = orderOf(cells)
    expect(others).toEqual([])
    expect(conflict).toMatchObject({ of: 'rollouts', predecessorId: 1, successorId: 2, waveIds: [1] })
    expect(spots(conflict)).toEqual([[2, 11]])
  })

  it('are in order within one wave, which lands as one', () => {
    expect(orderOf([aCell(1, 11, 1), aCell(2, 11, 1)])).toEqual([])
  })

  it('keep the pause that was asked for, in working days', () => {
    const cells = [aCell(1, 11, 1), aCell(2, 11, 2)]
    expect(orderOf(cells, 5)).toEqual([])
    expect(orderOf(cells, 6)).toMatchObject([{ of: 'rollouts' }])
  })

  it('conflict where the first is expected too late, not where it is live already', () => {
    const follower = aCell(2, 11, 2)
    expect(orderOf([aCell(1, 11, 1, { expectedOn: '2026-09-07' }), follower])).toMatchObject([{ of: 'rollouts' }])
    expect(orderOf([aCell(1, 11, 2, { liveOn: '2026-08-03' }), aCell(2, 11, 1, {})])).toMatchObject([
      { of: 'rollouts' },
    ])
    expect(orderOf([aCell(1, 11, 2, { liveOn: '2026-07-31' }), aCell(2, 11, 1)])).toEqual([])
  })

  it('conflict where the follower comes to a branch without the first', () => {
    const [conflict, ...others] = orderOf([aCell(1, 11, 1), aCell(2, 11, 2), aCell(2, 12, 2)])
    expect(others).toEqual([])
    expect(conflict).toMatchObject({ of: 'missing' })
    expect(spots(conflict)).toEqual([[2, 12]])
  })
})

describe('steps and waves that depend on each other', () => {
  const steps = { predecessorId: 1, successorId: 2, lagDays: 0 }

  it('conflict where a step begins before the one it waits for has ended', () => {
    const dependencies = [{ ...steps, predecessorStep: 'simulation', successorStep: 'design' } as const]
    expect(found({ dependencies }, 'order')).toMatchObject([
      { of: 'steps', startsOn: '2026-03-02', endsOn: '2026-04-03', cells: [] },
    ])
    const later = aSubProcess({ ...b, id: 2, steps: stepsFrom('2026-04-06') })
    expect(found({ dependencies, subProcesses: [a!, later] }, 'order')).toEqual([])
  })

  it('say nothing of a step that has begun', () => {
    const dependencies = [{ ...steps, predecessorStep: 'simulation', successorStep: 'design' } as const]
    const begun = aSubProcess({
      ...b,
      id: 2,
      steps: stepsFrom('2026-03-02', { design: { actualStart: '2026-03-02' } }),
    })
    expect(found({ dependencies, subProcesses: [a!, begun] }, 'order')).toEqual([])
  })

  it('mark the rollouts that come before a step they wait for', () => {
    const dependencies = [{ ...steps, predecessorStep: 'enablement', successorStep: 'rollout' } as const]
    const slow = aSubProcess({ ...a, id: 1, steps: stepsFrom('2026-05-25') })
    const cells = [aCell(2, 11, 1), aCell(2, 12, 2)]
    const [conflict] = found({ dependencies, subProcesses: [slow, b!], cells }, 'order')
    expect(conflict).toMatchObject({ of: 'steps', successorStep: 'rollout', waveIds: [1] })
    expect(spots(conflict)).toEqual([[2, 11]])
  })

  it('tell of a wave that starts before the one it follows has ended', () => {
    const waveDependencies = [{ predecessorId: 1, successorId: 2, lagDays: 6 }]
    expect(found({ waveDependencies }, 'order')).toMatchObject([{ of: 'waves', waveIds: [1, 2], cells: [] }])
    expect(found({ waveDependencies: [{ ...waveDependencies[0]!, lagDays: 5 }] }, 'order')).toEqual([])
  })
})

describe('rollouts too early', () => {
  const cells = [aCell(1, 11, 1), aCell(1, 12, 2)]
  const withPilot = (verdict: 'pass' | 'extend' | 'stop' | null, start: string) => ({
    subProcesses: [aSubProcess({ id: 1, pilot: { ...PASSED, verdict }, steps: stepsFrom(start) })],
    cells,
  })
  // Begun on 11 May, the pilot ends on 24 July and people are enabled by 7 August; six weeks later, on 4 September.
  test.each([
    ['pass', '2026-05-11', [], [1]],
    ['pass', '2026-03-02', [], []],
    ['pass', '2026-06-08', [], [1]],
    [null, '2026-03-02', [], []],
    [null, '2026-05-11', [], [1]],
    [null, '2026-05-25', [1], []],
    [null, '2026-06-29', [1, 2], []],
    ['extend', '2026-05-25', [1], []],
    ['stop', '2026-03-02', [1, 2], []],
  ] as const)('pilot %s of a sub-process begun on %s', (verdict, start, unproven, unready) => {
    const board = withPilot(verdict, start)
    expect(found(board, 'pilot').flatMap(({ waveIds }) => waveIds)).toEqual(unproven)
    expect(found(board, 'enablement').flatMap(({ waveIds }) => waveIds)).toEqual(unready)
  })

  it('have no end in sight where the pilot was stopped', () => {
    expect(found(withPilot('stop', '2026-03-02'), 'pilot')).toMatchObject([{ endsOn: null, verdict: 'stop' }])
  })

  it('do not count where they are live', () => {
    const live = cells.map((cell) => ({ ...cell, liveOn: '2026-08-03' }))
    expect(found({ ...withPilot('stop', '2026-03-02'), cells: live }, 'pilot')).toEqual([])
  })

  it('are measured by today where a pilot is overdue', () => {
    const board = withPilot(null, '2026-03-02')
    expect(found(board, 'pilot', '2026-08-03')).toMatchObject([{ endsOn: '2026-08-03', waveIds: [1] }])
  })
})

describe('a large plan', () => {
  it('is looked through cell by cell, whatever its size', () => {
    const subProcesses = Array.from({ length: 20 }, (_, at) => aSubProcess({ id: at + 1, pilot: PASSED }))
    const branches = Array.from({ length: 200 }, (_, at) => aBranch(at + 1))
    const cells = subProcesses.flatMap(({ id }) => branches.map((branch) => aCell(id, branch.id, (id % 3) + 1)))
    const conflicts = found({ subProcesses, branches, cells, waves: [early, late, between] }, 'branchTwice')
    expect(conflicts).toHaveLength(200)
    expect(conflicts.every((one) => one.cells.length === 20)).toBe(true)
  })
})
