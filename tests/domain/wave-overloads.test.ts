import { describe, expect, it, test } from 'vitest'
import type { Overload } from '~/domain/load'
import { loadsOf } from '~/domain/load'
import { type LoadHeadline, loadHeadline } from '~/domain/load-headline'
import { type AcceptedLoad, mayOverload, notYetAccepted, overloadsOfWave } from '~/domain/wave-overloads'
import { aBoard, aCell, boardSubProcess } from '../factories/board'
import { aWave, CLERK, OWNER } from '../factories/plan'

const TODAY = '2026-03-02'
const BRANCHES = [7, 8].map((id) => ({ id, name: { zh: `分支${id}`, en: `Branch ${id}` }, region: null }))

/** Two waves that meet from 24 to 28 August at branch 7, where a branch may take over one sub-process at once. */
const board = aBoard({
  programme: { ...aBoard().programme, ownerLimit: 1, branchLimit: 1 },
  subProcesses: [boardSubProcess(1), boardSubProcess(2, '2026-03-02', {}, { owner: CLERK })],
  branches: BRANCHES,
  waves: [
    aWave({ id: 1, number: 1, planned: { start: '2026-08-03', end: '2026-08-28' } }),
    aWave({ id: 2, number: 2, planned: { start: '2026-08-24', end: '2026-09-18' } }),
    aWave({ id: 3, number: 3, planned: { start: '2026-11-02', end: '2026-11-27' } }),
  ],
  cells: [aCell(1, 7, 1), aCell(2, 7, 2), aCell(2, 8, 3)],
})
const MET = { start: '2026-08-24', end: '2026-08-28' }

describe('overloadsOfWave', () => {
  it('finds its branches over their limit while it lasts', () => {
    expect(overloadsOfWave(board, 1, TODAY)).toMatchObject([
      { kind: 'branch', id: 7, range: MET, peak: 2, limit: 1, subProcessIds: [1, 2] },
    ])
    expect(overloadsOfWave(board, 2, TODAY)).toHaveLength(1)
  })

  it('says nothing of other days and other branches', () => {
    expect(overloadsOfWave(board, 3, TODAY)).toEqual([])
  })

  it('finds owners who carry more than one of its sub-processes', () => {
    const subProcesses = [boardSubProcess(1), boardSubProcess(2)]
    const one = { ...board, subProcesses, cells: [aCell(1, 7, 1), aCell(2, 8, 1)] }
    expect(overloadsOfWave(one, 1, TODAY)).toMatchObject([{ kind: 'owner', id: OWNER.id, peak: 2, limit: 1 }])
  })

  it('leaves alone what an owner carries beside the wave without it', () => {
    // Of wave 3 is the second sub-process, which is the clerk's; the owner is busy with two others in those weeks.
    const late = [boardSubProcess(4, '2026-10-26'), boardSubProcess(5, '2026-10-26')]
    const one = { ...board, subProcesses: [...board.subProcesses, ...late] }
    expect(loadsOf(one, TODAY).find(({ id, kind }) => kind === 'owner' && id === OWNER.id)?.peak).toBe(2)
    expect(overloadsOfWave(one, 3, TODAY)).toEqual([])
  })

  it('knows no such wave', () => {
    expect(overloadsOfWave(board, 9, TODAY)).toEqual([])
  })
})

describe('what has been accepted needs no other word', () => {
  const [overload] = overloadsOfWave(board, 1, TODAY) as [Overload]
  const accepted: AcceptedLoad = { kind: 'branch', id: 7, range: MET, peak: 2 }
  const cases: readonly [string, Partial<AcceptedLoad>, boolean][] = [
    ['the same', {}, true],
    ['higher', { peak: 3 }, true],
    ['lower', { peak: 1 }, false],
    ['meeting on its last day', { range: { start: '2026-08-28', end: '2026-12-31' } }, true],
    ['on other days', { range: { start: '2026-08-29', end: '2026-12-31' } }, false],
    ['of another branch', { id: 8 }, false],
    ['of an owner with the same number', { kind: 'owner' }, false],
  ]
  test.each(cases)('%s', (_, values, isKnown) => {
    expect(notYetAccepted([overload], [{ ...accepted, ...values }])).toEqual(isKnown ? [] : [overload])
  })

  it('asks for a reason at its field otherwise', () => {
    expect(mayOverload([overload], '')).toEqual({
      ok: false,
      refusals: [{ reason: { code: 'overloadUnexplained', count: 1 }, field: 'overloadReason' }],
    })
    expect(mayOverload([overload], 'Both are small').ok).toBe(true)
    expect(mayOverload([], '').ok).toBe(true)
  })
})

describe('the headline of the load', () => {
  const headline = (today: string): LoadHeadline => loadHeadline(loadsOf(board, today), today)

  it('names who is over the limit first, and how many are', () => {
    expect(headline(TODAY)).toMatchObject({ code: 'over', owners: 0, branches: 1, first: { id: 7, range: MET } })
  })

  it('puts what is higher before what begins on the same day', () => {
    const three = {
      ...board,
      subProcesses: [1, 2, 3].map((id) => boardSubProcess(id, '2026-03-02', {}, { owner: null })),
      cells: [aCell(1, 7, 1), aCell(2, 7, 1), aCell(1, 8, 1), aCell(2, 8, 1), aCell(3, 8, 1)],
    }
    expect(loadHeadline(loadsOf(three, TODAY), TODAY)).toMatchObject({ first: { id: 8, peak: 3 }, branches: 2 })
  })

  it('leaves out what is over', () => {
    const done = { ...board, cells: board.cells.map((cell) => ({ ...cell, liveOn: '2026-08-31' })) }
    expect(loadHeadline(loadsOf(done, '2026-10-05'), '2026-10-05').code).toBe('within')
  })

  it('says when nobody carries anything', () => {
    expect(loadHeadline([], TODAY)).toEqual({ code: 'none' })
  })
})
