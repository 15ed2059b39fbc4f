import { describe, expect, it, test } from 'vitest'
import { coverageCells, type HeadCount, type ReachedGroup } from '~/domain/coverage'
import { coverageHeadline, goLiveOf, nextToSchedule } from '~/domain/coverage-next'

const TODAY = '2026-06-01'
const NEEDS = { reached: 80, passed: 80 }
const AT = { asOf: TODAY, halfLife: 100, needs: NEEDS }

const count = (unitId: number, people: number, audience: HeadCount['audience'] = 'sales'): HeadCount => ({
  unitId,
  audience,
  people,
})
const held = (unitId: number, reached: number, values: Partial<ReachedGroup> = {}): ReachedGroup => ({
  unitId,
  audience: 'sales',
  subProcessId: null,
  heldOn: TODAY,
  reached,
  examined: 0,
  passed: 0,
  ...values,
})
const cells = (headCounts: HeadCount[], groups: ReachedGroup[] = []) =>
  coverageCells([...new Set(headCounts.map(({ unitId }) => unitId))], { headCounts, groups }, AT)
const ahead = (on: string) => ({ on, isLive: false })
const live = (on: string) => ({ on, isLive: true })

describe('what to schedule next', () => {
  it('begins with the branches that go live soonest, then the largest group, then what is live', () => {
    const list = nextToSchedule(
      cells([count(1, 50), count(2, 10), count(2, 40, 'finance'), count(3, 90)]),
      new Map([
        [1, ahead('2026-08-01')],
        [2, ahead('2026-07-01')],
        [3, live('2026-03-01')],
      ]),
      [],
      { needs: NEEDS },
    )
    expect(list.map(({ unitId, audience, people }) => [unitId, audience, people])).toEqual([
      [2, 'finance', 32],
      [2, 'sales', 8],
      [1, 'sales', 40],
      [3, 'sales', 72],
    ])
  })

  it.each([
    ['never reached: a talk', [], live(TODAY), { kind: 'talk', why: 'neverReached', people: 80 }],
    ['some reached: a course', [held(1, 30)], live(TODAY), { kind: 'course', why: 'partlyReached', people: 50 }],
    [
      'once enough, and live: a contest',
      [held(1, 90, { heldOn: '2026-02-21' })],
      live(TODAY),
      { kind: 'contest', why: 'faded', people: 35 },
    ],
    [
      'once enough, not yet live: internal media',
      [held(1, 90, { heldOn: '2026-02-21' })],
      ahead('2026-07-01'),
      { kind: 'media', why: 'faded', people: 35 },
    ],
    [
      'failed the exam: the exam again',
      [held(1, 100, { examined: 100, passed: 60 })],
      live(TODAY),
      { kind: 'exam', why: 'examFailed', people: 40 },
    ],
  ] as const)('%s', (_, groups, goesLive, expected) => {
    const [first] = nextToSchedule(cells([count(1, 100)], [...groups]), new Map([[1, goesLive]]), [], { needs: NEEDS })
    expect(first).toMatchObject(expected)
  })

  it('leaves out what is reached, what nobody has counted, and branches without a rollout', () => {
    const goLive = new Map([[1, ahead('2026-07-01')]])
    expect(nextToSchedule(cells([count(1, 100)], [held(1, 80)]), goLive, [], { needs: NEEDS })).toEqual([])
    const uncounted = coverageCells([1], { headCounts: [], groups: [] }, AT)
    expect(nextToSchedule(uncounted, goLive, [], { needs: NEEDS })).toEqual([])
    expect(nextToSchedule(cells([count(2, 100)]), goLive, [], { needs: NEEDS })).toEqual([])
  })

  it('is less by those for whom something is planned, of this sub-process or of all', () => {
    const goLive = new Map([[1, ahead('2026-07-01')]])
    const planned = { unitId: 1, audience: 'sales' as const, kind: 'talk' as const, planned: 50 }
    const of = (subProcessId: number | null, asked: number | null) =>
      nextToSchedule(cells([count(1, 100)]), goLive, [{ ...planned, subProcessId }], {
        needs: NEEDS,
        subProcessId: asked,
      })[0]?.people
    expect(of(7, 7)).toBe(30)
    expect(of(null, 7)).toBe(30)
    expect(of(8, 7)).toBe(80)
    expect(of(8, null)).toBe(30)
  })

  it('of a failed exam is less only by those for whom another is planned', () => {
    const failed = cells([count(1, 100)], [held(1, 100, { examined: 100, passed: 60 })])
    const goLive = new Map([[1, live(TODAY)]])
    const of = (kind: 'media' | 'exam') => {
      const planned = [{ unitId: 1, audience: 'sales' as const, subProcessId: null, kind, planned: 30 }]
      return nextToSchedule(failed, goLive, planned, { needs: NEEDS })[0]?.people
    }
    expect(of('media')).toBe(40)
    expect(of('exam')).toBe(10)
  })
})

test('a branch goes live by its first rollout to come, else by its last that is', () => {
  const rollout = (plannedOn: string, liveOn: string | null, unitId = 1) => ({
    unitId,
    subProcessId: 1,
    plannedOn,
    liveOn,
  })
  const days = goLiveOf([
    rollout('2026-05-01', '2026-05-03'),
    rollout('2026-09-01', null),
    rollout('2026-07-01', null),
    rollout('2026-04-01', '2026-04-01', 2),
    rollout('2026-05-01', '2026-05-03', 2),
  ])
  expect(days.get(1)).toEqual(ahead('2026-07-01'))
  expect(days.get(2)).toEqual(live('2026-05-03'))
})

test('the headline says what is known, and no more', () => {
  const none = { people: 0, share: null, cells: 0, below: 0, unknown: 0 }
  expect(coverageHeadline(none, undefined, 80)).toEqual({ code: 'noHeadCounts' })
  expect(coverageHeadline({ ...none, people: 40, cells: 2 }, undefined, 80)).toEqual({
    code: 'nothingHeld',
    people: 40,
  })
  const [cell] = cells([count(1, 100)], [held(1, 30)])
  const sum = { people: 100, share: 30, cells: 1, below: 1, unknown: 0 }
  expect(coverageHeadline(sum, cell, 80)).toMatchObject({
    code: 'reached',
    weakest: { unitId: 1, audience: 'sales', share: 30 },
  })
})
