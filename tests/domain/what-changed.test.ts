import { describe, expect, it } from 'vitest'
import { dayInTimeZone } from '~/domain/calendar'
import { type ChangeCount, sinceOf, startOfDayIn, whatChanged } from '~/domain/what-changed'

const change = (entity: string, field: string, values: Partial<ChangeCount> = {}): ChangeCount => ({
  entity,
  field,
  move: 'set',
  value: null,
  count: 1,
  ...values,
})

describe('what has changed', () => {
  it.each([
    ['a gate that may go', change('gateDecision', 'decision', { value: 'go' }), 'gatesGo'],
    ['a gate that is held', change('gateDecision', 'decision', { value: 'hold' }), 'gatesHeld'],
    ['a gate that ends it', change('gateDecision', 'decision', { value: 'kill' }), 'gatesKilled'],
    ['a verdict on a pilot', change('pilot', 'verdict', { value: 'pass' }), 'pilotsDecided'],
    ['a step that is done', change('step', 'actualEnd'), 'stepsFinished'],
    ['a rollout that is live', change('rollout', 'liveOn'), 'rolloutsLive'],
    ['a result', change('kpiResult', 'after'), 'resultsNoted'],
    ['a reading of a KPI', change('kpiReading', 'value'), 'readingsTaken'],
    ['a review that is decided', change('review', 'decision', { value: 'hold' }), 'reviewsDecided'],
    ['an activity that was held', change('enablementActivity', 'heldOn'), 'activitiesHeld'],
    ['a risk that is new', change('registerEntry', 'raisedOn'), 'entriesRaised'],
    ['a risk that is over', change('registerEntry', 'closedOn'), 'entriesClosed'],
    ['a check that is ready', change('readinessCheck', 'status', { move: 'later', value: 'ready' }), 'checksReady'],
    [
      'a check that is blocked',
      change('readinessCheck', 'status', { move: 'earlier', value: 'blocked' }),
      'checksBlocked',
    ],
    ['a step that ends later', change('step', 'plannedEnd', { move: 'later' }), 'movedLater'],
    ['a wave that ends earlier', change('wave', 'plannedEnd', { move: 'earlier' }), 'movedEarlier'],
  ])('tells of %s', (_, one, code) => {
    expect(whatChanged([one])).toEqual([{ code, count: 1 }])
  })

  it.each([
    ['a verdict that was taken back', change('pilot', 'verdict', { move: 'unset' })],
    ['a step that is open again', change('step', 'actualEnd', { move: 'unset' })],
    ['a wave that is new', change('wave', 'plannedEnd', { move: 'set' })],
    ['a check in progress', change('readinessCheck', 'status', { move: 'later', value: 'inProgress' })],
    ['a reading that was corrected', change('kpiReading', 'value', { move: 'later' })],
    ['a review that is open again', change('review', 'decision', { move: 'unset' })],
    ['a risk that is open again', change('registerEntry', 'closedOn', { move: 'unset' })],
    ['a result that was removed', change('kpiResult', 'after', { move: 'unset' })],
    ['a field nobody watches', change('person', 'nameEn')],
  ])('is silent about %s', (_, one) => {
    expect(whatChanged([one])).toEqual([])
  })

  it('adds up what is called the same, in a fixed order', () => {
    const counts = [
      change('wave', 'plannedEnd', { move: 'later', count: 2 }),
      change('step', 'plannedEnd', { move: 'later', count: 3 }),
      change('gateDecision', 'decision', { value: 'go', count: 4 }),
    ]
    expect(whatChanged(counts)).toEqual([
      { code: 'gatesGo', count: 4 },
      { code: 'movedLater', count: 5 },
    ])
  })
})

describe('since when it is told', () => {
  const today = '2026-03-10'
  it.each([
    ['yesterday', '2026-03-01', 'yesterday', { kind: 'yesterday', on: '2026-03-09' }],
    ['the last report', '2026-03-01', 'report', { kind: 'report', on: '2026-03-01' }],
    ['a day', '2026-03-01', '2026-02-14', { kind: 'day', on: '2026-02-14' }],
    ['today', '2026-03-01', today, { kind: 'day', on: today }],
    ['the last report where nothing is asked', '2026-03-01', null, { kind: 'report', on: '2026-03-01' }],
    ['yesterday where there is no report', null, 'report', { kind: 'yesterday', on: '2026-03-09' }],
    ['the default for a day ahead', '2026-03-01', '2026-03-11', { kind: 'report', on: '2026-03-01' }],
    ['the default for what is no day', null, '2026-02-30', { kind: 'yesterday', on: '2026-03-09' }],
  ])('%s', (_, reportOn, asked, since) => {
    expect(sinceOf(asked, { today, reportOn })).toEqual(since)
  })

  it.each(['Asia/Shanghai', 'UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'a day begins in %s with its first instant',
    (zone) => {
      for (const day of ['2026-03-08', '2026-11-01', '2026-01-01']) {
        const instant = startOfDayIn(zone, day)
        expect(dayInTimeZone(instant, zone)).toBe(day)
        expect(dayInTimeZone(instant - 1, zone) < day).toBe(true)
      }
    },
  )
})
