import { dayInTimeZone } from '~/domain/calendar'
import type { Day } from '~/domain/vocabulary'

export const DEFAULT_TIME_ZONE = 'Asia/Shanghai'

/** The one place that reads the clock; everything else is told the instant and the day. */
export function now(): number {
  return Date.now()
}

export function todayIn(timeZone: string, instant: number = now()): Day {
  return dayInTimeZone(instant, timeZone)
}
