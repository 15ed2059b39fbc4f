import { describe, expect, it } from 'vitest'
import { loadsOf } from '~/domain/load'
import { BRANCHES_A_PAGE, choiceOf, loadView } from '~/features/load/load-view'
import { aBoard, aCell, boardSubProcess } from '../factories/board'
import { aWave, OWNER } from '../factories/plan'

const TODAY = '2026-03-02'
const BRANCHES = Array.from({ length: 60 }, (_, at) => ({
  id: at + 1,
  name: { zh: `分支${at + 1}`, en: `Branch ${at + 1}` },
  region: null,
}))

/** Two sub-processes from March on; branch 60 takes over both in August, where one at once is the limit. */
const board = aBoard({
  programme: { ...aBoard().programme, ownerLimit: 4, branchLimit: 1 },
  subProcesses: [boardSubProcess(1), boardSubProcess(2)],
  branches: BRANCHES,
  waves: [aWave({ id: 1, planned: { start: '2026-08-03', end: '2026-08-31' } })],
  cells: [...BRANCHES.map(({ id }) => aCell(1, id, 1)), aCell(2, 60, 1)],
})

const view = (query = '', today = TODAY) =>
  loadView(board, loadsOf(board, today), choiceOf(new URLSearchParams(query)), today)

describe('the heat maps', () => {
  it('put those over a limit first and the others on pages', () => {
    expect(view()).toMatchObject({ branchCount: 60, page: 1, pages: 3 })
    expect(view().branches.map(({ id }) => id)).toEqual([
      60,
      ...BRANCHES.slice(0, BRANCHES_A_PAGE - 1).map((b) => b.id),
    ])
    expect(view('page=3').branches.map(({ id }) => id)).toEqual(BRANCHES.slice(49, 59).map((b) => b.id))
    expect(view('page=99').page).toBe(3)
    expect(view('page=none').page).toBe(1)
  })

  it('begin with last month, or with the plan where that is asked for', () => {
    expect(view('', '2026-07-15').months[0]).toBe('2026-06-01')
    expect(view('', '2026-07-15').hasPast).toBe(true)
    expect(view('from=start', '2026-07-15').months[0]).toBe('2026-03-01')
    expect(view('from=start', '2026-07-15').owners[0]?.cells).toHaveLength(
      view('from=start', '2026-07-15').months.length,
    )
    expect(view().hasPast).toBe(false)
  })

  it('grow warmer in quarters of the limit, and mark what is over it', () => {
    const of = (month: string) => view().owners[0]?.cells.find((cell) => cell.month === month)
    // Two designs at once, then two days of simulations, under a limit of four.
    expect(of('2026-03-01')).toMatchObject({ weight: 1.9, peak: 2, heat: 2, isOver: false, codes: ['LTC-1', 'LTC-2'] })
    const [over, within] = view().branches
    expect(over?.cells.find(({ month }) => month === '2026-08-01')).toMatchObject({ heat: 4, isOver: true })
    expect(within?.cells.find(({ month }) => month === '2026-08-01')).toMatchObject({ heat: 4, isOver: false })
    expect(within?.cells.find(({ month }) => month === '2026-03-01')).toMatchObject({
      heat: 0,
      isOver: false,
      codes: [],
    })
  })

  it('open one in detail, by kind and number', () => {
    expect(view(`open=owner-${OWNER.id}`).detail).toMatchObject({ kind: 'owner', id: OWNER.id, over: [] })
    expect(view('open=branch-60').detail?.over).toEqual([
      { range: { start: '2026-08-03', end: '2026-08-31' }, peak: 2, codes: ['LTC-1', 'LTC-2'] },
    ])
    for (const nobody of ['', 'open=branch-999', 'open=60']) expect(view(nobody).detail).toBeNull()
  })

  it('are empty where nothing is planned', () => {
    expect(loadView(aBoard(), [], choiceOf(new URLSearchParams()), TODAY)).toMatchObject({
      months: [],
      owners: [],
      branches: [],
      pages: 1,
    })
  })
})
