import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  type CoverageAt,
  coverageCells,
  coverageStatus,
  type ReachedGroup,
  remembered,
  sumOfCells,
  weakestCells,
} from '~/domain/coverage'
import { addDays } from '~/domain/days'
import { AUDIENCES } from '~/domain/vocabulary'

const TODAY = '2026-06-01'
const at = (values: Partial<CoverageAt> = {}): CoverageAt => ({
  asOf: TODAY,
  halfLife: 100,
  needs: { reached: 80, passed: 80 },
  ...values,
})
const group = (values: Partial<ReachedGroup> = {}): ReachedGroup => ({
  unitId: 1,
  audience: 'sales',
  subProcessId: null,
  heldOn: TODAY,
  reached: 0,
  examined: 0,
  passed: 0,
  ...values,
})
const SALES = [{ unitId: 1, audience: 'sales' as const, people: 100 }]
const salesAt = (groups: readonly ReachedGroup[], values: Partial<CoverageAt> = {}, headCounts = SALES) =>
  coverageCells([1], { headCounts, groups }, at(values)).find(({ audience }) => audience === 'sales')

describe('what fades', () => {
  it.each([
    [0, 80],
    [100, 40],
    [200, 20],
    [50, 80 * Math.SQRT1_2],
    [-1, 0],
  ])('after %i days of a half-life of 100, of 80 people', (days, left) => {
    expect(remembered(80, addDays(TODAY, -days), at())).toBeCloseTo(left, 9)
  })
})

describe('the coverage of a role at a branch', () => {
  it.each([
    ['enough', [group({ reached: 80 })], { share: 80, status: 'onTrack', missing: 0 }],
    ['one too few', [group({ reached: 79 })], { share: 79, status: 'atRisk', missing: 1 }],
    ['far too few', [group({ reached: 59 })], { share: 59, status: 'offTrack', missing: 21 }],
    ['held, and nobody came', [group({ reached: 0 })], { share: 0, status: 'offTrack', missing: 80 }],
    ['nothing held', [], { share: null, status: 'unknown', missing: 80, lastOn: null }],
    ['more than there are', [group({ reached: 400 })], { share: 100, reached: 100, status: 'onTrack' }],
    ['two add up', [group({ reached: 50 }), group({ reached: 30 })], { share: 80 }],
    ['an older one counts half', [group({ reached: 80, heldOn: '2026-02-21' })], { share: 40, status: 'offTrack' }],
    ['what is held later counts later', [group({ reached: 80, heldOn: '2026-06-02' })], { share: null }],
    ['of others', [group({ reached: 80, audience: 'finance' })], { share: null, status: 'unknown' }],
  ] as const)('%s', (_, groups, expected) => {
    expect(salesAt(groups)).toMatchObject(expected)
  })

  it('is unknown without a head count, however many were reached', () => {
    const cell = salesAt([group({ reached: 80 })], {}, [])
    expect(cell).toMatchObject({ people: null, share: null, status: 'unknown', reasons: [{ code: 'noHeadCount' }] })
  })

  it('leaves out a role that the branch does not have', () => {
    expect(salesAt([], {}, [{ unitId: 1, audience: 'sales', people: 0 }])).toBeUndefined()
  })

  it('says why it is below, and that it was enough once', () => {
    const cell = salesAt([group({ reached: 90, heldOn: '2026-02-21' })])
    expect(cell?.reasons).toEqual([
      { code: 'reachedBelow', share: 45, needed: 80 },
      { code: 'faded', days: 100 },
    ])
  })

  it('is at risk by an exam that too many failed, though all were reached', () => {
    const cell = salesAt([group({ reached: 90, examined: 50, passed: 39 })])
    expect(cell).toMatchObject({ share: 90, passShare: 78, status: 'atRisk' })
    expect(cell?.reasons).toEqual([{ code: 'passedBelow', share: 78, needed: 80 }])
    expect(salesAt([group({ reached: 90, examined: 50, passed: 40 })])?.status).toBe('onTrack')
  })

  it('of a sub-process counts what is about it and what is about the whole programme', () => {
    const groups = [
      group({ reached: 20 }),
      group({ reached: 30, subProcessId: 7 }),
      group({ reached: 40, subProcessId: 8 }),
    ]
    expect(salesAt(groups, { subProcessId: 7 })?.share).toBe(50)
    expect(salesAt(groups)?.share).toBe(90)
  })
})

describe('several cells together', () => {
  const headCounts = [
    { unitId: 1, audience: 'sales' as const, people: 100 },
    { unitId: 1, audience: 'finance' as const, people: 20 },
    { unitId: 2, audience: 'sales' as const, people: 80 },
  ]
  const groups = [group({ reached: 150 }), group({ reached: 10, audience: 'finance', examined: 10, passed: 5 })]
  const cells = coverageCells([1, 2], { headCounts, groups }, at())

  it('count each no further than its head count, and what nothing was held for as not reached', () => {
    expect(sumOfCells(cells, groups, at())).toEqual({
      people: 200,
      share: 55,
      passShare: 50,
      cells: 3,
      below: 1,
      unknown: 1,
      uncounted: 9,
      missing: 6 + 64,
    })
  })

  it('are unknown where nothing was held', () => {
    const none = coverageCells([1, 2], { headCounts, groups: [] }, at())
    expect(sumOfCells(none, [], at()).share).toBeNull()
  })

  it('name the weakest first', () => {
    expect(weakestCells(cells, 5).map(({ unitId, audience }) => [unitId, audience])).toEqual([[1, 'finance']])
  })
})

test.each([
  [null, 'unknown'],
  [80, 'onTrack'],
  [79, 'atRisk'],
  [60, 'atRisk'],
  [59, 'offTrack'],
] as const)('%s percent of 80 is %s', (share, status) => {
  expect(coverageStatus(share, 80)).toBe(status)
})

describe('laws', () => {
  const groups = fc.array(
    fc.record({
      unitId: fc.integer({ min: 1, max: 3 }),
      audience: fc.constantFrom(...AUDIENCES),
      subProcessId: fc.constantFrom(null, 1, 2),
      heldOn: fc.integer({ min: -400, max: 0 }).map((days) => addDays(TODAY, days)),
      reached: fc.nat(300),
      examined: fc.constant(0),
      passed: fc.constant(0),
    }),
    { maxLength: 30 },
  )
  const headCounts = fc.uniqueArray(
    fc.record({
      unitId: fc.integer({ min: 1, max: 3 }),
      audience: fc.constantFrom(...AUDIENCES),
      people: fc.nat(200),
    }),
    { selector: ({ unitId, audience }) => `${unitId}:${audience}`, maxLength: 18 },
  )
  const when = fc.record({
    asOf: fc.integer({ min: -100, max: 500 }).map((days) => addDays(TODAY, days)),
    halfLife: fc.integer({ min: 1, max: 1000 }),
    subProcessId: fc.constantFrom(null, 1, 2),
  })
  const cellsOf = (facts: { headCounts: typeof SALES; groups: ReachedGroup[] }, values: Partial<CoverageAt>) =>
    coverageCells([1, 2, 3], facts as never, at(values))

  test('a share is never above 100 nor below 0, and never more people than there are', () => {
    fc.assert(
      fc.property(headCounts, groups, when, (counts, held, values) => {
        const cells = cellsOf({ headCounts: counts as never, groups: held }, values)
        for (const { share, reached, people } of cells) {
          expect(share ?? 0).toBeLessThanOrEqual(100)
          expect(share ?? 0).toBeGreaterThanOrEqual(0)
          expect(reached).toBeLessThanOrEqual(people ?? Number.POSITIVE_INFINITY)
        }
        expect(sumOfCells(cells, held, at(values)).share ?? 0).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('with time and nothing new a share only falls', () => {
    fc.assert(
      fc.property(headCounts, groups, fc.nat(300), fc.nat(300), when, (counts, held, soon, later, values) => {
        const facts = { headCounts: counts as never, groups: held }
        const before = cellsOf(facts, { ...values, asOf: addDays(TODAY, soon) })
        const after = cellsOf(facts, { ...values, asOf: addDays(TODAY, soon + later) })
        after.forEach((cell, index) => {
          expect(cell.share ?? -1).toBeLessThanOrEqual(before[index]?.share ?? -1)
        })
      }),
    )
  })

  test('whoever else is reached never lowers it', () => {
    fc.assert(
      fc.property(headCounts, groups, groups, when, (counts, held, more, values) => {
        const less = cellsOf({ headCounts: counts as never, groups: held }, values)
        const all = cellsOf({ headCounts: counts as never, groups: [...held, ...more] }, values)
        all.forEach((cell, index) => {
          expect(cell.share ?? 0).toBeGreaterThanOrEqual(less[index]?.share ?? 0)
          expect(cell.missing ?? 0).toBeLessThanOrEqual(less[index]?.missing ?? 0)
        })
      }),
    )
  })

  test('what is unknown is never green', () => {
    fc.assert(
      fc.property(headCounts, groups, when, (counts, held, values) => {
        for (const cell of cellsOf({ headCounts: counts as never, groups: held }, values)) {
          if (cell.people === null || cell.lastOn === null) expect(cell.status).toBe('unknown')
        }
      }),
    )
  })

  test('once as many are reached as are missing, it is enough', () => {
    fc.assert(
      fc.property(headCounts, groups, when, (counts, held, values) => {
        const short = cellsOf({ headCounts: counts as never, groups: held }, values)
        const asOf = values.asOf
        const more = short.map(({ unitId, audience, missing }) =>
          group({ unitId, audience, reached: missing ?? 0, heldOn: asOf, subProcessId: values.subProcessId }),
        )
        for (const cell of cellsOf({ headCounts: counts as never, groups: [...held, ...more] }, values)) {
          if (cell.people !== null) expect(cell.share).toBeGreaterThanOrEqual(80)
        }
      }),
    )
  })
})
