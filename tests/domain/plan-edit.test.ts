import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barKey } from '~/domain/bar-key'
import { addWorkingDays, durationInWorkingDays, isWorkingDay, workingDaysBetween } from '~/domain/calendar'
import { applyEdit, NO_EDIT, type PlanBoard } from '~/domain/plan-board'
import { changeOf, editOf, isEmptyChange, staleParts } from '~/domain/plan-change'
import { completeEdit, shiftsOf } from '~/domain/plan-edit'
import { networkOfPlan } from '~/domain/plan-network'
import { type DayRange, STEP_KINDS } from '~/domain/vocabulary'
import { aBoard, aCell, boardSubProcess, plannedOn, stepId } from '../factories/board'
import { aWave, CALENDAR } from '../factories/plan'
import { later, moveStep, planAfter, simulationBefore, TODAY, two } from '../factories/plan-of-two'

describe('completeEdit', () => {
  it('pushes the steps after the one that is moved, and keeps their durations', () => {
    const moved = planAfter(two, moveStep(two, 1, 'design', 3))
    for (const kind of ['simulation', 'pilot', 'enablement'] as const) {
      expect(plannedOn(moved, 1, kind)).toEqual(later(plannedOn(two, 1, kind) as DayRange, 3))
    }
    expect(plannedOn(moved, 1, 'rollout')).toEqual(plannedOn(two, 1, 'rollout'))
  })

  it('pushes by dependency only as far as needed', () => {
    const gap = workingDaysBetween(CALENDAR, plannedOn(two, 1, 'simulation')?.end ?? '', '2026-04-06') - 1
    const moved = planAfter(two, moveStep(two, 1, 'simulation', gap + 4))
    expect(plannedOn(moved, 2, 'design')).toEqual(later(plannedOn(two, 2, 'design') as DayRange, 4))
    expect(planAfter(two, moveStep(two, 1, 'simulation', gap)).subProcesses[1]).toEqual(two.subProcesses[1])
  })

  it('pushes the wave that brings a sub-process, and the waves after it', () => {
    const moved = planAfter(two, moveStep(two, 2, 'enablement', 30))
    expect(moved.waves[0]?.planned).toEqual(two.waves[0]?.planned)
    expect(moved.waves[1]?.planned.start).toBe(
      addWorkingDays(CALENDAR, plannedOn(moved, 2, 'enablement')?.end ?? '', 1),
    )
  })

  it('holds a bar that is moved before its predecessors where they let it begin', () => {
    const { edit, pushedBy } = completeEdit(two, moveStep(two, 2, 'design', -15), TODAY)
    const end = plannedOn(two, 1, 'simulation')?.end ?? ''
    expect(edit.steps.find((one) => one.id === stepId(2, 'design'))?.planned.start).toBe(
      addWorkingDays(CALENDAR, end, 1),
    )
    expect(pushedBy.get(barKey('step', stepId(2, 'design')))).toBe(barKey('step', stepId(1, 'simulation')))
  })

  it('leaves a bar where it is put when nothing holds it, and pulls nothing after it', () => {
    const moved = planAfter(two, moveStep(two, 1, 'enablement', -3))
    expect(moved.waves).toEqual(two.waves)
  })

  it('lets an enablement be laid beside its pilot by hand, but not before it', () => {
    expect(plannedOn(planAfter(two, moveStep(two, 1, 'enablement', -20)), 1, 'enablement')).toEqual(
      later(plannedOn(two, 1, 'enablement') as DayRange, -20),
    )
    expect(plannedOn(planAfter(two, moveStep(two, 1, 'enablement', -60)), 1, 'enablement')?.start).toBe(
      plannedOn(two, 1, 'pilot')?.start,
    )
  })

  it('keeps an enablement behind its pilot where it was planned so', () => {
    const moved = planAfter(two, moveStep(two, 1, 'pilot', 2))
    expect(plannedOn(moved, 1, 'enablement')).toEqual(later(plannedOn(two, 1, 'enablement') as DayRange, 2))
  })

  it('tells of a step that has begun and cannot be pushed', () => {
    const begun = aBoard({
      subProcesses: [boardSubProcess(1), boardSubProcess(2, '2026-04-06', { design: { actualStart: '2026-04-06' } })],
      dependencies: [simulationBefore(1, 2)],
    })
    const { edit, broken } = completeEdit(begun, moveStep(begun, 1, 'simulation', 10), TODAY)
    expect(edit.steps.some((one) => one.id === stepId(2, 'design'))).toBe(false)
    expect(broken).toContainEqual({
      bar: barKey('step', stepId(2, 'design')),
      predecessor: barKey('step', stepId(1, 'simulation')),
    })
  })

  it('leaves alone what stood wrong before and is not touched', () => {
    const wrong = aBoard({
      ...two,
      waves: [aWave({ id: 1, planned: { start: '2026-03-02', end: '2026-03-06' } }), ...two.waves.slice(1)],
    })
    expect(planAfter(wrong, moveStep(wrong, 2, 'enablement', 1)).waves[0]).toEqual(wrong.waves[0])
  })

  it('pushes no wave for a cell that is painted into it', () => {
    const edit = { ...NO_EDIT, cells: [{ subProcessId: 2, unitId: 9, waveId: 1 }] }
    expect(completeEdit(two, edit, TODAY).edit).toEqual(edit)
  })

  it.each([
    ['a Saturday and a Sunday', { start: '2026-03-07', end: '2026-03-15' }, { start: '2026-03-09', end: '2026-03-13' }],
    ['one weekend', { start: '2026-03-07', end: '2026-03-08' }, { start: '2026-03-09', end: '2026-03-09' }],
  ])('snaps %s to working days', (_, planned, snapped) => {
    const edit = { ...NO_EDIT, steps: [{ id: stepId(1, 'design'), planned }] }
    expect(plannedOn(planAfter(two, edit), 1, 'design')).toEqual(snapped)
  })
})

const anyBoard = fc
  .record({
    starts: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 4 }),
    links: fc.array(
      fc.record({
        pair: fc.constantFrom<[number, number]>([1, 2], [1, 3], [2, 3], [2, 4], [3, 4]),
        from: fc.constantFrom(...STEP_KINDS.slice(0, 5)),
        to: fc.constantFrom(...STEP_KINDS.slice(0, 5)),
        lag: fc.integer({ min: 0, max: 8 }),
      }),
      { maxLength: 5 },
    ),
    waves: fc.array(fc.integer({ min: 60, max: 140 }), { minLength: 3, maxLength: 3 }),
    cells: fc.array(
      fc.record({
        subProcessId: fc.integer({ min: 1, max: 3 }),
        unitId: fc.integer({ min: 1, max: 4 }),
        waveId: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ starts, links, waves, cells }) =>
    aBoard({
      subProcesses: starts.map((days, at) => boardSubProcess(at + 1, addWorkingDays(CALENDAR, '2026-03-02', days))),
      dependencies: links.map(({ pair: [predecessorId, successorId], from, to, lag }) => ({
        predecessorId,
        successorId,
        predecessorStep: from,
        successorStep: to,
        lagDays: lag,
      })),
      waves: waves.map((days, at) => {
        const start = addWorkingDays(CALENDAR, '2026-03-02', days)
        return aWave({ id: at + 1, number: at + 1, planned: { start, end: addWorkingDays(CALENDAR, start, 19) } })
      }),
      waveDependencies: [{ predecessorId: 1, successorId: 2, lagDays: 0 }],
      cells: [...new Map(cells.map((cell) => [`${cell.subProcessId}:${cell.unitId}`, cell])).values()].map((cell) =>
        aCell(cell.subProcessId, cell.unitId, cell.waveId),
      ),
    }),
  )
const anyMove = fc.record({
  n: fc.integer({ min: 1, max: 4 }),
  kind: fc.constantFrom(...STEP_KINDS.slice(0, 4)),
  days: fc.integer({ min: -40, max: 40 }),
})
/** Everything in its place: each bar was touched once. */
const settled = (board: PlanBoard) =>
  planAfter(board, {
    ...NO_EDIT,
    steps: board.subProcesses.flatMap(({ steps }) => steps.map(({ id, planned }) => ({ id, planned }))),
    waves: board.waves.map(({ id, planned }) => ({ id, planned })),
  })
const starts = (board: PlanBoard) =>
  new Map([...networkOfPlan(board, TODAY).bars.values()].map((bar) => [bar.key, bar.start]))

describe('a completed edit, whatever the plan', () => {
  it('puts no moved bar before its predecessors, on working days only, with its duration', () => {
    fc.assert(
      fc.property(anyBoard, anyMove, (board, { n, kind, days }) => {
        const asked = moveStep(board, n, kind, days)
        const { edit } = completeEdit(board, asked, TODAY)
        const plan = applyEdit(board, edit)
        const moved = new Set([
          ...edit.steps.map((one) => barKey('step', one.id)),
          ...edit.waves.map((one) => barKey('wave', one.id)),
        ])
        const network = networkOfPlan(plan, TODAY, () => true)
        for (const { from, to, lag } of network.links) {
          if (!moved.has(to)) continue
          expect(network.bars.get(to)?.start).toBeGreaterThan((network.bars.get(from)?.end ?? 0) + lag)
        }
        for (const shift of shiftsOf(board, asked, { edit, pushedBy: new Map(), broken: [] })) {
          expect(isWorkingDay(CALENDAR, shift.to.start) && isWorkingDay(CALENDAR, shift.to.end)).toBe(true)
          expect(durationInWorkingDays(CALENDAR, shift.to)).toBe(durationInWorkingDays(CALENDAR, shift.from))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyBoard, anyMove, (board, { n, kind, days }) => {
        const { edit } = completeEdit(board, moveStep(board, n, kind, days), TODAY)
        expect(completeEdit(board, edit, TODAY).edit).toEqual(edit)
      }),
      { numRuns: 200 },
    )
  })

  it('makes nothing earlier when a bar is moved later', () => {
    fc.assert(
      fc.property(anyBoard, anyMove, (wild, { n, kind, days }) => {
        const board = settled(wild)
        const before = starts(board)
        for (const [key, start] of starts(planAfter(board, moveStep(board, n, kind, Math.abs(days))))) {
          expect(start).toBeGreaterThanOrEqual(before.get(key) ?? 0)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('can be turned round: the change backwards gives the plan as it was', () => {
    fc.assert(
      fc.property(anyBoard, anyMove, (board, { n, kind, days }) => {
        const change = changeOf(board, completeEdit(board, moveStep(board, n, kind, days), TODAY).edit)
        const there = applyEdit(board, editOf(change))
        const back = {
          ...NO_EDIT,
          steps: change.steps.map(({ id, from }) => ({ id, planned: from })),
          waves: change.waves.map(({ id, from }) => ({ id, planned: from })),
        }
        expect(applyEdit(there, back)).toEqual(board)
        expect(staleParts(board, change)).toEqual({ bars: [], places: [] })
        if (!isEmptyChange(change)) expect(staleParts(there, change).bars.length).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })
})

describe('shiftsOf', () => {
  const frozen = aBoard({
    ...two,
    subProcesses: [
      boardSubProcess(1, '2026-03-02', { design: { baseline: { start: '2026-03-02', end: '2026-03-27' } } }),
    ],
  })

  it.each([
    [5, 5, false],
    [6, 6, true],
    [-2, -2, false],
  ])('asks for a reason when a step moved by %d days ends beyond what is tolerated', (days, slip, needed) => {
    const asked = moveStep(frozen, 1, 'design', days)
    const [design] = shiftsOf(frozen, asked, completeEdit(frozen, asked, TODAY))
    expect(design).toMatchObject({ slipDays: slip, needsReason: needed, startDays: days, endDays: days, isAsked: true })
  })

  it('tells what was pushed, by whom, after what was asked for', () => {
    const asked = moveStep(two, 1, 'pilot', 2)
    expect(
      shiftsOf(two, asked, completeEdit(two, asked, TODAY)).map(({ key, isAsked, behind }) => [key, isAsked, behind]),
    ).toEqual([
      ['step-13', true, null],
      ['step-14', false, 'step-13'],
    ])
  })
})
