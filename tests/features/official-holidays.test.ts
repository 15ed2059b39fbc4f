import { describe, expect, it } from 'vitest'
import { addWorkingDays, calendarOf, isWorkingDay } from '~/domain/calendar'
import { isoWeekday } from '~/domain/days'
import { officialDays } from '~/lib/official-holidays.server'

const kindsOf = (from: number, to: number) =>
  new Map(officialDays('CN', { from, to }).days.map(({ day, kind }) => [day, kind]))

describe('the official days of China', () => {
  it('have the National Day week of 2026 as holidays, on weekdays and at the weekend', () => {
    const kinds = kindsOf(2026, 2026)
    for (const dayOfMonth of ['01', '02', '03', '04', '05', '06', '07']) {
      expect(kinds.get(`2026-10-${dayOfMonth}`), dayOfMonth).toBe('holiday')
    }
    expect(kinds.has('2026-10-08')).toBe(false)
  })

  it('have the make-up days of 2026 as working days, all of them at weekends', () => {
    const madeUp = officialDays('CN', { from: 2026, to: 2026 }).days.filter(({ kind }) => kind === 'working')
    expect(madeUp.map(({ day }) => day)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ])
    expect(madeUp.every(({ day }) => isoWeekday(day) >= 6)).toBe(true)
  })

  it('do not list an ordinary weekend or an ordinary weekday', () => {
    const kinds = kindsOf(2026, 2026)
    for (const day of ['2026-03-07', '2026-03-08', '2026-03-09']) expect(kinds.has(day), day).toBe(false)
  })

  it('are in order, once each, and only of the years asked for', () => {
    const days = officialDays('CN', { from: 2024, to: 2025 }).days.map(({ day }) => day)
    expect(days).toEqual([...new Set(days)].sort())
    expect(days[0]).toBe('2024-01-01')
    expect(days.at(-1)?.slice(0, 4)).toBe('2025')
  })

  it('are the same each time they are asked for, whatever a caller did with the answer', () => {
    const first = officialDays('CN', { from: 2026, to: 2026 })
    const before = [...first.days]
    first.days.length = 0
    expect(officialDays('CN', { from: 2026, to: 2026 }).days).toEqual(before)
  })

  it('end with the last year whose National Day is listed, never in a year taken for plain', () => {
    const { days, coveredUntil } = officialDays('CN', { from: 2024, to: 2150 })
    const listedYears = new Set(days.map(({ day }) => day.slice(0, 4)))
    expect(coveredUntil).toMatch(/^\d{4}-12-31$/)
    expect(coveredUntil! >= '2026-12-31').toBe(true)
    expect(coveredUntil).toBe(`${[...listedYears].sort().at(-1)}-12-31`)
    expect(days.some(({ day, kind }) => day === `${coveredUntil!.slice(0, 4)}-10-01` && kind === 'holiday')).toBe(true)
  })

  it('never claim to cover 4 October 2027 while taking it for a working day', () => {
    const { days, coveredUntil } = officialDays('CN', { from: 2026, to: 2030 })
    const calendar = calendarOf({ official: days, coveredUntil })
    const takenForWorked = isWorkingDay(calendar, '2027-10-04')
    expect(takenForWorked && coveredUntil! >= '2027-10-04').toBe(false)
  })

  it('cover no more than the years asked for', () => {
    expect(officialDays('CN', { from: 2025, to: 2025 }).coveredUntil).toBe('2025-12-31')
  })

  it('say how far the list reaches when every year asked for lies beyond it', () => {
    const { days, coveredUntil } = officialDays('CN', { from: 2150, to: 2160 })
    expect(days).toEqual([])
    expect(coveredUntil! < '2150-01-01').toBe(true)
  })

  it('carry work across the National Day week of 2026', () => {
    const { days, coveredUntil } = officialDays('CN', { from: 2026, to: 2026 })
    const calendar = calendarOf({ official: days, coveredUntil })
    expect(addWorkingDays(calendar, '2026-09-30', 1)).toBe('2026-10-08')
    expect(addWorkingDays(calendar, '2026-09-30', 3)).toBe('2026-10-10')
    expect(addWorkingDays(calendar, '2026-09-30', 4)).toBe('2026-10-12')
  })
})

describe('no official list', () => {
  it('has no days and covers nothing', () => {
    expect(officialDays('none', { from: 2026, to: 2027 })).toEqual({ days: [], coveredUntil: null })
  })
})
