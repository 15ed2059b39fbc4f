import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  type CalendarDay,
  calendarOf,
  durationInWorkingDays,
  endOfDuration,
  isWorkingDay,
  nextWorkingDay,
  plainCalendar,
  previousWorkingDay,
  type WorkCalendar,
  workingDaysBetween,
} from '~/domain/calendar'
import { addDays } from '~/domain/days'

/** National Day 2026 as announced: 1 to 7 October off, 20 September (Sunday) and 10 October (Saturday) made up. */
const october = calendarOf({
  official: [
    ...['01', '02', '03', '04', '05', '06', '07'].map(
      (day): CalendarDay => ({ day: `2026-10-${day}`, kind: 'holiday' }),
    ),
    { day: '2026-09-20', kind: 'working' },
    { day: '2026-10-10', kind: 'working' },
  ],
  coveredUntil: '2026-12-31',
})

const text = (date: Date) => date.toISOString().slice(0, 10)
const plannedDay = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }).map(text)
const anyCalendar = fc
  .record({
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
    official: fc.array(fc.record({ day: plannedDay, kind: fc.constantFrom('holiday' as const, 'working' as const) }), {
      maxLength: 60,
    }),
  })
  .map(calendarOf)

/** What the rules mean, told by walking day by day. */
function walk(calendar: WorkCalendar, day: string, n: number): string {
  const step = n < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(n); left > 0; ) {
    at = addDays(at, step)
    if (isWorkingDay(calendar, at)) left--
  }
  return at
}

function countBetween(calendar: WorkCalendar, after: string, upTo: string): number {
  let count = 0
  for (let day = after; day < upTo; ) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) count++
  }
  return count
}

describe('a working day', () => {
  it.each([
    ['2026-09-30', true, 'an ordinary Wednesday'],
    ['2026-10-01', false, 'a holiday on a weekday'],
    ['2026-10-03', false, 'a holiday on a Saturday'],
    ['2026-09-20', true, 'a made-up Sunday'],
    ['2026-10-10', true, 'a made-up Saturday'],
    ['2026-10-11', false, 'an ordinary Sunday'],
  ])('%s: %s, %s', (day, expected) => {
    expect(isWorkingDay(october, day)).toBe(expected)
  })

  it('follows another weekend where the calendar has one', () => {
    const gulf = plainCalendar([5, 6])
    expect(isWorkingDay(gulf, '2026-10-09')).toBe(false)
    expect(isWorkingDay(gulf, '2026-10-11')).toBe(true)
  })

  it('follows the company where it departs from the official list', () => {
    const calendar = calendarOf({
      official: [
        { day: '2026-10-07', kind: 'holiday' },
        { day: '2026-10-10', kind: 'working' },
      ],
      overrides: [
        { day: '2026-10-07', kind: 'working' },
        { day: '2026-10-10', kind: 'holiday' },
        { day: '2026-10-12', kind: 'holiday' },
      ],
    })
    expect(['2026-10-07', '2026-10-10', '2026-10-12'].map((day) => isWorkingDay(calendar, day))).toEqual([
      true,
      false,
      false,
    ])
  })

  it('knows how far the official list reaches', () => {
    expect(october.coveredUntil).toBe('2026-12-31')
    expect(plainCalendar().coveredUntil).toBeNull()
  })
})

describe('adding working days', () => {
  it.each([
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-10-12', -1, '2026-10-10'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-10-03', 0, '2026-10-08'],
    ['2026-10-08', 0, '2026-10-08'],
    ['2026-10-11', 1, '2026-10-12'],
    ['2026-10-11', -1, '2026-10-10'],
  ])('%s and %i is %s', (day, n, expected) => {
    expect(addWorkingDays(october, day, n)).toBe(expected)
  })

  it.each([
    ['2026-10-03', '2026-10-08', '2026-09-30'],
    ['2026-10-10', '2026-10-10', '2026-10-10'],
    ['2026-10-11', '2026-10-12', '2026-10-10'],
  ])('%s moves forward to %s and back to %s', (day, next, previous) => {
    expect(nextWorkingDay(october, day)).toBe(next)
    expect(previousWorkingDay(october, day)).toBe(previous)
  })

  it('agrees with walking day by day, in both directions and for any calendar', () => {
    fc.assert(
      fc.property(anyCalendar, plannedDay, fc.integer({ min: -90, max: 90 }), (calendar, day, n) => {
        fc.pre(n !== 0)
        expect(addWorkingDays(calendar, day, n)).toBe(walk(calendar, day, n))
      }),
    )
  })

  it('ends on a working day, from which the same number leads back to a working start', () => {
    fc.assert(
      fc.property(anyCalendar, plannedDay, fc.integer({ min: -200, max: 200 }), (calendar, day, n) => {
        const start = nextWorkingDay(calendar, day)
        const end = addWorkingDays(calendar, start, n)
        expect(isWorkingDay(calendar, end)).toBe(true)
        expect(workingDaysBetween(calendar, start, end)).toBe(n)
        expect(addWorkingDays(calendar, end, -n)).toBe(start)
      }),
    )
  })

  it('never ends earlier for a later start', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        plannedDay,
        fc.nat(400),
        fc.integer({ min: -60, max: 60 }),
        (calendar, day, later, n) => {
          const early = addWorkingDays(calendar, day, n)
          expect(addWorkingDays(calendar, addDays(day, later), n) >= early).toBe(true)
        },
      ),
    )
  })

  it('refuses a fraction of a day', () => {
    expect(() => addWorkingDays(october, '2026-10-08', 1.5)).toThrow(RangeError)
  })
})

describe('a duration', () => {
  it.each([
    ['2026-10-08', 1, '2026-10-08'],
    ['2026-10-08', 2, '2026-10-09'],
    ['2026-10-08', 3, '2026-10-10'],
    ['2026-10-01', 1, '2026-10-08'],
    ['2026-09-30', 2, '2026-10-08'],
  ])('from %s of %i working days ends on %s', (start, days, end) => {
    expect(endOfDuration(october, start, days)).toBe(end)
  })

  it('is measured as long as it was made', () => {
    fc.assert(
      fc.property(anyCalendar, plannedDay, fc.integer({ min: 1, max: 300 }), (calendar, start, days) => {
        const end = endOfDuration(calendar, start, days)
        expect(durationInWorkingDays(calendar, { start, end })).toBe(days)
      }),
    )
  })

  it.each([0, -1, 2.5])('cannot be %d', (days) => {
    expect(() => endOfDuration(october, '2026-10-08', days)).toThrow(RangeError)
  })

  it('is zero for days off and for a range that ends before it starts', () => {
    expect(durationInWorkingDays(october, { start: '2026-10-01', end: '2026-10-07' })).toBe(0)
    expect(durationInWorkingDays(october, { start: '2026-10-20', end: '2026-10-12' })).toBe(0)
  })
})

describe('working days between two days', () => {
  it.each([
    ['2026-09-30', '2026-10-08', 1],
    ['2026-10-08', '2026-09-30', -1],
    ['2026-10-08', '2026-10-08', 0],
    ['2026-10-01', '2026-10-07', 0],
    ['2026-10-09', '2026-10-12', 2],
  ])('%s to %s: %i', (a, b, expected) => {
    expect(workingDaysBetween(october, a, b)).toBe(expected)
  })

  it('are counted as by walking, change sign with direction, and add up over a stop on the way', () => {
    fc.assert(
      fc.property(anyCalendar, plannedDay, plannedDay, plannedDay, (calendar, a, b, c) => {
        const between = workingDaysBetween(calendar, a, b)
        expect(between).toBe(a <= b ? countBetween(calendar, a, b) : 0 - countBetween(calendar, b, a))
        expect(between + workingDaysBetween(calendar, b, c)).toBe(workingDaysBetween(calendar, a, c))
      }),
    )
  })
})

describe('a calendar without working days', () => {
  const idle = plainCalendar([1, 2, 3, 4, 5, 6, 7])

  it('is refused with a clear error instead of searching for ever', () => {
    const message = /not enough working days/
    expect(() => nextWorkingDay(idle, '2026-10-08')).toThrow(message)
    expect(() => previousWorkingDay(idle, '2026-10-08')).toThrow(message)
    expect(() => addWorkingDays(idle, '2026-10-08', 5)).toThrow(RangeError)
    expect(() => addWorkingDays(idle, '2026-10-08', -5)).toThrow(RangeError)
    expect(() => endOfDuration(idle, '2026-10-08', 1)).toThrow(RangeError)
  })

  it('has none to count', () => {
    expect(workingDaysBetween(idle, '2026-01-01', '2026-12-31')).toBe(0)
  })

  it('still finds the few days it names, and no more', () => {
    const sparse = calendarOf({
      weekend: [1, 2, 3, 4, 5, 6, 7],
      official: [
        { day: '2026-10-08', kind: 'working' },
        { day: '2026-11-11', kind: 'working' },
      ],
    })
    expect(nextWorkingDay(sparse, '2026-10-09')).toBe('2026-11-11')
    expect(addWorkingDays(sparse, '2026-10-01', 2)).toBe('2026-11-11')
    expect(addWorkingDays(sparse, '2026-11-11', -1)).toBe('2026-10-08')
    expect(() => addWorkingDays(sparse, '2026-10-01', 3)).toThrow(RangeError)
    expect(() => previousWorkingDay(sparse, '2026-10-07')).toThrow(RangeError)
  })

  it.each([[[0]], [[8]], [[1.5]]])('cannot be made from weekdays that do not exist: %j', (weekend) => {
    expect(() => plainCalendar(weekend)).toThrow(RangeError)
  })
})
