import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { benefitAtEnd } from '~/domain/benefit-forecast'
import { kpiStanding, shareOfWay } from '~/domain/kpi-progress'
import { mayRead, meansByMonth } from '~/domain/kpi-readings'
import { mayHangUnder, treeOf } from '~/domain/kpi-tree'
import { addToMonth, isMonth, monthOf, monthsFrom, monthsUntil } from '~/domain/reading-months'

const TODAY = '2026-07-01'
const UP = { aim: 'up', baseline: 40_000, target: 60_000, targetOn: '2026-12-31' } as const
const DOWN = { aim: 'down', baseline: 10_000, target: 4_000, targetOn: '2026-12-31' } as const
const at = (value: number, month = '2026-06') => [{ month, value, branches: 3 }]

describe('the share of the way', () => {
  test.each([
    [UP, 40_000, 0],
    [UP, 50_000, 0.5],
    [UP, 60_000, 1],
    [UP, 30_000, -0.5],
    [DOWN, 7_000, 0.5],
    [DOWN, 13_000, -0.5],
    [{ ...UP, target: null }, 50_000, null],
    [{ ...UP, baseline: null }, 50_000, null],
    [{ ...UP, target: 40_000 }, 50_000, null],
    [{ ...UP, aim: 'down' as const }, 50_000, null],
  ])('%o at %i is %s', (goal, value, share) => {
    expect(shareOfWay(goal, value)).toBe(share)
  })

  it('grows with what is aimed at, from 0 at the baseline to 1 at the target', () => {
    const figure = fc.integer({ min: -1_000_000, max: 1_000_000 })
    fc.assert(
      fc.property(figure, figure, figure, figure, (baseline, target, a, b) => {
        fc.pre(baseline !== target)
        const goal = { aim: target > baseline ? ('up' as const) : ('down' as const), baseline, target }
        expect(shareOfWay(goal, baseline)).toBeCloseTo(0, 12)
        expect(shareOfWay(goal, target)).toBe(1)
        const better = goal.aim === 'up' ? a >= b : a <= b
        const [ofA, ofB] = [shareOfWay(goal, a) ?? 0, shareOfWay(goal, b) ?? 0]
        expect(better ? ofA >= ofB : ofA <= ofB).toBe(true)
      }),
    )
  })
})

describe('how a KPI stands', () => {
  test.each([
    ['never read', UP, [], '2026-01-01', 'unknown', 'noReadings'],
    ['not read for long', UP, at(60_000, '2026-02'), '2026-01-01', 'unknown', 'readingsOld'],
    ['without a baseline', { ...UP, baseline: null }, at(60_000), '2026-01-01', 'unknown', 'noBaseline'],
    ['without a target', { ...UP, target: null }, at(60_000), '2026-01-01', 'unknown', 'noTarget'],
    ['with a target the wrong way', { ...UP, aim: 'down' }, at(60_000), '2026-01-01', 'unknown', 'targetAgainstAim'],
    ['before anything is live', UP, at(45_000), null, 'notStarted', 'nothingLive'],
    ['reached, though nothing is live', UP, at(60_000), null, 'done', 'targetReached'],
    ['reached downwards', DOWN, at(3_900), '2026-01-01', 'done', 'targetReached'],
    ['worse than where it began', UP, at(39_000), '2026-06-01', 'offTrack', 'worseThanBaseline'],
    ['past its day', { ...UP, targetOn: '2026-06-30' }, at(59_000), '2026-01-01', 'offTrack', 'targetDayPassed'],
    ['evenly on its way', UP, at(50_000), '2026-01-01', 'onTrack', 'onItsWay'],
    ['a bit behind', UP, at(46_000), '2026-01-01', 'atRisk', 'behindWay'],
    ['far behind', UP, at(41_000), '2026-01-01', 'offTrack', 'behindWay'],
    ['still, without a day', { ...UP, targetOn: null }, at(40_000), '2026-01-01', 'atRisk', 'standsStill'],
    ['moving, without a day', { ...UP, targetOn: null }, at(41_000), '2026-01-01', 'onTrack', 'onItsWay'],
  ] as const)('%s', (_, goal, means, liveOn, status, code) => {
    const standing = kpiStanding(goal, means, { liveOn, today: TODAY })
    expect([standing.status, standing.reasons[0]?.code]).toEqual([status, code])
  })

  it('is never good news while it is unknown', () => {
    const standing = kpiStanding(UP, at(90_000, '2026-01'), { liveOn: '2025-01-01', today: TODAY })
    expect(standing).toMatchObject({ status: 'unknown', share: null })
  })
})

describe('the benefit at the end', () => {
  const latest = { month: '2026-06', value: 50_000, branches: 9 }
  const effect = { state: 'known', effect: 8_000, low: 2_000, high: 14_000, error: 2_500, live: 4, waiting: 5 } as const
  const reach = { planned: 10, live: 4, endsOn: '2026-11-30' }

  it('adds what live branches have gained, for the share of branches ahead', () => {
    expect(benefitAtEnd(UP, latest, effect, reach)).toEqual({
      state: 'known',
      value: 54_800,
      low: 51_200,
      high: 58_400,
      share: 0.74,
      endsOn: '2026-11-30',
      ahead: 6,
    })
  })

  it('is what is there when all are live', () => {
    expect(benefitAtEnd(UP, latest, effect, { ...reach, live: 10 })).toMatchObject({
      value: 50_000,
      low: 50_000,
      ahead: 0,
    })
  })

  test.each([
    ['the effect is', latest, { state: 'unknown', reasons: [{ code: 'nothingLive' }] }, reach, 'nothingLive'],
    ['there are no readings', null, effect, reach, 'noReadings'],
    ['nothing is planned', latest, effect, { planned: 0, live: 0, endsOn: null }, 'nothingPlanned'],
  ] as const)('is unknown where %s', (_, now, known, plan, code) => {
    const said = benefitAtEnd(
      UP,
      now,
      known.state === 'unknown' ? { ...known, reasons: [...known.reasons] } : known,
      plan,
    )
    expect(said).toMatchObject({ state: 'unknown', reasons: [{ code }] })
  })
})

describe('readings of a month', () => {
  it('are averaged over the branches that have one', () => {
    const readings = [
      { unitId: 1, month: '2026-02', value: 30 },
      { unitId: 1, month: '2026-01', value: 10 },
      { unitId: 2, month: '2026-01', value: 20 },
    ]
    expect(meansByMonth(readings)).toEqual([
      { month: '2026-01', value: 15, branches: 2 },
      { month: '2026-02', value: 30, branches: 1 },
    ])
  })

  it('are not of a month to come', () => {
    expect(mayRead('2026-07', TODAY).ok).toBe(true)
    expect(mayRead('2026-08', TODAY)).toMatchObject({ refusals: [{ field: 'month', reason: { code: 'dayInFuture' } }] })
  })
})

describe('months as text', () => {
  test.each([
    ['2026-01', -1, '2025-12'],
    ['2025-12', 1, '2026-01'],
    ['2026-06', 0, '2026-06'],
    ['2026-06', 19, '2028-01'],
  ])('%s and %i is %s', (month, n, then) => {
    expect(addToMonth(month, n)).toBe(then)
    expect(monthsFrom(month, then)).toBe(n)
  })

  test.each([
    ['2026-12', true],
    ['2026-13', false],
    ['2026-00', false],
    ['2026-1', false],
    ['0000-01', false],
    ['2026-01-01', false],
  ])('%s', (text, is) => {
    expect(isMonth(text)).toBe(is)
  })

  it('are listed up to the last', () => {
    expect(monthsUntil('2026-02', 3)).toEqual(['2025-12', '2026-01', '2026-02'])
    expect(monthsUntil('2026-02', -1)).toEqual([])
    expect(monthOf('2026-02-28')).toBe('2026-02')
  })
})

describe('the tree of KPIs', () => {
  const kpis = [
    { id: 1, parentId: null },
    { id: 2, parentId: 1 },
    { id: 3, parentId: 2 },
    { id: 4, parentId: 99 },
  ]

  test.each([
    [1, 1],
    [1, 2],
    [1, 3],
  ])('%i does not hang under %i, which is itself or hangs under it', (id, parentId) => {
    expect(mayHangUnder(kpis, id, parentId)).toMatchObject({ refusals: [{ reason: { code: 'kpiUnderItself' } }] })
  })

  it('hangs under another, under nothing, and not under what is not there', () => {
    expect(mayHangUnder(kpis, 3, 1).ok).toBe(true)
    expect(mayHangUnder(kpis, 3, null).ok).toBe(true)
    expect(mayHangUnder(kpis, 3, 77)).toMatchObject({ refusals: [{ reason: { code: 'notFound' } }] })
  })

  it('is drawn parent before child, and loses nothing', () => {
    expect(treeOf(kpis).map(({ kpi, depth }) => [kpi.id, depth])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 0],
    ])
  })

  it('never gets a circle by moves that are allowed', () => {
    const move = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const nodes = Array.from({ length: 8 }, (_, at) => ({ id: at + 1, parentId: null as number | null }))
        for (const [id, parentId] of moves) {
          const node = nodes[id - 1]
          if (node && mayHangUnder(nodes, id, parentId).ok) node.parentId = parentId
        }
        expect(treeOf(nodes)).toHaveLength(8)
      }),
    )
  })
})
