import { partsOfDay, toDay, toDayNumber, weekdayIndex } from './day-number'
import type { Day, DayRange } from './vocabulary'

/** Calendar days, weekends included: what every page needs of dates, and no more. */

/** Whether the text is a real day of the calendar, `yyyy-MM-dd`. */
export function isDay(text: string): boolean {
  return partsOfDay(text) !== null
}

/** Calendar days, weekends included. */
export function addDays(day: Day, n: number): Day {
  return toDay(toDayNumber(day) + n)
}

/** Calendar days from `a` to `b`; negative when `b` is before `a`. */
export function daysBetween(a: Day, b: Day): number {
  return toDayNumber(b) - toDayNumber(a)
}

/** The earlier of two days; of many by `days.reduce(minDay)`. */
export function minDay(a: Day, b: Day): Day {
  return b < a ? b : a
}

/** The later of two days; of many by `days.reduce(maxDay)`. */
export function maxDay(a: Day, b: Day): Day {
  return b > a ? b : a
}

/** Monday 1 to Sunday 7. */
export function isoWeekday(day: Day): number {
  return weekdayIndex(toDayNumber(day)) + 1
}

/** From the earliest start to the latest end; null of nothing. */
export function span(ranges: readonly DayRange[]): DayRange | null {
  if (ranges.length === 0) return null
  return {
    start: ranges.map((range) => range.start).reduce(minDay),
    end: ranges.map((range) => range.end).reduce(maxDay),
  }
}
