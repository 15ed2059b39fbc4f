import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '~/domain/days'
import { headlineOfWork, type OwnFacts, sortMyChecks } from '~/domain/my-checks'
import { isEnough, levelsOfChecks } from '~/domain/readiness'
import { CHECK_STATUSES } from '~/domain/vocabulary'

const TODAY = '2026-03-02'
const ME = 7
const limits = { staleAfterDays: 14, dueSoonDays: 7 }
const day = (n: number) => addDays(TODAY, n)
const check = (values: Partial<OwnFacts> = {}): OwnFacts => ({
  status: 'inProgress',
  dueOn: day(30),
  updatedOn: day(-1),
  updatedById: ME,
  settledOn: null,
  ...values,
})
const groupOf = (one: OwnFacts): string => {
  const mine = sortMyChecks([one], { today: TODAY, limits, personId: ME })
  return Object.entries(mine).find(([, checks]) => checks.length > 0)?.[0] ?? 'left out'
}

describe('what a check asks of the person who answers for it', () => {
  const cases: [string, Partial<OwnFacts>, string][] = [
    ['overdue', { dueOn: day(-1) }, 'pressing'],
    ['blocked and due in half a year', { status: 'blocked', dueOn: day(180) }, 'pressing'],
    ['due within the horizon', { dueOn: day(45) }, 'pressing'],
    ['due a day after the horizon', { dueOn: day(46) }, 'later'],
    ['due after the horizon, but not updated for too long', { dueOn: day(46), updatedOn: day(-15) }, 'pressing'],
    ['ready', { status: 'ready' }, 'met'],
    ['ready, but not confirmed for too long', { status: 'ready', updatedOn: day(-15) }, 'pressing'],
    ['waived long ago', { status: 'waived', updatedOn: day(-300) }, 'met'],
    ['made ready by the person today', { status: 'ready', updatedOn: TODAY }, 'touched'],
    ['made ready by somebody else today', { status: 'ready', updatedOn: TODAY, updatedById: 8 }, 'met'],
    ['confirmed by the person today, due late', { dueOn: day(90), updatedOn: TODAY }, 'touched'],
    ['still overdue after an answer today', { dueOn: day(-1), updatedOn: TODAY }, 'pressing'],
    ['behind a gate that has been passed', { dueOn: day(-9), settledOn: day(-3) }, 'left out'],
  ]
  test.each(cases)('%s', (_, values, group) => {
    expect(groupOf(check(values))).toBe(group)
  })

  test('the most pressing comes first: overdue, blocked, due soon, stale, open', () => {
    const checks = [
      check({ dueOn: day(20) }),
      check({ dueOn: day(30), updatedOn: day(-20) }),
      check({ dueOn: day(3) }),
      check({ dueOn: day(40), status: 'blocked' }),
      check({ dueOn: day(-2) }),
      check({ dueOn: day(-5) }),
    ]
    const { pressing } = sortMyChecks(checks, { today: TODAY, limits, personId: ME })
    expect(pressing.map((one) => checks.indexOf(one))).toEqual([5, 4, 3, 2, 1, 0])
  })

  test('every open check is in exactly one group', () => {
    const facts = fc.record({
      status: fc.constantFrom(...CHECK_STATUSES),
      dueOn: fc.integer({ min: -60, max: 120 }).map(day),
      updatedOn: fc.integer({ min: -60, max: 0 }).map(day),
      updatedById: fc.constantFrom(ME, 8, null),
      settledOn: fc.constantFrom(null, null, day(-1)),
    })
    fc.assert(
      fc.property(fc.array(facts), (checks) => {
        const { pressing, touched, met, later } = sortMyChecks(checks, { today: TODAY, limits, personId: ME })
        const all = [...pressing, ...touched, ...met, ...later]
        expect(new Set(all).size).toBe(all.length)
        expect(new Set(all)).toEqual(new Set(checks.filter((one) => one.settledOn === null)))
      }),
    )
  })
})

describe('the first thing to say', () => {
  const say = (...checks: OwnFacts[]) => {
    const { pressing } = sortMyChecks(checks, { today: TODAY, limits, personId: ME })
    return headlineOfWork({ pressing }, TODAY, limits)
  }
  const overdue = check({ dueOn: day(-4) })
  const soon = check({ dueOn: day(2) })
  const blocked = check({ status: 'blocked' })
  const stale = check({ updatedOn: day(-30) })
  const open = check({ dueOn: day(20) })

  test('what is due, with the earliest day', () => {
    expect(say(soon, blocked, overdue, stale)).toEqual({ code: 'due', count: 2, firstOn: day(-4) })
  })
  test('else what is blocked', () => expect(say(stale, blocked, open)).toEqual({ code: 'blocked', count: 1 }))
  test('else what is stale', () => expect(say(stale, stale, open)).toEqual({ code: 'stale', count: 2 }))
  test('else what comes next', () => expect(say(open)).toEqual({ code: 'next', count: 1, firstOn: day(20) }))
  test('else nothing', () => {
    expect(say(check({ status: 'ready' }), check({ dueOn: day(90) }))).toEqual({ code: 'nothing' })
  })
})

describe('levels of single checks', () => {
  const of = (values: Partial<OwnFacts>, weight = 1) => ({ ...check(values), dimension: 'rules' as const, weight })

  test('weigh what is ready, and leave passed gates out', () => {
    const levels = levelsOfChecks(
      [
        of({ status: 'ready' }, 3),
        of({}, 1),
        of({ status: 'blocked', dueOn: day(-1) }, 1),
        of({ settledOn: TODAY }, 9),
      ],
      TODAY,
      14,
    )
    expect(levels.rules).toEqual({ share: 60, count: 3, blocked: 1, stale: 0, overdue: 1 })
    expect(levels.digital).toEqual({ share: null, count: 0, blocked: 0, stale: 0, overdue: 0 })
  })

  test('are unknown where half of the weight is stale, and then never enough', () => {
    const levels = levelsOfChecks([of({ status: 'ready' }), of({ status: 'ready', updatedOn: day(-15) })], TODAY, 14)
    expect(levels.rules).toMatchObject({ share: null, stale: 1 })
    expect(isEnough(levels, 50)).toBe(false)
  })

  test('are enough from the threshold on, and a dimension that asks for nothing does not stand in the way', () => {
    const levels = levelsOfChecks([of({ status: 'ready' }, 4), of({}, 1)], TODAY, 14)
    expect(isEnough(levels, 80)).toBe(true)
    expect(isEnough(levels, 81)).toBe(false)
  })
})
