import { textOfParts, toDay, toDayNumber } from './day-number'
import { isoWeekday } from './days'
import type { Day, DayRange } from './vocabulary'
import { indexWorkingDays, type WorkingDayIndex, type WorkingPattern } from './working-day-index'

/**
 * The calendar of a programme. A value: make a new one instead of changing its sets, since what is counted from them
 * is kept. Where a day is both holiday and working day, it is worked.
 */
export interface WorkCalendar extends WorkingPattern {
  /** The last day for which the official list is known; days after it follow the weekend alone. Null: no list. */
  coveredUntil: Day | null
}

/** Whose official list of holidays and make-up days a calendar follows. */
export const HOLIDAY_SOURCES = ['CN', 'none'] as const
export type HolidaySource = (typeof HOLIDAY_SOURCES)[number]

export interface CalendarDay {
  day: Day
  kind: 'holiday' | 'working'
}

export interface CalendarSources {
  /** ISO weekdays, Monday 1 to Sunday 7; Saturday and Sunday unless said. */
  weekend?: Iterable<number>
  official?: readonly CalendarDay[]
  /** The company's own days; they win over the official ones, and a later one over an earlier one. */
  overrides?: readonly CalendarDay[]
  coveredUntil?: Day | null
}

/** A calendar that knows weekends only. Throws a RangeError for anything but ISO weekdays 1 to 7. */
export function plainCalendar(weekend: Iterable<number> = DEFAULT_WEEKEND): WorkCalendar {
  return calendarOf({ weekend })
}

/** Throws a RangeError for anything but ISO weekdays 1 to 7. */
export function calendarOf({
  weekend = DEFAULT_WEEKEND,
  official = [],
  overrides = [],
  coveredUntil = null,
}: CalendarSources): WorkCalendar {
  const free = new Set(weekend)
  for (const weekday of free) {
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) {
      throw new RangeError(`Not an ISO weekday from 1 to 7: ${weekday}`)
    }
  }
  const kinds = new Map([...official, ...overrides].map(({ day, kind }) => [day, kind]))
  const daysOf = (wanted: CalendarDay['kind']) =>
    new Set([...kinds].filter(([, kind]) => kind === wanted).map(([day]) => day))
  return { weekend: free, holidays: daysOf('holiday'), workingDays: daysOf('working'), coveredUntil }
}

export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  if (calendar.workingDays.has(day)) return true
  return !calendar.holidays.has(day) && !calendar.weekend.has(isoWeekday(day))
}

/** The day itself when it is worked, else the first working day after it. RangeError when there is none. */
export function nextWorkingDay(calendar: WorkCalendar, day: Day): Day {
  const index = indexOf(calendar)
  return toDay(index.dayAt(index.count(toDayNumber(day) - 1) + 1))
}

/** The day itself when it is worked, else the last working day before it. RangeError when there is none. */
export function previousWorkingDay(calendar: WorkCalendar, day: Day): Day {
  const index = indexOf(calendar)
  return toDay(index.dayAt(index.count(toDayNumber(day))))
}

/**
 * The n-th working day after the day, or before it for a negative n; for 0 the day itself, moved forward to a working
 * day. One working day after a Saturday is Monday. RangeError when n is not whole or the calendar has no such day.
 */
export function addWorkingDays(calendar: WorkCalendar, day: Day, n: number): Day {
  if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of working days: ${n}`)
  const index = indexOf(calendar)
  const number = toDayNumber(day)
  return toDay(index.dayAt(n > 0 ? index.count(number) + n : index.count(number - 1) + 1 + n))
}

/**
 * The last day of work that starts on `start`, or on the first working day after it, and takes that many working days;
 * one day of work ends on its start. RangeError when the number is not whole and at least 1.
 */
export function endOfDuration(calendar: WorkCalendar, start: Day, workingDays: number): Day {
  if (!Number.isInteger(workingDays) || workingDays < 1) {
    throw new RangeError(`A duration is a whole number of at least one working day, not ${workingDays}`)
  }
  const index = indexOf(calendar)
  return toDay(index.dayAt(index.count(toDayNumber(start) - 1) + workingDays))
}

/** Working days after `a` up to and including `b`; negative when `b` is before `a`. */
export function workingDaysBetween(calendar: WorkCalendar, a: Day, b: Day): number {
  const index = indexOf(calendar)
  return index.count(toDayNumber(b)) - index.count(toDayNumber(a))
}

/** Working days in the range, both ends included; 0 when it ends before it starts. */
export function durationInWorkingDays(calendar: WorkCalendar, { start, end }: DayRange): number {
  const index = indexOf(calendar)
  return Math.max(0, index.count(toDayNumber(end)) - index.count(toDayNumber(start) - 1))
}

/**
 * Working days by their numbers, for arithmetic on whole plans: consecutive working days have consecutive numbers,
 * from an arbitrary origin. A day that is not worked counts as the next one that is.
 */
export function numberFrom(calendar: WorkCalendar, day: Day): number {
  return indexOf(calendar).count(toDayNumber(day) - 1) + 1
}

/** The same, but a day that is not worked counts as the last one before it that is. */
export function numberUpTo(calendar: WorkCalendar, day: Day): number {
  return indexOf(calendar).count(toDayNumber(day))
}

/** The working day that has this number. RangeError when there is none. */
export function workingDayOf(calendar: WorkCalendar, number: number): Day {
  return toDay(indexOf(calendar).dayAt(number))
}

/** The calendar day at an instant (UTC milliseconds) in an IANA time zone. RangeError for an unknown zone. */
export function dayInTimeZone(instantMs: number, timeZone: string): Day {
  const parts = { year: 0, month: 0, day: 0 }
  for (const { type, value } of formatterOf(timeZone).formatToParts(instantMs)) {
    if (type === 'year' || type === 'month' || type === 'day') parts[type] = Number(value)
  }
  return textOfParts({ year: parts.year, month: parts.month, dayOfMonth: parts.day })
}

const DEFAULT_WEEKEND: readonly number[] = [6, 7]

const indexes = new WeakMap<WorkCalendar, WorkingDayIndex>()

function indexOf(calendar: WorkCalendar): WorkingDayIndex {
  const known = indexes.get(calendar)
  if (known) return known
  const index = indexWorkingDays(calendar)
  indexes.set(calendar, index)
  return index
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const formatter = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  formatters.set(timeZone, formatter)
  return formatter
}
