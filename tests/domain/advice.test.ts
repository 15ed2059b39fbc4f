import { describe, expect, test } from 'vitest'
import { countsByLine, mayAdvise, mayAsk, mayAssign, mayHold, stateOf } from '~/domain/advice'

const TODAY = '2026-06-01'
const why = (verdict: ReturnType<typeof mayAsk>) =>
  verdict.ok ? [] : verdict.refusals.map(({ reason, field }) => `${reason.code} ${field ?? ''}`.trim())

test.each([
  ['open', null, '2026-06-01', null],
  ['overdue', null, '2026-05-31', null],
  ['closed', null, '2026-05-31', '2026-06-01'],
  ['open', 'support', null, null],
  ['overdue', 'decision', '2026-05-31', null],
  ['noted', 'comment', null, null],
  ['closed', 'comment', null, '2026-06-01'],
] as const)('it is %s: %s due %s, closed %s', (state, kind, dueOn, closedOn) => {
  expect(stateOf({ kind, dueOn, closedOn }, TODAY)).toBe(state)
})

test('an ask is due today or later, or keeps the day it had', () => {
  expect(why(mayAsk(TODAY, TODAY))).toEqual([])
  expect(why(mayAsk('2026-05-31', TODAY))).toEqual(['dayPast dueOn'])
  expect(why(mayAsk('2026-05-31', TODAY, '2026-05-31'))).toEqual([])
})

test.each([
  [{ kind: 'support', dueOn: null, closedOn: null }, TODAY, []],
  [{ kind: 'support', dueOn: null, closedOn: null }, '2026-05-31', ['dayPast dueOn']],
  [{ kind: 'support', dueOn: null, closedOn: '2026-05-31' }, TODAY, ['adviceClosed']],
  [{ kind: 'comment', dueOn: null, closedOn: null }, TODAY, ['commentNeedsNobody']],
] as const)('%j is given to somebody until %s: %j', (advice, dueOn, refused) => {
  expect(why(mayAssign(advice, dueOn, TODAY))).toEqual(refused)
})

describe('advice names a place of the report', () => {
  const line = { key: 'wave:2', text: { zh: '', en: '' }, status: null }
  const late = { section: 'late', title: { zh: '', en: '' }, lines: [line], words: '', charts: [], tables: [] } as const
  test.each([
    ['late', 'wave:2', []],
    ['late', '', []],
    ['late', 'wave:3', ['notFound line']],
    ['why', '', ['notFound section']],
  ])('%s %s', (section, at, refused) => {
    expect(why(mayAdvise({ sections: [late] }, { section, line: at }))).toEqual(refused)
  })
})

test.each([
  ['2026-05-20', []],
  ['2026-06-01', []],
  ['2026-06-02', ['dayInFuture heldOn']],
  ['2026-05-19', ['sessionBeforeReport heldOn']],
])('a session held on %s of a report frozen on 20 May: %j', (heldOn, refused) => {
  expect(why(mayHold(heldOn, '2026-05-20', TODAY))).toEqual(refused)
})

test('lines are counted by section and key', () => {
  const said = [
    { section: 'late', line: 'a' },
    { section: 'late', line: 'a' },
    { section: 'late', line: '' },
    { section: 'why', line: 'a' },
  ]
  expect(countsByLine(said)).toEqual({ 'late:a': 2, 'late:': 1, 'why:a': 1 })
})
