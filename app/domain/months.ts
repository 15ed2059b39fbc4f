import { addMonths as addMonthsToDate, eachMonthOfInterval, startOfMonth as startOfMonthOfDate } from 'date-fns'
import { requirePartsOfDay, textOfParts } from './day-number'
import type { Day, DayRange } from './vocabulary'

export function startOfMonth(day: Day): Day {
  return dayOf(startOfMonthOfDate(dateOf(day)))
}

/** The same day n months later, or the last of that month where it is shorter: 31 January and one is 28 February. */
export function addMonths(day: Day, n: number): Day {
  return dayOf(addMonthsToDate(dateOf(day), n))
}

/** The first day of every month the range touches, in order; empty when it ends before it starts. */
export function eachMonth({ start, end }: DayRange): Day[] {
  if (end < start) return []
  return eachMonthOfInterval({ start: dateOf(start), end: dateOf(end) }).map(dayOf)
}

/** Midnight of the day where the program runs; only for whole days, and never compared with an instant. */
function dateOf(day: Day): Date {
  const { year, month, dayOfMonth } = requirePartsOfDay(day)
  const date = new Date(2000, month - 1, dayOfMonth)
  // Not in the constructor, which reads years below 100 as 1900 and on.
  date.setFullYear(year, month - 1, dayOfMonth)
  return date
}

function dayOf(date: Date): Day {
  return textOfParts({ year: date.getFullYear(), month: date.getMonth() + 1, dayOfMonth: date.getDate() })
}
