import { isWorkingDay, numberUpTo, type WorkCalendar, workingDayOf } from './calendar'
import { instantOf, wallTimeOf } from './wall-clock'

/** When a desk works: on the working days of a calendar, between two times of the day. */
export interface DeskHours {
  calendar: WorkCalendar
  /** IANA name. */
  timeZone: string
  /** Minutes after midnight; it closes later than it opens, on the same day. */
  opensAt: number
  closesAt: number
}

/**
 * Hours that the desk works between two instants (UTC milliseconds), with fractions; negative when `to` is before
 * `from`. Weekends, holidays and the time outside the desk's hours count nothing, make-up days (调休) count in full.
 */
export function workingHoursBetween(desk: DeskHours, from: number, to: number): number {
  return (workedUpTo(desk, to) - workedUpTo(desk, from)) / HOUR_MS
}

/**
 * The instant at which the desk has worked so many hours since `from`; for 0 the instant itself. What ends with the
 * working day ends when the desk closes, not when it next opens. RangeError when hours are negative or no day is worked.
 */
export function afterWorkingHours(desk: DeskHours, from: number, hours: number): number {
  if (!(hours >= 0)) throw new RangeError(`Not a number of working hours: ${hours}`)
  if (hours === 0) return from
  const length = dayLength(desk)
  const wanted = workedUpTo(desk, from) + Math.round(hours * HOUR_MS)
  const number = Math.ceil(wanted / length)
  const ms = desk.opensAt * MINUTE_MS + wanted - (number - 1) * length
  return instantOf({ day: workingDayOf(desk.calendar, number), ms }, desk.timeZone)
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

function dayLength({ opensAt, closesAt }: DeskHours): number {
  if (!(closesAt > opensAt)) throw new RangeError(`A desk closes after it opens, not at ${closesAt} from ${opensAt}`)
  return (closesAt - opensAt) * MINUTE_MS
}

/** Milliseconds worked until the instant, from an arbitrary but fixed origin. Never decreases. */
function workedUpTo(desk: DeskHours, instant: number): number {
  const { day, ms } = wallTimeOf(instant, desk.timeZone)
  const length = dayLength(desk)
  const days = numberUpTo(desk.calendar, day)
  if (!isWorkingDay(desk.calendar, day)) return days * length
  const today = Math.min(Math.max(ms - desk.opensAt * MINUTE_MS, 0), length)
  return (days - 1) * length + today
}
