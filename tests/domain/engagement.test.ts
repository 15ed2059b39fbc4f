import { describe, expect, test } from 'vitest'
import { type EngagementFacts, engagementOf } from '~/domain/engagement'

const FACTS: EngagementFacts = {
  today: '2026-06-01',
  everyDays: 14,
  frozenOn: ['2026-05-25', '2026-05-11'],
  executives: [1, 2],
  signs: [{ personId: 1, on: '2026-05-12' }],
  asks: [],
  advice: [],
}
const said = (on: string, dueOn: string | null, closedOn: string | null) => ({ on, dueOn, closedOn })
const advised = (on: string, dueOn: string | null, closedOn: string | null) => ({
  kind: 'advice' as const,
  ...said(on, dueOn, closedOn),
})

describe('the engagement of executives', () => {
  const table: [string, Partial<EngagementFacts>, string, string[]][] = [
    ['reported in time, half heard, nothing late', {}, 'onTrack', []],
    ['no report at all', { frozenOn: [] }, 'unknown', ['noReport']],
    ['nobody to hear', { executives: [] }, 'unknown', ['noExecutives']],
    [
      'a report on the day it is due',
      { frozenOn: ['2026-05-18'], signs: [{ personId: 1, on: '2026-05-18' }] },
      'onTrack',
      [],
    ],
    ['a day beyond', { frozenOn: ['2026-05-17'], signs: [{ personId: 1, on: '2026-05-18' }] }, 'atRisk', ['reportDue']],
    [
      'twice the cadence',
      { frozenOn: ['2026-05-04'], signs: [{ personId: 1, on: '2026-05-05' }] },
      'atRisk',
      ['reportDue'],
    ],
    [
      'more than that',
      { frozenOn: ['2026-05-03'], signs: [{ personId: 1, on: '2026-05-05' }] },
      'offTrack',
      ['reportsStopped'],
    ],
    ['the first report, still fresh', { frozenOn: ['2026-05-25'], signs: [] }, 'unknown', ['tooEarly']],
    ['the first report, no longer so', { frozenOn: ['2026-05-18'], signs: [] }, 'offTrack', ['nobodyAnswered']],
    ['nobody heard', { signs: [] }, 'offTrack', ['nobodyAnswered']],
    ['one of three heard', { executives: [1, 2, 3] }, 'atRisk', ['fewAnswered']],
    [
      'somebody heard who is no executive',
      { signs: [{ personId: 9, on: '2026-05-12' }] },
      'offTrack',
      ['nobodyAnswered'],
    ],
    [
      'heard before the first of the reports only',
      { signs: [{ personId: 1, on: '2026-05-10' }] },
      'offTrack',
      ['nobodyAnswered'],
    ],
    ['an ask due today', { asks: [said('2026-05-11', '2026-06-01', null)] }, 'onTrack', []],
    ['an ask due yesterday', { asks: [said('2026-05-11', '2026-05-31', null)] }, 'atRisk', ['overdue']],
    ['closed late', { asks: [said('2026-05-11', '2026-05-12', '2026-05-30')] }, 'onTrack', []],
    ['advice overdue', { advice: [advised('2026-05-11', '2026-05-31', null)] }, 'atRisk', ['overdue']],
    [
      'a comment asks for nothing',
      { advice: [{ ...advised('2026-05-11', '2026-05-31', null), kind: 'comment' }] },
      'onTrack',
      [],
    ],
    [
      'the worst names the status',
      { signs: [], asks: [said('2026-05-11', '2026-05-31', null)] },
      'offTrack',
      ['nobodyAnswered', 'overdue'],
    ],
  ]
  test.each(table)('%s', (_, facts, status, codes) => {
    const engagement = engagementOf({ ...FACTS, ...facts })
    expect(engagement.status).toBe(status)
    expect(engagement.reasons.map(({ code }) => code)).toEqual(codes)
  })

  test('only the last three reports count', () => {
    const frozenOn = ['2026-03-01', '2026-04-27', '2026-05-11', '2026-05-25']
    expect(engagementOf({ ...FACTS, frozenOn, signs: [{ personId: 1, on: '2026-03-02' }] }).heard).toEqual({
      answered: 0,
      count: 2,
      reports: 3,
    })
  })

  test('a person heard twice is one', () => {
    const signs = [FACTS.signs[0]!, { personId: 1, on: '2026-05-20' }]
    expect(engagementOf({ ...FACTS, signs }).heard).toMatchObject({ answered: 1, count: 2 })
  })

  test.each([
    [[], null],
    [['2026-05-01'], 0],
    [['2026-05-04', '2026-05-02'], 2],
    [['2026-05-02', '2026-05-11', '2026-05-04'], 3],
  ])('closed on %j: a median of %j days', (closed, days) => {
    const asks = closed.map((on) => said('2026-05-01', '2026-05-30', on))
    expect(engagementOf({ ...FACTS, asks }).askDays).toBe(days)
    const advice = asks.map((one) => ({ ...one, kind: 'support' as const }))
    expect(engagementOf({ ...FACTS, advice }).adviceDays).toBe(days)
  })
})
