import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BarMove, barKey, compareBars, comparisonHeadline, type PlanBar, sizeOf } from '~/domain/baselines'
import { plainCalendar } from '~/domain/calendar'
import { addDays } from '~/domain/days'

const calendar = plainCalendar()
const step = (id: number, start: string, end: string): PlanBar => ({ kind: 'step', id, range: { start, end } })
const wave = (id: number, start: string, end: string): PlanBar => ({ kind: 'wave', id, range: { start, end } })
const DAYS = ['2026-03-02', '2026-03-13'] as const

describe('comparing two states of the plan', () => {
  it.each<[string, PlanBar, [number, number] | null]>([
    ['nothing', step(1, '2026-03-02', '2026-03-13'), null],
    ['an end by one working day over a weekend', step(1, '2026-03-02', '2026-03-16'), [0, 1]],
    ['an end moved into the weekend, which is no working day', step(1, '2026-03-02', '2026-03-15'), null],
    ['both ends', step(1, '2026-03-04', '2026-03-17'), [2, 2]],
    ['a start alone', step(1, '2026-02-27', '2026-03-13'), [-1, 0]],
    ['an end earlier', step(1, '2026-03-02', '2026-03-06'), [0, -5]],
  ])('counts working days: %s', (_, now, days) => {
    const { moves, total } = compareBars([step(1, ...DAYS)], [now], calendar)
    expect(moves.map(({ startDays, endDays }) => [startDays, endDays])).toEqual(days ? [days] : [])
    expect(total).toBe(1)
  })

  it('puts the largest move first, of equal ones the later end and the wave', () => {
    const from = [step(1, ...DAYS), step(2, ...DAYS), step(3, ...DAYS), wave(1, ...DAYS), step(5, ...DAYS)]
    const to = [
      step(1, '2026-03-02', '2026-03-12'),
      step(2, '2026-03-02', '2026-03-16'),
      step(3, '2026-02-16', '2026-03-13'),
      wave(1, '2026-03-02', '2026-03-16'),
      step(5, ...DAYS),
    ]
    expect(compareBars(from, to, calendar).moves.map(barKey)).toEqual(['step:3', 'wave:1', 'step:2', 'step:1'])
  })

  it('names what only one side has, and keeps a step and a wave of the same number apart', () => {
    const compared = compareBars([step(1, ...DAYS), wave(2, ...DAYS)], [wave(1, ...DAYS), wave(2, ...DAYS)], calendar)
    expect(compared).toEqual({ moves: [], appeared: [wave(1, ...DAYS)], vanished: [step(1, ...DAYS)], total: 1 })
  })

  const bars = fc
    .uniqueArray(
      fc.record({
        kind: fc.constantFrom('step' as const, 'wave' as const),
        id: fc.integer({ min: 1, max: 6 }),
        at: fc.integer({ min: 0, max: 60 }),
        long: fc.integer({ min: 0, max: 40 }),
      }),
      { selector: ({ kind, id }) => `${kind}:${id}` },
    )
    .map((all) =>
      all.map(({ kind, id, at, long }): PlanBar => {
        const start = addDays('2026-03-02', at)
        return { kind, id, range: { start, end: addDays(start, long) } }
      }),
    )

  it('the other way round says the opposite, and with itself nothing', () => {
    fc.assert(
      fc.property(bars, bars, (from, to) => {
        const there = compareBars(from, to, calendar)
        const back = compareBars(to, from, calendar)
        const days = (moves: readonly BarMove[], sign: number) =>
          new Map(moves.map((move) => [barKey(move), [move.startDays * sign + 0, move.endDays * sign + 0]]))
        expect(days(back.moves, -1)).toEqual(days(there.moves, 1))
        expect(back.appeared).toEqual(there.vanished)
        expect(there.moves.length).toBeLessThanOrEqual(there.total)
        expect(there.total + there.appeared.length).toBe(to.length)
        const sizes = there.moves.map(sizeOf)
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
        expect(compareBars(from, from, calendar)).toMatchObject({ moves: [], appeared: [], vanished: [] })
      }),
    )
  })
})

describe('what a comparison comes down to', () => {
  const move = (kind: 'step' | 'wave', id: number, endDays: number, startDays = 0): BarMove => {
    const range = { start: DAYS[0], end: DAYS[1] }
    return { kind, id, from: range, to: range, startDays, endDays }
  }
  it.each<[string, BarMove[], ReturnType<typeof comparisonHeadline>]>([
    ['nothing moved', [], { code: 'nothingMoved' }],
    [
      'a late wave before a later step',
      [move('step', 1, 20), move('wave', 1, 3), move('wave', 2, 12)],
      { code: 'endsLater', bar: move('wave', 2, 12), days: 12 },
    ],
    [
      'a late step before a wave that got faster',
      [move('wave', 1, -9), move('step', 4, 1)],
      { code: 'endsLater', bar: move('step', 4, 1), days: 1 },
    ],
    [
      'the wave that ends the earliest',
      [move('wave', 1, -2), move('wave', 2, -9), move('step', 1, -20)],
      { code: 'endsEarlier', bar: move('wave', 2, -9), days: 9 },
    ],
    ['starts alone', [move('step', 1, 0, 4), move('wave', 1, 0, -4)], { code: 'startsOnly' }],
  ])('%s', (_, moves, headline) => {
    expect(comparisonHeadline({ moves })).toEqual(headline)
  })
})
