import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { durationInWorkingDays, isWorkingDay } from '~/domain/calendar'
import { type Hold, moveBy, putOn } from '~/domain/move-bar'
import { CALENDAR } from '../factories/plan'

/** Monday to Wednesday of the next week: eight working days. */
const BAR = { start: '2026-03-02', end: '2026-03-11' }

describe('putOn', () => {
  it.each<[string, Hold, string, string, string]>([
    ['a later Monday', 'whole', '2026-03-09', '2026-03-09', '2026-03-18'],
    ['a Saturday gives way to Monday', 'whole', '2026-03-07', '2026-03-09', '2026-03-18'],
    ['earlier', 'whole', '2026-02-27', '2026-02-27', '2026-03-10'],
    ['the end on a Friday', 'end', '2026-03-13', '2026-03-02', '2026-03-13'],
    ['the end on a Sunday', 'end', '2026-03-15', '2026-03-02', '2026-03-13'],
    ['the end before the start', 'end', '2026-02-02', '2026-03-02', '2026-03-02'],
    ['the start later', 'start', '2026-03-05', '2026-03-05', '2026-03-11'],
    ['the start on a Saturday', 'start', '2026-03-07', '2026-03-09', '2026-03-11'],
    ['the start after the end', 'start', '2026-04-01', '2026-03-11', '2026-03-11'],
  ])('%s', (_, hold, day, start, end) => {
    expect(putOn(BAR, hold, day, CALENDAR)).toEqual({ start, end })
  })
})

describe('moveBy', () => {
  it.each<[Hold, number, string, string]>([
    ['whole', 1, '2026-03-03', '2026-03-12'],
    ['whole', 5, '2026-03-09', '2026-03-18'],
    ['whole', -1, '2026-02-27', '2026-03-10'],
    ['end', 3, '2026-03-02', '2026-03-16'],
    ['end', -20, '2026-03-02', '2026-03-02'],
    ['start', -1, '2026-02-27', '2026-03-11'],
  ])('by the %s, %d working days', (hold, days, start, end) => {
    expect(moveBy(BAR, hold, days, CALENDAR)).toEqual({ start, end })
  })
})

it('lies on working days, as long as before where it is moved as a whole', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, day, day, fc.constantFrom<Hold>('whole', 'start', 'end'), (a, b, to, hold) => {
      const range = a < b ? { start: a, end: b } : { start: b, end: a }
      const after = putOn(range, hold, to, CALENDAR)
      expect(isWorkingDay(CALENDAR, after.start) && isWorkingDay(CALENDAR, after.end)).toBe(true)
      expect(after.start <= after.end).toBe(true)
      if (hold === 'whole') {
        expect(durationInWorkingDays(CALENDAR, after)).toBe(Math.max(1, durationInWorkingDays(CALENDAR, range)))
      }
    }),
  )
})
