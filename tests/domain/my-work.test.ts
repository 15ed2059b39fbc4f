import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '~/domain/days'
import {
  CONSEQUENCES,
  type Consequence,
  consequenceOf,
  headlineOfChecks,
  orderWork,
  topOfWork,
  type WeighedCheck,
  type WorkItem,
} from '~/domain/my-work'
import { CHECK_STATUSES } from '~/domain/vocabulary'

const TODAY = '2026-03-02'
const when = { today: TODAY, limits: { staleAfterDays: 14, dueSoonDays: 7 } }
const day = (n: number) => addDays(TODAY, n)

let id = 0
const next = () => {
  id += 1
  return id
}
const gate = (n: number): WorkItem => ({ kind: 'gate', id: next(), dueOn: day(n) })
const hold = (n: number): WorkItem => ({ kind: 'hold', id: next(), returnsOn: day(n) })
const mention = (n: number): WorkItem => ({ kind: 'mention', id: next(), on: day(n) })
const ask = (n: number): WorkItem => ({ kind: 'ask', id: next(), dueOn: day(n) })
const advice = (n: number | null): WorkItem => ({ kind: 'advice', id: next(), dueOn: n === null ? null : day(n) })
const report = (n: number): WorkItem => ({ kind: 'report', id: 0, dueOn: day(n) })
const review = (n: number): WorkItem => ({ kind: 'review', id: next(), dueOn: day(n) })
const followUp = (n: number): WorkItem => ({ kind: 'followUp', id: next(), dueOn: day(n) })
const question = (): WorkItem => ({ kind: 'question', id: 0 })
const entry = (n: number | null): WorkItem => ({ kind: 'entry', id: next(), dueOn: n === null ? null : day(n) })
const check = (n: number, values: Partial<WeighedCheck> = {}): WorkItem => ({
  kind: 'check',
  id: next(),
  check: {
    status: 'inProgress',
    dueOn: day(n),
    updatedOn: day(-1),
    settledOn: null,
    isBlocker: false,
    updatedById: null,
    ...values,
  },
})

describe('what happens while it waits', () => {
  const cases: [string, WorkItem, Consequence][] = [
    ['a gate that should have been decided yesterday', gate(-1), 'gateOverdue'],
    ['a gate to decide today', gate(0), 'gateDue'],
    ['a gate to decide on the last day that is soon', gate(7), 'gateDue'],
    ['a gate with a day more', gate(8), 'gateAhead'],
    ['a hold that should have returned yesterday', hold(-1), 'holdOverdue'],
    ['a hold that returns today', hold(0), 'holdDue'],
    ['a hold that returns in a month', hold(30), 'holdAhead'],
    ['a check overdue', check(-1), 'checkOverdue'],
    ['a blocker overdue', check(-1, { isBlocker: true }), 'blockerLate'],
    ['a check blocked, due soon', check(7, { status: 'blocked' }), 'checkBlocked'],
    ['a blocker blocked, due soon', check(7, { status: 'blocked', isBlocker: true }), 'blockerLate'],
    ['a blocker blocked, due later', check(8, { status: 'blocked', isBlocker: true }), 'checkBlocked'],
    ['a blocker due soon', check(3, { isBlocker: true }), 'checkDueSoon'],
    ['a check nobody has spoken of for too long', check(30, { updatedOn: day(-15) }), 'checkStale'],
    ['a check with time', check(30), 'checkOpen'],
    ['a mention', mention(-20), 'mention'],
    ['a review past its day', review(-1), 'reviewOverdue'],
    ['a review due today', review(0), 'reviewDue'],
    ['a review with time', review(9), 'reviewAhead'],
    ['a follow-up past its day', followUp(-1), 'followUpOverdue'],
    ['a follow-up due this week', followUp(3), 'followUpDue'],
    ['a follow-up with time', followUp(20), 'followUpAhead'],
    ['the question of direction', question(), 'question'],
    ['an ask that was needed yesterday', ask(-1), 'askOverdue'],
    ['an ask needed today', ask(0), 'askDue'],
    ['an ask needed after the last day that is soon', ask(8), 'askAhead'],
    ['advice that was due yesterday', advice(-1), 'adviceOverdue'],
    ['advice due on the last day that is soon', advice(7), 'adviceDue'],
    ['advice with time', advice(30), 'adviceAhead'],
    ['advice without a day', advice(null), 'adviceAhead'],
    ['a report that was due yesterday', report(-1), 'reportOverdue'],
    ['a report due today', report(0), 'reportDue'],
    ['a report with a day more', report(8), 'reportAhead'],
    ['an entry of the register that was due yesterday', entry(-1), 'entryOverdue'],
    ['an action due today', entry(0), 'entryDue'],
    ['an action due in eight days', entry(8), 'entryAhead'],
    ['an action without a day', entry(null), 'entryAhead'],
  ]
  test.each(cases)('%s', (_, item, consequence) => {
    expect(consequenceOf(item, when)).toBe(consequence)
  })
})

describe('the order of what waits', () => {
  test('is that of what it stops, whatever its day', () => {
    const inOrder = [
      gate(-1),
      hold(-9),
      check(-2, { isBlocker: true }),
      ask(-1),
      gate(0),
      hold(0),
      review(-1),
      check(-20),
      followUp(-1),
      entry(-20),
      check(1, { status: 'blocked' }),
      report(-1),
      advice(-1),
      ask(3),
      review(0),
      question(),
      mention(-30),
      check(2),
      report(5),
      advice(5),
      followUp(2),
      entry(2),
      check(20, { updatedOn: day(-40) }),
      gate(8),
      hold(8),
      ask(8),
      report(8),
      advice(null),
      review(8),
      followUp(8),
      check(20),
      entry(null),
    ]
    expect(inOrder.map((item) => consequenceOf(item, when))).toEqual(CONSEQUENCES)
    expect(orderWork([...inOrder].reverse(), when)).toEqual(inOrder)
  })

  test('goes by the day within one consequence, and by what came first within one day', () => {
    const [late, later, same] = [gate(-5), gate(-2), gate(-2)]
    expect(orderWork([same, later, late], when)).toEqual([late, later, same])
    const [old, recent] = [mention(-3), mention(-1)]
    expect(orderWork([recent, old], when)).toEqual([old, recent])
    const [dayless, dated] = [advice(null), advice(200)]
    expect(orderWork([dayless, dated], when)).toEqual([dated, dayless])
  })

  const anItem: fc.Arbitrary<WorkItem> = fc.oneof(
    fc.integer({ min: -30, max: 60 }).map(gate),
    fc.integer({ min: -30, max: 60 }).map(hold),
    fc.integer({ min: -30, max: 60 }).map(review),
    fc.integer({ min: -30, max: 60 }).map(followUp),
    fc.integer({ min: -30, max: 0 }).map(mention),
    fc.integer({ min: -30, max: 60 }).map(ask),
    fc.option(fc.integer({ min: -30, max: 60 })).map(advice),
    fc.option(fc.integer({ min: -30, max: 60 }), { nil: null }).map(entry),
    fc
      .record({
        due: fc.integer({ min: -30, max: 60 }),
        status: fc.constantFrom(...CHECK_STATUSES),
        updated: fc.integer({ min: -40, max: 0 }),
        isBlocker: fc.boolean(),
      })
      .map(({ due, status, updated, isBlocker }) => check(due, { status, updatedOn: day(updated), isBlocker })),
  )

  test('neither loses nor adds anything, and does not depend on the order before', () => {
    fc.assert(
      fc.property(fc.array(anItem), (items) => {
        const ordered = orderWork(items, when)
        expect(new Set(ordered)).toEqual(new Set(items))
        expect(ordered).toHaveLength(items.length)
        expect(orderWork([...items].reverse(), when)).toEqual(ordered)
      }),
    )
  })

  test('never puts what stops fewer before what stops more', () => {
    fc.assert(
      fc.property(fc.array(anItem), (items) => {
        const ranks = orderWork(items, when).map((item) => CONSEQUENCES.indexOf(consequenceOf(item, when)))
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
      }),
    )
  })
})

describe('the first thing to say', () => {
  const say = (...items: WorkItem[]) => topOfWork(orderWork(items, when), when)

  test.each<[string, WorkItem[], ReturnType<typeof topOfWork>]>([
    ['gates before checks', [check(-3), gate(-1), gate(4)], { code: 'gates', count: 2, firstOn: day(-1) }],
    ['a hold past its day before a gate with time', [gate(3), hold(-2)], { code: 'holds', count: 1, firstOn: day(-2) }],
    ['a late check before a gate with time', [gate(20), check(-4)], { code: 'due', count: 1, firstOn: day(-4) }],
    [
      'asks past their day before a gate with time',
      [gate(3), ask(-2), ask(5)],
      { code: 'asks', count: 2, firstOn: day(-2) },
    ],
    ['advice of which the first is due', [advice(null), advice(4)], { code: 'advice', count: 2, firstOn: day(4) }],
    ['advice without any day', [advice(null)], { code: 'advice', count: 1, firstOn: null }],
    ['a report overdue before a mention', [mention(0), report(-3)], { code: 'report', dueOn: day(-3) }],
    ['a review past its day', [check(3), review(-1), review(2)], { code: 'reviews', count: 2, firstOn: day(-1) }],
    ['a late follow-up', [check(3), followUp(-2)], { code: 'followUps', count: 1, firstOn: day(-2) }],
    ['the question before a mention', [mention(-1), question()], { code: 'question' }],
    ['mentions before what is due soon', [check(3), mention(-1), mention(-2)], { code: 'mentions', count: 2 }],
    [
      'what is due soon before a stale check',
      [check(40, { updatedOn: day(-20) }), check(3)],
      { code: 'due', count: 1, firstOn: day(3) },
    ],
    ['nothing', [], { code: 'nothing' }],
  ])('%s', (_, items, headline) => {
    expect(say(...items)).toEqual(headline)
  })

  test('of the checks alone leaves everything else out', () => {
    expect(headlineOfChecks([gate(-1), check(-3), mention(0)], when)).toEqual({
      code: 'due',
      count: 1,
      firstOn: day(-3),
    })
    expect(headlineOfChecks([gate(-1)], when)).toEqual({ code: 'nothing' })
  })
})
