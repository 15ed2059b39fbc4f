import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInTimeZone } from '~/domain/calendar'
import { addDays, daysBetween, isDay, isoWeekday, maxDay, minDay } from '~/domain/days'
import { daySchema } from '~/domain/form-fields'
import { addMonths, eachMonth, startOfMonth } from '~/domain/months'

const text = (date: Date) => date.toISOString().slice(0, 10)
const anyDay = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map(text)

describe('day arithmetic', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s and %i days is %s', (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected)
  })

  it('agrees with the platform on every day and weekday', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        const moved = new Date(Date.parse(day) + n * 86_400_000)
        fc.pre(moved >= new Date('0001-01-01') && moved <= new Date('9999-12-31'))
        expect(addDays(day, n)).toBe(text(moved))
        expect(daysBetween(day, text(moved))).toBe(n)
        expect(isoWeekday(day)).toBe(new Date(day).getUTCDay() || 7)
        expect(isDay(day)).toBe(true)
      }),
    )
  })

  it('stays within the years that can be written with four digits', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError)
    expect(() => addDays('2026-10-08', 0.5)).toThrow(RangeError)
    expect(() => addDays('soon', 1)).toThrow(/Not a calendar day: "soon"/)
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -13, '2025-02-28'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i months is %s', (day, n, expected) => {
    expect(addMonths(day, n)).toBe(expected)
  })

  it('finds the months a range touches', () => {
    expect(startOfMonth('2026-10-31')).toBe('2026-10-01')
    expect(eachMonth({ start: '2026-11-30', end: '2027-02-01' })).toEqual([
      '2026-11-01',
      '2026-12-01',
      '2027-01-01',
      '2027-02-01',
    ])
    expect(eachMonth({ start: '2026-11-30', end: '2026-11-30' })).toEqual(['2026-11-01'])
    expect(eachMonth({ start: '2026-11-30', end: '2026-11-29' })).toEqual([])
    expect(eachMonth({ start: '2026-11-30', end: '2025-11-29' })).toEqual([])
  })

  it('finds the earliest and the latest of some days', () => {
    const days = ['2026-01-01', '2025-12-31', '2026-10-08', '2026-09-30']
    expect(days.reduce(minDay)).toBe('2025-12-31')
    expect(days.reduce(maxDay)).toBe('2026-10-08')
    expect([minDay('2026-01-01', '2026-01-01'), maxDay('2026-01-01', '2026-01-01')]).toEqual([
      '2026-01-01',
      '2026-01-01',
    ])
  })
})

describe('the text of a day', () => {
  it.each(['2026-10-08', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (day) => {
    expect(isDay(day)).toBe(true)
    expect(daySchema.parse(day)).toBe(day)
  })

  it.each([
    '',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-10-00',
    '0000-01-01',
    '2026-1-08',
    '2026/10/08',
    '20261008',
    '2026-10-08T00:00',
    ' 2026-10-08',
    '2026-1a-08',
    '２０２６-10-08',
  ])('"%s" is none', (day) => {
    expect(isDay(day)).toBe(false)
    const result = daySchema.safeParse(day)
    expect(result.error?.issues.map(({ message }) => message)).toEqual(['day'])
  })

  it('answers a missing value with the same key', () => {
    expect(daySchema.safeParse(undefined).error?.issues[0]?.message).toBe('day')
  })
})

describe('the day in a time zone', () => {
  it.each([
    ['2026-10-08T15:59:59Z', 'Asia/Shanghai', '2026-10-08'],
    ['2026-10-08T16:00:00Z', 'Asia/Shanghai', '2026-10-09'],
    ['2026-12-31T23:30:00Z', 'Europe/Berlin', '2027-01-01'],
    ['2027-01-01T03:00:00Z', 'America/New_York', '2026-12-31'],
    ['2026-03-29T01:30:00Z', 'UTC', '2026-03-29'],
  ])('at %s in %s is %s', (instant, timeZone, expected) => {
    expect(dayInTimeZone(Date.parse(instant), timeZone)).toBe(expected)
  })

  it('refuses a zone nobody knows', () => {
    expect(() => dayInTimeZone(0, 'Asia/Nowhere')).toThrow(RangeError)
  })
})
