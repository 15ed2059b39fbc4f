import { describe, expect, it, test } from 'vitest'
import { calendarOf } from '~/domain/calendar'
import { NO_EDIT, type PlanEdit } from '~/domain/plan-board'
import { packBoard, unpackBoard } from '~/features/planning/packed-board'
import { type Draft, type DraftAction, draftReducer, NO_DRAFT, nextWaveId } from '~/features/planning/planner/draft'
import { aCell } from '../factories/board'
import { aSheet } from '../factories/planner-board'

const board = aSheet({ cells: [aCell(1, 11, 1)] })
const reduce = draftReducer(board)
const draftOf = (...actions: DraftAction[]): Draft => actions.reduce(reduce, NO_DRAFT)
const cell = (unitId: number, waveId: number | null) => ({ subProcessId: 1, unitId, waveId })
const paint = (unitId: number, waveId: number | null, stroke?: number): DraftAction => ({
  type: 'paint',
  cells: [cell(unitId, waveId)],
  ...(stroke !== undefined && { stroke }),
})
const NEW = {
  name: { zh: '', en: 'Third' },
  circle: 'big',
  planned: { start: '2026-11-02', end: '2026-11-27' },
} as const

const ADD_WAVE: DraftAction = { type: 'join', edit: { ...NO_EDIT, newWaves: [{ id: -1, ...NEW }] } }

describe('a draft', () => {
  it('holds what was painted last in a cell', () => {
    expect(draftOf(paint(12, 1), paint(12, 2)).edit.cells).toEqual([cell(12, 2)])
  })

  test.each<[string, DraftAction[]]>([
    ['a cell gets the wave it has', [paint(11, 1)]],
    ['a cell is painted back to what it was', [paint(11, 2), paint(11, 1)]],
    ['an empty cell is cleared', [paint(12, null)]],
    ['what was painted in an empty cell is cleared again', [paint(12, 1), paint(12, null)]],
    ['a wave is moved to where it is', [{ type: 'moveWave', id: 2, planned: board.waves[1]!.planned }]],
    ['a cell outside the board is painted', [{ type: 'paint', cells: [{ subProcessId: 9, unitId: 11, waveId: 1 }] }]],
    ['a cell gets a wave that is not there', [paint(12, 99)]],
  ])('is empty where %s', (_, actions) => {
    expect(draftOf(...actions).edit).toEqual(NO_EDIT)
  })

  it('leaves what is live', () => {
    const live = draftReducer(aSheet({ cells: [aCell(1, 11, 1, { liveOn: '2026-08-10' })] }))
    expect(live(NO_DRAFT, paint(11, 2))).toBe(NO_DRAFT)
    expect(live(NO_DRAFT, paint(11, null))).toBe(NO_DRAFT)
  })

  it('brings nothing into a wave behind its Go, and takes out of it', () => {
    const sheet = aSheet({ cells: [aCell(1, 11, 1)] })
    const entry = { standing: 'passed', passedOn: '2026-08-10' } as const
    const passed = draftReducer({
      ...sheet,
      waves: sheet.waves.map((wave) => (wave.id === 1 ? { ...wave, entry } : wave)),
    })
    expect(passed(NO_DRAFT, paint(12, 1))).toBe(NO_DRAFT)
    const out = passed(NO_DRAFT, paint(11, 2))
    expect(out.edit.cells).toEqual([cell(11, 2)])
    expect(passed(out, paint(11, 1)).edit).toEqual(NO_EDIT)
  })

  it('paints with a wave that it has added, and forgets its cells with it', () => {
    const added = draftOf(ADD_WAVE, paint(12, -1))
    expect(added.edit).toMatchObject({ newWaves: [{ id: -1 }], cells: [cell(12, -1)] })
    expect(nextWaveId(added.edit)).toBe(-2)
    expect(reduce(added, { type: 'dropWave', id: -1 }).edit).toEqual(NO_EDIT)
  })

  it('moves its own wave and one of the plan', () => {
    const planned = { start: '2026-12-01', end: '2026-12-31' }
    const moved = draftOf(ADD_WAVE, { type: 'moveWave', id: -1, planned }, { type: 'moveWave', id: 2, planned })
    expect(moved.edit).toEqual({ ...NO_EDIT, newWaves: [{ id: -1, ...NEW, planned }], waves: [{ id: 2, planned }] })
  })
})

describe('the way back and forth', () => {
  it('takes back stroke by stroke, and does it again', () => {
    const two = draftOf(paint(12, 1, 1), paint(11, null, 2))
    const back = reduce(two, { type: 'undo' })
    expect(back.edit.cells).toEqual([cell(12, 1)])
    expect(reduce(back, { type: 'undo' }).edit).toEqual(NO_EDIT)
    expect(reduce(back, { type: 'redo' }).edit).toEqual(two.edit)
  })

  it('takes back all of a stroke at once, also where its first cell changed nothing', () => {
    const stroke = draftOf(paint(11, 1, 7), paint(12, 1, 7), paint(11, 2, 7))
    expect(stroke.edit.cells).toHaveLength(2)
    expect(reduce(stroke, { type: 'undo' }).edit).toEqual(NO_EDIT)
  })

  it('keeps two strokes apart, though they are of the same number after a step back', () => {
    const again = draftOf(paint(12, 1, 1), { type: 'undo' }, { type: 'redo' }, paint(11, 2, 1))
    expect(reduce(again, { type: 'undo' }).edit.cells).toEqual([cell(12, 1)])
  })

  it('ends where something new is drawn', () => {
    const drawn = draftOf(paint(12, 1), { type: 'undo' }, paint(11, 2))
    expect(reduce(drawn, { type: 'redo' })).toBe(drawn)
  })

  it('brings a draft back that was dropped', () => {
    const dropped = draftOf(paint(12, 1), { type: 'clear' })
    expect(dropped.edit).toEqual(NO_EDIT)
    expect(reduce(dropped, { type: 'undo' }).edit.cells).toEqual([cell(12, 1)])
  })

  it('begins anew with a kept draft, without what is no longer true', () => {
    const kept: PlanEdit = { ...NO_EDIT, cells: [cell(11, 1), cell(12, 2), cell(99, 1)] }
    expect(draftOf({ type: 'restart', edit: kept })).toEqual({
      ...NO_DRAFT,
      edit: { ...NO_EDIT, cells: [cell(12, 2)] },
    })
  })
})

describe('a draft that was committed', () => {
  const committed = draftOf(ADD_WAVE, paint(12, -1), paint(11, 2), {
    type: 'moveWave',
    id: 2,
    planned: { start: '2026-09-14', end: '2026-10-09' },
  }).edit
  const made = { ...board.waves[1]!, ...NEW, id: 7, number: 3 }
  const moved = { ...board.waves[1]!, planned: { start: '2026-09-14', end: '2026-10-09' } }
  const after = aSheet({ waves: [board.waves[0]!, moved, made], cells: [aCell(1, 11, 2), aCell(1, 12, 7)] })

  it('is empty on the plan that it has become, its new waves too', () => {
    expect(draftReducer(after)(NO_DRAFT, { type: 'restart', edit: committed })).toEqual(NO_DRAFT)
  })

  it('keeps what was painted while it was on its way', () => {
    const more = reduce({ ...NO_DRAFT, edit: committed }, paint(11, -1)).edit
    const rest = draftReducer(after)(NO_DRAFT, { type: 'restart', edit: more }).edit
    expect(rest).toEqual({ ...NO_EDIT, cells: [cell(11, 7)] })
  })
})

describe('a board on its way to the browser', () => {
  it('arrives as it was', () => {
    const calendar = calendarOf({ overrides: [{ day: '2026-10-01', kind: 'holiday' }], coveredUntil: '2026-12-31' })
    const cells = [aCell(1, 11, 1, { expectedOn: '2026-08-20' }), aCell(1, 12, 2, { liveOn: '2026-09-30' })]
    const full = aSheet({ calendar, cells })
    expect(unpackBoard(packBoard(full))).toEqual(full)
    expect(unpackBoard(packBoard(aSheet()))).toEqual(aSheet())
  })
})
