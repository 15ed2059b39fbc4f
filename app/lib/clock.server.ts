import { dayInTimeZone } from '~/domain/calendar'
import type { Day } from '~/domain/vocabulary'

export const DEFAULT_TIME_ZONE = 'Asia/Shanghai'

/** The one place that reads the clock; everything else is told the instant and the day. */
export function now(): number {
  return Date.now()
}

/** In every time zone days begin at a quarter of an hour of UTC: within one, the day is the same. */
const QUARTER_MS = 15 * 60_000
let lately = { quarter: -1, days: new Map<string, Day>() }

/** Which quarter of an hour that instant (UTC milliseconds) is in, counted from 1970. */
export function quarterHourOf(instant: number): number {
  return Math.floor(instant / QUARTER_MS)
}

/** The day it is in the time zone at the instant (UTC milliseconds), or now. */
export function todayIn(timeZone: string, instant: number = now()): Day {
  const quarter = quarterHourOf(instant)
  if (lately.quarter !== quarter) lately = { quarter, days: new Map() }
  const day = lately.days.get(timeZone) ?? dayInTimeZone(instant, timeZone)
  lately.days.set(timeZone, day)
  return day
}
