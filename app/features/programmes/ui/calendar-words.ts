import type { HolidaySource } from '~/domain/calendar'
import { m } from '~/i18n/generated/messages'
import { currentLocale } from '~/i18n/locale'

const sources: Readonly<Record<HolidaySource, () => string>> = {
  CN: m.programmes_holidays_cn,
  none: m.programmes_holidays_none,
}
export const holidaySourceWord = (source: HolidaySource) => sources[source]()

const kinds = { holiday: m.programmes_day_holiday, working: m.programmes_day_working }
export const calendarDayWord = (kind: 'holiday' | 'working') => kinds[kind]()

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** "Saturday", 「周六」, of an ISO weekday. */
export function weekdayWord(weekday: number, width: 'long' | 'short' | 'narrow' = 'short'): string {
  // 1 January 2024 was a Monday.
  const day = new Date(Date.UTC(2024, 0, weekday))
  if (currentLocale() === 'en') {
    return new Intl.DateTimeFormat('en-GB', { weekday: width, timeZone: 'UTC' }).format(day)
  }
  // 「周六」 is what people say; 「星期六」 takes the room of two.
  const short = width === 'long' ? 'short' : width
  return new Intl.DateTimeFormat('zh-CN', { weekday: short, timeZone: 'UTC' }).format(day)
}
