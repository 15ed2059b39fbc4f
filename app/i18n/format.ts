import { daysBetween } from '~/domain/days'
import type { Day } from '~/domain/vocabulary'
import { m } from './generated/messages'
import { currentLocale } from './locale'

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = currentLocale() + JSON.stringify(options)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(currentLocale() === 'en' ? 'en-GB' : 'zh-CN', options)
  formatters.set(key, made)
  return made
}

const at = (day: Day) => new Date(`${day}T00:00:00Z`)

/** As people write it in a table: 「12-03」, "3 Dec"; with the year where it is not this one. */
export function shortDay(day: Day, today?: Day): string {
  const withYear = today !== undefined && day.slice(0, 4) !== today.slice(0, 4)
  if (currentLocale() === 'zh-CN') return withYear ? day : day.slice(5)
  return formatter({ day: 'numeric', month: 'short', ...(withYear && { year: 'numeric' }), timeZone: 'UTC' }).format(
    at(day),
  )
}

/** In full: 「2026-12-03」, "3 December 2026". */
export function fullDay(day: Day): string {
  if (currentLocale() === 'zh-CN') return day
  return formatter({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at(day))
}

/** 「3月」, "Mar". */
export function monthLabel(day: Day): string {
  return formatter({ month: 'short', timeZone: 'UTC' }).format(at(day))
}

/** 「2026年3月」, "March 2026". */
export function monthAndYear(day: Day): string {
  return formatter({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at(day))
}

/** An instant in the programme's time zone, to the minute. */
export function dayAndTime(instant: number, timeZone: string): string {
  return formatter({ dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(instant))
}

/** "today", "yesterday", "9 days ago", "in 3 days". */
export function relativeDay(day: Day, today: Day): string {
  const days = daysBetween(today, day)
  if (days === 0) return m.day_today()
  if (days === -1) return m.day_yesterday()
  if (days === 1) return m.day_tomorrow()
  return days < 0 ? m.day_ago({ days: -days }) : m.day_ahead({ days })
}

/** A whole percentage: "62%". */
export function percent(value: number): string {
  return `${Math.round(value)}%`
}

/** A measured number kept in thousandths: 「12.5」, "1,200". */
export function figure(thousandths: number): string {
  return new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: 3 }).format(thousandths / 1000)
}

/** A range of days; a year that is not this one is said once where both days share it. */
export function dayRange(range: { start: Day; end: Day }, today?: Day): string {
  const isOneYear = range.start.slice(0, 4) === range.end.slice(0, 4)
  const isChinese = currentLocale() === 'zh-CN'
  const start = shortDay(range.start, isOneYear && !isChinese ? undefined : today)
  const end = shortDay(range.end, isOneYear && isChinese ? undefined : today)
  return `${start} – ${end}`
}

/** As file managers say it: "340 kB", "2.4 MB". */
export function fileSize(bytes: number): string {
  const megabytes = bytes / 1024 / 1024
  const isLarge = megabytes >= 1
  return new Intl.NumberFormat(currentLocale(), {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? megabytes : Math.max(1, bytes / 1024))
}
