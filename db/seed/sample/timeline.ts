import { addDays, addWorkingDays, type WorkCalendar } from '~/domain/calendar'
import type { Day, DayRange } from '~/domain/vocabulary'
import type { Span } from './schedule'

/** The dates of the sample, which count in working days from the day on which it is loaded. */
export interface Timeline {
  today: Day
  /** The n-th working day after today, or before it; 0 is today itself, worked or not. */
  day(n: number): Day
  range(span: Span): DayRange
  /** Calendar days before today. */
  daysAgo(n: number): Day
}

export function timelineAt(today: Day, calendar: WorkCalendar): Timeline {
  const day = (n: number) => (n === 0 ? today : addWorkingDays(calendar, today, n))
  return {
    today,
    day,
    range: ([start, end]) => ({ start: day(start), end: day(end) }),
    daysAgo: (n) => addDays(today, -n),
  }
}
