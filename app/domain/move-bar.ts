import { durationInWorkingDays, numberFrom, numberUpTo, type WorkCalendar, workingDayOf } from './calendar'
import type { Day, DayRange } from './vocabulary'

/** How a bar is taken hold of: as a whole, or by one of its ends. */
export type Hold = 'whole' | 'start' | 'end'

/**
 * The days a bar gets when what it is held by is put on a day: as a whole it keeps its working days, by an end it
 * gets longer or shorter, but never shorter than one. Days that are not worked give way to the next one that is, ends
 * to the one before.
 */
export function putOn(range: DayRange, hold: Hold, day: Day, calendar: WorkCalendar): DayRange {
  const dayOf = (number: number) => workingDayOf(calendar, number)
  const first = numberFrom(calendar, range.start)
  const last = Math.max(first, numberUpTo(calendar, range.end))
  if (hold === 'end') return { start: dayOf(first), end: dayOf(Math.max(first, numberUpTo(calendar, day))) }
  const start = numberFrom(calendar, day)
  if (hold === 'start') return { start: dayOf(Math.min(start, last)), end: dayOf(last) }
  return { start: dayOf(start), end: dayOf(start + Math.max(1, durationInWorkingDays(calendar, range)) - 1) }
}

/** The days a bar gets when what it is held by moves so many working days; negative is earlier. */
export function moveBy(range: DayRange, hold: Hold, workingDays: number, calendar: WorkCalendar): DayRange {
  const number = hold === 'end' ? numberUpTo(calendar, range.end) : numberFrom(calendar, range.start)
  return putOn(range, hold, workingDayOf(calendar, number + workingDays), calendar)
}
