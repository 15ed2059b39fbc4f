import { describe, expect, it } from 'vitest'
import {
  byUrgency,
  isDueSoon,
  isStale,
  levelOf,
  levelsByDimension,
  shortfalls,
  standingOfLevel,
  urgencyOf,
  weakestDimension,
} from '~/domain/readiness'
import { checks } from '../factories/plan'

const TODAY = '2026-06-01'
const LIMITS = { staleAfterDays: 14, dueSoonDays: 7 }
const check = (values: Partial<Parameters<typeof urgencyOf>[0]> = {}) => ({
  status: 'inProgress' as const,
  dueOn: '2026-07-01',
  updatedOn: '2026-05-30',
  settledOn: null,
  ...values,
})

describe('how pressing a check is', () => {
  it.each([
    ['overdue', { dueOn: '2026-05-31' }, 'overdue'],
    ['not overdue on its day', { dueOn: TODAY }, 'dueSoon'],
    ['due in a week', { dueOn: '2026-06-08' }, 'dueSoon'],
    ['due in more than a week', { dueOn: '2026-06-09' }, 'open'],
    ['blocked', { status: 'blocked' as const }, 'blocked'],
    ['blocked and overdue', { status: 'blocked' as const, dueOn: '2026-05-31' }, 'overdue'],
    ['updated fourteen days ago', { updatedOn: '2026-05-18' }, 'open'],
    ['updated fifteen days ago', { updatedOn: '2026-05-17' }, 'stale'],
    ['ready and fresh', { status: 'ready' as const, dueOn: '2026-05-01' }, 'met'],
    ['ready but not confirmed for too long', { status: 'ready' as const, updatedOn: '2026-05-01' }, 'stale'],
    ['waived long ago', { status: 'waived' as const, updatedOn: '2026-01-01' }, 'met'],
    ['settled', { settledOn: '2026-05-01', dueOn: '2026-04-01', updatedOn: '2026-01-01' }, 'settled'],
  ])('%s', (_, values, urgency) => {
    expect(urgencyOf(check(values), TODAY, LIMITS)).toBe(urgency)
  })

  it('orders a list: the overdue first, then what is blocked, due soon and stale', () => {
    const list = [
      check({ updatedOn: '2026-05-01' }),
      check({ status: 'ready' }),
      check({ dueOn: '2026-06-03' }),
      check({ dueOn: '2026-05-20' }),
      check({ status: 'blocked' }),
    ]
    expect(byUrgency(list, TODAY, LIMITS).map((one) => list.indexOf(one))).toEqual([3, 4, 2, 0, 1])
    expect(isStale(list[0]!, TODAY, 14) && isDueSoon(list[2]!, TODAY, 7)).toBe(true)
  })
})

describe('a level', () => {
  it.each([
    [
      'the ready share of the weight',
      [checks({ weight: 3, readyWeight: 2 }), checks({ weight: 1, readyWeight: 1 })],
      75,
    ],
    ['unknown with nothing to go by', [], null],
    [
      'unknown with half of the weight stale',
      [checks({ weight: 2, readyWeight: 1, staleWeight: 1, staleCount: 1 })],
      null,
    ],
    ['a number with less than half stale', [checks({ weight: 5, readyWeight: 3, staleWeight: 2, staleCount: 1 })], 60],
  ])('is %s', (_, tallies, share) => {
    expect(levelOf(tallies).share).toBe(share)
  })

  it.each([
    [null, 'unknown'],
    [80, 'enough'],
    [79, 'below'],
    [60, 'below'],
    [59, 'farBelow'],
  ])('of %s stands against 80 needed as %s', (share, standing) => {
    expect(standingOfLevel(share, 80)).toBe(standing)
  })

  it('names the weakest of the known dimensions', () => {
    const levels = levelsByDimension([
      checks({ dimension: 'rules', readyWeight: 1 }),
      checks({ dimension: 'incentives', weight: 2, readyWeight: 1 }),
      checks({ dimension: 'digital', staleWeight: 1, staleCount: 1 }),
    ])
    expect(weakestDimension(levels)).toEqual({ dimension: 'incentives', share: 50 })
    expect(weakestDimension(levelsByDimension([]))).toBeNull()
  })

  it('falls short of a gate where it is below what is needed, or unknown; nothing is asked where there are no checks', () => {
    const levels = levelsByDimension([
      checks({ dimension: 'rules', readyWeight: 1 }),
      checks({ dimension: 'incentives', weight: 2, readyWeight: 1 }),
      checks({ dimension: 'digital', staleWeight: 1, staleCount: 1 }),
    ])
    const at = (gateOn: string) => shortfalls(levels, { needed: 80, gateOn, today: TODAY })
    const below = { code: 'levelBelow', dimension: 'incentives', level: 50, needed: 80 }
    const unknown = { code: 'levelUnknown', dimension: 'digital' }
    expect(at('2026-06-05')).toEqual([{ ...below, gateOn: '2026-06-05', isPast: false }, unknown])
    expect(at('2026-05-05')).toEqual([{ ...below, gateOn: '2026-05-05', isPast: true }, unknown])
  })
})
