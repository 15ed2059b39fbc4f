import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays } from '~/domain/calendar'
import { branchLoads, loadsOf, newOverloads, ownerLoads } from '~/domain/load'
import { applyEdit, NO_EDIT, type PlanBoard } from '~/domain/plan-board'
import { aBoard, aCell, boardSubProcess, stepId } from '../factories/board'
import { aWave, CALENDAR, CLERK, OWNER } from '../factories/plan'

const TODAY = '2026-03-02'
const BRANCHES = [7, 8, 9].map((id) => ({ id, name: { zh: `分支${id}`, en: `Branch ${id}` }, region: null }))
const wave = (id: number, start: string, end: string) => aWave({ id, number: id, planned: { start, end } })
const limits = { programme: { ...aBoard().programme, ownerLimit: 1, branchLimit: 1 } }

/** Three sub-processes of one owner, begun a month apart; a design takes 20 working days, a pilot 30. */
const three = aBoard({
  ...limits,
  subProcesses: [
    boardSubProcess(1),
    boardSubProcess(2, '2026-03-30'),
    boardSubProcess(3, '2026-12-07', {}, { owner: CLERK }),
  ],
  branches: BRANCHES,
})

describe('ownerLoads', () => {
  it('counts sub-processes at once, from design to rollout', () => {
    const [first, second] = ownerLoads(three, TODAY)
    expect(first).toMatchObject({ kind: 'owner', id: OWNER.id, name: OWNER.name, limit: 1, peak: 2 })
    expect(second).toMatchObject({ id: CLERK.id, peak: 1, over: [] })
  })

  it('tells when it is more than the limit, and of what', () => {
    expect(ownerLoads(three, TODAY)[0]?.over).toEqual([
      { range: { start: '2026-03-30', end: '2026-06-26' }, peak: 2, subProcessIds: [1, 2] },
    ])
  })

  it('weighs steps by what they ask for, as the mean of the working days of a month', () => {
    const months = ownerLoads(three, TODAY)[0]?.months ?? []
    // March: one design through the month, and two days of the second one's.
    expect(months.find(({ month }) => month === '2026-03-01')).toMatchObject({ peak: 2, subProcessIds: [1, 2] })
    expect(months.find(({ month }) => month === '2026-02-01')).toBeUndefined()
    const alone = ownerLoads(aBoard({ subProcesses: [boardSubProcess(1)] }), TODAY)[0]
    expect(alone?.months.map(({ month, weight, peak }) => [month, weight, peak])).toEqual([
      ['2026-03-01', 1, 1],
      ['2026-04-01', 0.9, 1],
      ['2026-05-01', 0.8, 1],
      ['2026-06-01', 0.9, 1],
      ['2026-07-01', 0.3, 0],
      ['2026-08-01', 0.3, 0],
      ['2026-09-01', 0.2, 0],
    ])
  })

  it('leaves out what is over, and keeps on carrying what is late', () => {
    const late = aBoard({
      subProcesses: [
        boardSubProcess(1, '2026-03-02', {
          design: { actualStart: '2026-03-02', actualEnd: '2026-03-06' },
          simulation: { actualStart: '2026-03-09' },
        }),
      ],
    })
    const months = (today: string) =>
      ownerLoads(late, today)[0]
        ?.months.filter(({ peak }) => peak > 0)
        .map((one) => one.month)
    expect(months('2026-03-10')?.at(0)).toBe('2026-03-01')
    expect(ownerLoads(late, '2026-09-10')[0]?.months.at(-1)?.month).toBe('2026-09-01')
    expect(ownerLoads(late, '2026-09-10')[0]?.months.at(-1)?.peak).toBe(1)
  })

  it('carries a rollout once, at however many branches it ends on different days', () => {
    const board = aBoard({
      subProcesses: [boardSubProcess(1)],
      waves: [wave(1, '2026-08-03', '2026-08-31'), wave(2, '2026-08-10', '2026-09-30')],
      cells: [aCell(1, 7, 1), aCell(1, 8, 1, { liveOn: '2026-08-27' }), aCell(1, 9, 2)],
      branches: BRANCHES,
    })
    expect(ownerLoads(board, TODAY)[0]?.months.find(({ month }) => month === '2026-08-01')).toMatchObject({ weight: 1 })
  })

  it('carries no rollout between two waves', () => {
    const board = aBoard({
      subProcesses: [boardSubProcess(1)],
      waves: [wave(1, '2026-08-03', '2026-08-28'), wave(2, '2026-11-02', '2026-11-27')],
      cells: [aCell(1, 7, 1), aCell(1, 8, 2)],
      branches: BRANCHES,
    })
    const peaks = new Map(ownerLoads(board, TODAY)[0]?.months.map(({ month, peak }) => [month, peak]))
    expect([peaks.get('2026-08-01'), peaks.get('2026-10-01'), peaks.get('2026-11-01')]).toEqual([1, 0, 1])
  })
})

describe('branchLoads', () => {
  const board = aBoard({
    ...limits,
    subProcesses: three.subProcesses,
    branches: BRANCHES,
    waves: [wave(1, '2026-08-03', '2026-08-28'), wave(2, '2026-08-24', '2026-09-18')],
    cells: [aCell(1, 7, 1), aCell(2, 7, 2), aCell(2, 8, 2)],
  })

  it('counts what is rolled out at a branch at once', () => {
    expect(branchLoads(board, TODAY).map(({ id, peak, limit }) => [id, peak, limit])).toEqual([
      [7, 2, 1],
      [8, 1, 1],
    ])
    expect(branchLoads(board, TODAY)[0]?.over).toEqual([
      { range: { start: '2026-08-24', end: '2026-08-28' }, peak: 2, subProcessIds: [1, 2] },
    ])
  })

  it('counts no longer what is live', () => {
    const live = { ...board, cells: [aCell(1, 7, 1, { liveOn: '2026-08-14' }), aCell(2, 7, 2)] }
    expect(branchLoads(live, '2026-08-17')[0]?.over).toEqual([])
  })

  it('counts what is expected later until then', () => {
    const late = { ...board, cells: [aCell(1, 7, 1, { expectedOn: '2026-09-11' }), aCell(2, 7, 2)] }
    expect(branchLoads(late, TODAY)[0]?.over[0]?.range).toEqual({ start: '2026-08-24', end: '2026-09-11' })
  })
})

describe('newOverloads', () => {
  const moved = (board: PlanBoard, n: number, days: number) =>
    applyEdit(board, {
      ...NO_EDIT,
      steps: (board.subProcesses.find((one) => one.id === n)?.steps ?? []).map(({ id, planned }) => ({
        id,
        planned: {
          start: addWorkingDays(CALENDAR, planned.start, days),
          end: addWorkingDays(CALENDAR, planned.end, days),
        },
      })),
    })

  it('says nothing when nothing changes, or less is carried at once', () => {
    expect(newOverloads(three, three, TODAY)).toEqual([])
    expect(newOverloads(three, moved(three, 2, 10), TODAY)).toEqual([])
    expect(newOverloads(three, moved(three, 2, -5), TODAY).map(({ peak }) => peak)).toEqual([2])
    expect(
      newOverloads(
        three,
        applyEdit(three, {
          ...NO_EDIT,
          steps: [{ id: stepId(2, 'operation'), planned: { start: '2027-01-04', end: '2027-02-05' } }],
        }),
        TODAY,
      ),
    ).toEqual([])
  })

  it('tells of an owner or a branch that comes over the limit', () => {
    const board = { ...three, waves: [wave(1, '2026-08-03', '2026-08-28')], cells: [aCell(1, 7, 1)] }
    const after = applyEdit(board, { ...NO_EDIT, cells: [{ subProcessId: 2, unitId: 7, waveId: 1 }] })
    expect(newOverloads(board, after, TODAY)).toContainEqual({
      kind: 'branch',
      id: 7,
      name: BRANCHES[0]?.name,
      limit: 1,
      range: { start: '2026-08-03', end: '2026-08-28' },
      peak: 2,
      subProcessIds: [1, 2],
    })
  })
})

it('adding a rollout never takes load from anybody', () => {
  const cell = fc.record({
    subProcessId: fc.integer({ min: 1, max: 3 }),
    unitId: fc.constantFrom(7, 8, 9),
    waveId: fc.integer({ min: 1, max: 3 }),
  })
  const waves = [
    wave(1, '2026-08-03', '2026-08-28'),
    wave(2, '2026-08-24', '2026-09-18'),
    wave(3, '2026-10-12', '2026-11-06'),
  ]
  fc.assert(
    fc.property(
      fc.uniqueArray(cell, { maxLength: 7, selector: (one) => `${one.subProcessId}:${one.unitId}` }),
      cell,
      (cells, added) => {
        const isThere = cells.some((one) => one.subProcessId === added.subProcessId && one.unitId === added.unitId)
        fc.pre(!isThere)
        const with_ = (all: typeof cells) =>
          aBoard({ ...three, waves, cells: all.map((one) => aCell(one.subProcessId, one.unitId, one.waveId)) })
        const before = new Map(branchLoads(with_(cells), TODAY).map((load) => [load.id, load.peak]))
        for (const load of branchLoads(with_([...cells, added]), TODAY)) {
          expect(load.peak).toBeGreaterThanOrEqual(before.get(load.id) ?? 0)
        }
      },
    ),
  )
})

it('knows no load where nothing is planned', () => {
  expect(loadsOf(aBoard(), TODAY)).toEqual([])
})
