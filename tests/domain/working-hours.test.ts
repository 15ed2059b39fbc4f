import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarDay, calendarOf, isWorkingDay, plainCalendar } from '~/domain/calendar'
import { instantOf, wallTimeOf } from '~/domain/wall-clock'
import { afterWorkingHours, type DeskHours, workingHoursBetween } from '~/domain/working-hours'

/** National Day 2026: 1 to 7 October off; Sunday 20 September and Saturday 10 October are made up. */
const october = calendarOf({
  official: [
    ...[1, 2, 3, 4, 5, 6, 7].map((day): CalendarDay => ({ day: `2026-10-0${day}`, kind: 'holiday' })),
    { day: '2026-09-20', kind: 'working' },
    { day: '2026-10-10', kind: 'working' },
  ],
})
const desk: DeskHours = { calendar: october, timeZone: 'Asia/Shanghai', opensAt: 9 * 60, closesAt: 18 * 60 }

/** "09-30 16:00" of 2026 in China. */
const at = (text: string) => Date.parse(`2026-${text.replace(' ', 'T')}:00+08:00`)

describe('working hours over National Day and its make-up days', () => {
  it.each([
    ['within a day', '09-29 10:00', '09-29 15:30', 5.5],
    ['over a night', '09-29 16:00', '09-30 10:00', 3],
    ['before the desk opens counts nothing', '09-29 06:00', '09-29 09:00', 0],
    ['after it closes counts nothing', '09-29 18:00', '09-29 23:59', 0],
    ['over the holiday: Wednesday afternoon to Thursday a week later', '09-30 16:00', '10-08 11:00', 4],
    ['within the holiday', '10-01 10:00', '10-07 17:00', 0],
    ['the last day before to the make-up Saturday', '09-30 09:00', '10-10 18:00', 36],
    ['a make-up Saturday counts in full', '10-10 00:00', '10-10 23:00', 9],
    ['a Sunday that is made up', '09-20 09:00', '09-20 12:00', 3],
    ['a plain weekend counts nothing', '09-26 00:00', '09-27 23:59', 0],
    ['over the make-up Saturday into Monday', '10-09 17:00', '10-12 10:00', 11],
    ['backwards is negative', '09-30 10:00', '09-29 16:00', -3],
  ])('%s', (_, from, to, hours) => {
    expect(workingHoursBetween(desk, at(from), at(to))).toBe(hours)
  })

  it.each([
    ['within a day', '09-29 10:00', 4, '09-29 14:00'],
    ['up to the closing of the day', '09-29 10:00', 8, '09-29 18:00'],
    ['just over it', '09-29 10:00', 8.5, '09-30 09:30'],
    ['over the holiday', '09-30 16:00', 4, '10-08 11:00'],
    ['asked in the holiday', '10-03 11:00', 2, '10-08 11:00'],
    ['over the make-up Saturday', '10-09 17:00', 9, '10-10 17:00'],
    ['asked on a Saturday that is made up', '10-10 08:00', 10, '10-12 10:00'],
    ['a long promise over all of it', '09-29 09:00', 45, '10-10 18:00'],
    ['nothing takes no time, whenever it is', '10-03 03:00', 0, '10-03 03:00'],
  ])('the instant after some: %s', (_, from, hours, to) => {
    expect(new Date(afterWorkingHours(desk, at(from), hours)).toISOString()).toBe(new Date(at(to)).toISOString())
  })

  it('refuses hours below none, and a desk that closes before it opens', () => {
    expect(() => afterWorkingHours(desk, at('09-29 10:00'), -1)).toThrow(RangeError)
    expect(() => workingHoursBetween({ ...desk, closesAt: 500 }, 0, 1)).toThrow(RangeError)
  })
})

describe('laws of working hours', () => {
  const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata')
  const desks = fc.record({
    calendar: fc.constantFrom(october, plainCalendar(), plainCalendar([5, 6])),
    timeZone: zones,
    opensAt: fc.integer({ min: 360, max: 600 }),
    closesAt: fc.integer({ min: 900, max: 1200 }),
  })
  const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })

  it('add up, and never run backwards', () => {
    fc.assert(
      fc.property(desks, instant, instant, instant, (one, ...instants) => {
        const [a, b, c] = instants.sort((x, y) => x - y) as [number, number, number]
        const [ab, bc, ac] = [
          workingHoursBetween(one, a, b),
          workingHoursBetween(one, b, c),
          workingHoursBetween(one, a, c),
        ]
        expect(ab).toBeGreaterThanOrEqual(0)
        expect(ab + bc).toBeCloseTo(ac, 6)
        expect(ac).toBeLessThanOrEqual((c - a) / 3_600_000 + 1e-6)
      }),
    )
  })

  it('the instant after some hours is that many hours away, within the hours of a working day', () => {
    fc.assert(
      fc.property(desks, instant, fc.integer({ min: 1, max: 400 }), (one, from, hours) => {
        const until = afterWorkingHours(one, from, hours)
        expect(workingHoursBetween(one, from, until)).toBeCloseTo(hours, 6)
        const { day, ms } = wallTimeOf(until, one.timeZone)
        expect(isWorkingDay(one.calendar, day)).toBe(true)
        expect(ms / 60_000).toBeGreaterThan(one.opensAt)
        expect(ms / 60_000).toBeLessThanOrEqual(one.closesAt)
      }),
    )
  })

  it('an instant and what clocks show at it name each other', () => {
    fc.assert(
      fc.property(zones, instant, (zone, one) => {
        const shown = wallTimeOf(one, zone)
        const again = instantOf(shown, zone)
        // In the hour that clocks show twice either instant shows the same.
        expect(wallTimeOf(again, zone)).toEqual(shown)
      }),
    )
  })
})
