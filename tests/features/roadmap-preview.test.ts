import { describe, expect, it, test } from 'vitest'
import { addDays } from '~/domain/days'
import { barsByRight, daysThatMove, type MovableBar } from '~/domain/movable-bars'
import { applyEdit, NO_EDIT, type PlanBoard, type PlanEdit } from '~/domain/plan-board'
import { roadmapOf } from '~/domain/roadmap'
import { assessProgramme } from '~/domain/rollup'
import type { DayRange, StepKind } from '~/domain/vocabulary'
import { heldWords } from '~/features/planning/ui/held-words'
import { previewOf, withRoom } from '~/features/roadmap/preview'
import { aBoard, aCell, boardSubProcess, plannedOn, stepId } from '../factories/board'
import { aPlan, aWave, rollouts } from '../factories/plan'
import { later, moveStep, TODAY, two } from '../factories/plan-of-two'

const MOVED = { start: '2026-09-01', end: '2026-09-30' }
const key = (n: number, kind: StepKind) => `step-${stepId(n, kind)}`

describe('the roadmap in a preview', () => {
  const happened = {
    design: { actualStart: '2026-03-02', actualEnd: '2026-03-20' },
    simulation: { actualStart: '2026-03-23' },
  }
  const plan = aPlan({
    subProcesses: [boardSubProcess(1, '2026-03-02', happened), boardSubProcess(2, '2026-04-06', {}, { track: 'MCR' })],
    waves: [aWave({ id: 1 }), aWave({ id: 2, number: 2, planned: { start: '2026-10-12', end: '2026-11-06' } })],
    rollouts: [rollouts()],
  })
  const today = '2026-03-24'
  const roadmap = roadmapOf(plan, assessProgramme(plan, today), today, { group: 'track', track: null })
  const preview = (days: [string, DayRange][]) => previewOf(roadmap, new Map(days))
  const rowOf = (shown: typeof roadmap, n: number) =>
    shown.groups.flatMap(({ rows }) => rows).find(({ code }) => code === `LTC-${n}`)!
  const barOf = (shown: typeof roadmap, n: number, kind: StepKind) =>
    rowOf(shown, n).bars.find((bar) => bar.kind === kind)!

  it('is the roadmap itself where nothing moves', () => {
    expect(preview([])).toBe(roadmap)
  })

  it('keeps the rows, groups, bars and waves that do not move', () => {
    const shown = preview([[key(1, 'pilot'), MOVED]])
    const [first, second] = roadmap.groups
    expect(shown.groups[0]).not.toBe(first)
    expect(shown.groups[1]).toBe(second)
    expect(rowOf(shown, 2)).toBe(rowOf(roadmap, 2))
    expect(barOf(shown, 1, 'enablement')).toBe(barOf(roadmap, 1, 'enablement'))
    expect(shown.waves.every((wave, at) => wave === roadmap.waves[at])).toBe(true)
  })

  it('marks where a bar is now, and takes its gate with it', () => {
    const shown = preview([[key(1, 'pilot'), MOVED]])
    expect(barOf(shown, 1, 'pilot')).toMatchObject({
      planned: MOVED,
      range: MOVED,
      was: barOf(roadmap, 1, 'pilot').range,
    })
    const gateOf = (row: ReturnType<typeof rowOf>) => row.markers.find((marker) => marker.kind === 'pilotEntry')?.on
    expect(gateOf(rowOf(shown, 1))).toBe(MOVED.start)
    const others = (row: ReturnType<typeof rowOf>) => row.markers.filter((marker) => marker.kind !== 'pilotEntry')
    expect(others(rowOf(shown, 1))).toEqual(others(rowOf(roadmap, 1)))
  })

  it('leaves the start of a bar that has begun', () => {
    const shown = preview([[key(1, 'simulation'), MOVED]])
    expect(barOf(shown, 1, 'simulation').range).toEqual({ start: '2026-03-23', end: MOVED.end })
  })

  test.each<[string, string, DayRange]>([
    ['is over', key(1, 'design'), MOVED],
    ['gets the days it has', key(2, 'design'), plannedOn(two, 2, 'design')!],
    ['is not drawn', key(9, 'design'), MOVED],
  ])('shows no row otherwise for a bar that %s', (_, address, days) => {
    expect(preview([[address, days]]).groups.every((group, at) => group === roadmap.groups[at])).toBe(true)
  })

  it('moves a wave, and marks where it is now', () => {
    const shown = preview([['wave-2', MOVED]])
    expect(shown.waves[1]).toMatchObject({
      planned: MOVED,
      forecastStart: MOVED.start,
      forecastEnd: MOVED.end,
      was: { start: '2026-10-12', end: '2026-11-06' },
    })
    expect(shown.waves[0]).toBe(roadmap.waves[0])
  })

  it('leaves room after the end', () => {
    expect(withRoom(roadmap)).toEqual({
      ...roadmap,
      range: { ...roadmap.range, end: addDays(roadmap.range.end, 180) },
    })
  })
})

describe('bars that can be moved', () => {
  const started = { design: { actualStart: TODAY, actualEnd: TODAY }, simulation: { actualStart: TODAY } }
  const planOf = (values: Partial<PlanBoard> = {}) => ({
    board: aBoard({ ...two, subProcesses: [boardSubProcess(1, TODAY, started), boardSubProcess(2)], ...values }),
    today: TODAY,
    mayWaves: true,
    maySubProcesses: [1],
  })
  const barsOf = (plan: ReturnType<typeof planOf>) => barsByRight(plan.board, plan, plan.today)
  const movableOf = (plan: ReturnType<typeof planOf>, address: string): MovableBar | null => {
    const bar = barsOf(plan).get(address)
    return typeof bar === 'object' ? bar : null
  }
  const keysOf = (plan: ReturnType<typeof planOf>) =>
    [...barsOf(plan)].filter(([, bar]) => typeof bar === 'object').map(([address]) => address)

  it('are steps of one’s own that are not over and follow no waves, and waves', () => {
    const plan = planOf()
    expect(keysOf(plan)).toEqual([key(1, 'simulation'), key(1, 'pilot'), key(1, 'enablement'), 'wave-1', 'wave-2'])
    expect(movableOf(plan, key(1, 'simulation'))?.isStarted).toBe(true)
    expect(movableOf(plan, key(1, 'pilot'))).toEqual({ planned: plannedOn(plan.board, 1, 'pilot'), isStarted: false })
  })

  it('are rollout and operation too where there are no rollouts', () => {
    expect(keysOf(planOf({ cells: [] }))).toContain(key(1, 'operation'))
  })

  it('are no waves for who may not plan them', () => {
    expect(keysOf({ ...planOf(), mayWaves: false })).not.toContain('wave-1')
  })

  test.each<[string, Partial<PlanBoard>, boolean | undefined]>([
    ['with nothing live is free', {}, false],
    ['with something live has begun', { cells: [aCell(1, 7, 1, { liveOn: TODAY }), aCell(1, 8, 1)] }, true],
    ['with all live is over', { cells: [aCell(1, 7, 1, { liveOn: TODAY })] }, undefined],
    [
      'that was committed and should run has begun',
      { waves: [aWave({ id: 1, planned: { start: TODAY, end: '2026-03-27' }, committedOn: TODAY })] },
      true,
    ],
    [
      'that should run and was never committed is free',
      { waves: [aWave({ id: 1, planned: { start: TODAY, end: MOVED.end } })] },
      false,
    ],
  ])('a wave %s', (_, values, isStarted) => {
    const plan = planOf(values)
    expect(movableOf(plan, 'wave-1')?.isStarted).toBe(isStarted)
  })

  test.each<[string, string, RegExp]>([
    ['is over', key(1, 'design'), /is over and stays where it is/],
    ['follows its waves', key(1, 'rollout'), /follows its waves/],
    ['is somebody else’s', key(2, 'pilot'), /is planned by its owner or the process office/],
  ])('are told from one that %s', (_, address, words) => {
    const held = barsOf(planOf()).get(address)
    expect(typeof held === 'string' && heldWords(held, 'Design')).toMatch(words)
  })

  it('are told from a wave in which everything is live', () => {
    const held = barsOf(planOf({ cells: [aCell(1, 7, 1, { liveOn: '2026-08-14' })] })).get('wave-1')
    expect(held).toBe('over')
  })
})

describe('the days that an edit changes', () => {
  const days = (edit: PlanEdit) => daysThatMove(two, applyEdit(two, edit), TODAY)

  it('are of the bars that move, and no others', () => {
    expect(days(NO_EDIT).size).toBe(0)
    const edit = moveStep(two, 1, 'design', 3)
    expect([...days(edit)]).toEqual([[key(1, 'design'), edit.steps[0]?.planned]])
  })

  it('are of rollout and operation too where their wave moves', () => {
    const planned = later(two.waves[0]!.planned, 5)
    const moved = days({ ...NO_EDIT, waves: [{ id: 1, planned }] })
    expect([...moved.keys()]).toEqual([key(1, 'rollout'), key(1, 'operation'), 'wave-1'])
    expect(moved.get(key(1, 'rollout'))).toEqual(planned)
  })
})
