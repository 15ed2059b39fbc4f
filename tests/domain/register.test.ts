import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  bandOf,
  cellOf,
  type EntryFacts,
  exposureOf,
  matrixOf,
  mayClose,
  mayReopen,
  orderEntries,
  ratingOf,
  registerHeadline,
  standingOf,
  topRisks,
} from '~/domain/register'
import { ENTRY_KINDS } from '~/domain/vocabulary'

const TODAY = '2026-06-30'
const entry = (number: number, values: Partial<EntryFacts> = {}): EntryFacts => ({
  number,
  kind: 'risk',
  probability: 3,
  impact: 3,
  dueOn: null,
  closedOn: null,
  touchedOn: TODAY,
  ...values,
})

describe('exposure', () => {
  test.each([
    ['risk', 4, 5, 20],
    ['assumption', 2, 3, 6],
    ['issue', null, 4, 20],
    ['issue', 1, 4, 20],
    ['dependency', null, 2, 10],
    ['risk', null, 4, null],
    ['risk', 4, null, null],
    ['action', 5, 5, null],
    ['decision', null, 5, null],
  ] as const)('of a %s at %s × %s is %s', (kind, probability, impact, exposure) => {
    expect(exposureOf({ kind, probability, impact })).toBe(exposure)
  })

  test.each([
    [25, 'high'],
    [15, 'high'],
    [14, 'medium'],
    [6, 'medium'],
    [5, 'low'],
    [1, 'low'],
    [null, 'unrated'],
  ] as const)('%s is %s', (exposure, band) => {
    expect(bandOf(exposure)).toBe(band)
  })

  test.each([
    ['action', 3, 3, { probability: null, impact: null }],
    ['issue', 3, 4, { probability: null, impact: 4 }],
    ['risk', 3, 4, { probability: 3, impact: 4 }],
    ['risk', null, null, { probability: null, impact: null }],
  ] as const)('a %s keeps of %s × %s what it can have', (kind, probability, impact, value) => {
    expect(ratingOf(kind, { probability, impact })).toEqual({ ok: true, value })
  })

  it('is not half of a rating', () => {
    const half = { probability: null, impact: 4 }
    expect(ratingOf('risk', half)).toMatchObject({
      refusals: [{ field: 'probability', reason: { code: 'exposureHalf' } }],
    })
    expect(ratingOf('assumption', { probability: 2, impact: null })).toMatchObject({ refusals: [{ field: 'impact' }] })
  })
})

describe('how an entry stands', () => {
  test.each([
    [{ dueOn: '2026-06-30' }, { overdue: 0 }],
    [{ dueOn: '2026-06-27' }, { overdue: 3 }],
    [
      { dueOn: '2026-06-27', closedOn: '2026-06-29' },
      { overdue: 0, isOpen: false },
    ],
    [{ touchedOn: '2026-06-01' }, { age: 29, isSilent: false }],
    [{ touchedOn: '2026-05-31' }, { age: 30, isSilent: true }],
    [
      { touchedOn: '2026-01-01', closedOn: '2026-01-11' },
      { age: 10, isSilent: false },
    ],
  ])('%o', (values, standing) => {
    expect(standingOf(entry(1, values), TODAY)).toMatchObject(standing)
  })
})

describe('the order', () => {
  it('is open before closed, the worst first, then the longest overdue, then what is due next', () => {
    const entries = [
      entry(1, { closedOn: '2026-06-01' }),
      entry(2, { closedOn: '2026-06-20' }),
      entry(3, { kind: 'action', dueOn: '2026-07-20' }),
      entry(4, { kind: 'action', dueOn: '2026-06-01' }),
      entry(5, { kind: 'action', dueOn: '2026-07-01' }),
      entry(6, { probability: 5, impact: 5 }),
      entry(7, { kind: 'issue', impact: 4 }),
      entry(8, { kind: 'action' }),
    ]
    expect(orderEntries(entries, TODAY).map(({ number }) => number)).toEqual([6, 7, 4, 5, 3, 8, 2, 1])
  })

  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-06-${String(n).padStart(2, '0')}`)
  const rating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })
  const entries = fc.array(
    fc.record({
      kind: fc.constantFrom(...ENTRY_KINDS),
      probability: rating,
      impact: rating,
      dueOn: fc.option(day, { nil: null }),
      closedOn: fc.option(day, { nil: null }),
      touchedOn: day,
    }),
    { maxLength: 30 },
  )

  it('does not depend on the order they come in, and counts what the headline and the matrix count', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const numbered = list.map((one, at) => ({ ...one, number: at + 1 }))
        const numbers = orderEntries(numbered, TODAY).map(({ number }) => number)
        expect(orderEntries([...numbered].reverse(), TODAY).map(({ number }) => number)).toEqual(numbers)
        const open = numbered.filter(({ closedOn }) => closedOn === null)
        const headline = registerHeadline(numbered, TODAY)
        expect(headline.open).toBe(open.length)
        expect(headline.high).toBe(open.filter((one) => bandOf(exposureOf(one)) === 'high').length)
        const inMatrix = [...matrixOf(numbered).values()].reduce((sum, count) => sum + count, 0)
        expect(inMatrix).toBeLessThanOrEqual(open.length)
      }),
    )
  })

  it('exposure never falls when probability or impact grows', () => {
    const one = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(one, one, one, one, (p, i, q, j) => {
        const of = (probability: number, impact: number) => exposureOf({ kind: 'risk', probability, impact }) ?? 0
        expect(of(Math.max(p, q), Math.max(i, j))).toBeGreaterThanOrEqual(of(p, i))
        expect(of(p, i)).toBeGreaterThanOrEqual(1)
        expect(of(p, i)).toBeLessThanOrEqual(25)
      }),
    )
  })
})

it('the headline names the worst, and nothing of an empty register', () => {
  const entries = [entry(1), entry(2, { probability: 5, impact: 4, dueOn: '2026-06-01' }), entry(3, { kind: 'action' })]
  expect(registerHeadline(entries, TODAY)).toEqual({
    open: 3,
    high: 1,
    overdue: 1,
    silent: 0,
    worst: { number: 2, exposure: 20 },
  })
  expect(registerHeadline([], TODAY)).toEqual({ open: 0, high: 0, overdue: 0, silent: 0, worst: null })
  expect(registerHeadline([entry(3, { kind: 'action' })], TODAY).worst).toBeNull()
})

it('the top risks are the open ones of high exposure, three at most', () => {
  const of = (number: number, probability: number) => entry(number, { probability, impact: 5 })
  const entries = [
    of(1, 3),
    of(2, 5),
    of(3, 2),
    entry(4, { closedOn: TODAY, probability: 5, impact: 5 }),
    of(5, 4),
    of(6, 3),
  ]
  expect(topRisks(entries, TODAY).map((one) => one.entry.number)).toEqual([2, 5, 1])
  expect(topRisks([of(3, 2)], TODAY)).toEqual([])
})

it('the matrix counts what is open and has both', () => {
  const matrix = matrixOf([
    entry(1),
    entry(2),
    entry(3, { closedOn: TODAY }),
    entry(4, { kind: 'issue' }),
    entry(5, { probability: null, impact: null }),
  ])
  expect([...matrix]).toEqual([[cellOf(3, 3), 2]])
})

describe('closing', () => {
  const open = { closedOn: null, raisedOn: '2026-06-01' }
  test.each([
    [open, { on: '2026-06-20', outcome: 'Done' }, null],
    [open, { on: '2026-06-20', outcome: '' }, 'outcomeMissing'],
    [open, { on: '2026-07-01', outcome: 'Done' }, 'dayInFuture'],
    [open, { on: '2026-05-31', outcome: 'Done' }, 'closedBeforeFound'],
    [{ ...open, closedOn: '2026-06-02' }, { on: '2026-06-20', outcome: 'Done' }, 'entryClosed'],
  ])('%o by %o', (row, by, code) => {
    const verdict = mayClose(row, by, TODAY)
    expect(verdict.ok ? null : verdict.refusals[0]?.reason.code).toBe(code)
  })

  it('is taken back only of what is closed', () => {
    expect(mayReopen({ closedOn: TODAY }).ok).toBe(true)
    expect(mayReopen({ closedOn: null })).toMatchObject({ refusals: [{ reason: { code: 'entryOpen' } }] })
  })
})
