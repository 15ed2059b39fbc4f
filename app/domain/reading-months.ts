import type { Day } from './vocabulary'

/** A month of the calendar, `yyyy-MM`. */
export type Month = string

/** Whether the text is a month of the years 0001 to 9999. */
export function isMonth(text: string): boolean {
  return /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** The month so many months later, or earlier where `n` is negative. */
export function addToMonth(month: Month, n: number): Month {
  const index = indexOf(month) + n
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** Months from `a` to `b`; negative when `b` is before `a`. */
export function monthsFrom(a: Month, b: Month): number {
  return indexOf(b) - indexOf(a)
}

/** So many months in a row, in order, the last of them `end`. */
export function monthsUntil(end: Month, count: number): Month[] {
  return Array.from({ length: Math.max(0, count) }, (_, at) => addToMonth(end, at - count + 1))
}

const indexOf = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
