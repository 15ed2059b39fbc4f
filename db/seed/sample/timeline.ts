import { addWorkingDays, type WorkCalendar } from '~/domain/calendar'
import { addDays } from '~/domain/days'
import type { Day, DayRange } from '~/domain/vocabulary'
import type { Span } from './schedule'

/** The dates of the sample, which count in working days from the day on which it is loaded. */
export interface Timeline {
  today: Day
  /** The n-th working day after today; negative: the one since which so many are gone; 0 is today itself, worked or not. */
  day(n: number): Day
  range(span: Span): DayRange
  /** Calendar days before today. */
  daysAgo(n: number): Day
}

export function timelineAt(today: Day, calendar: WorkCalendar): Timeline {
  const tomorrow = addDays(today, 1)
  const day = (n: number) => {
    if (n === 0) return today
    // From tomorrow back, so that on a Sunday, too, one working day is gone since Thursday and none since Friday.
    return n > 0 ? addWorkingDays(calendar, today, n) : addWorkingDays(calendar, tomorrow, n - 1)
  }
  return {
    today,
    day,
    range: ([start, end]) => ({ start: day(start), end: day(end) }),
    daysAgo: (n) => addDays(today, -n),
  }
}
