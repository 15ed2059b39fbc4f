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
  return new Intl.DateTimeFormat(currentLocale() === 'en' ? 'en-GB' : 'zh-CN', {
    weekday: width,
    timeZone: 'UTC',
  }).format(day)
}
