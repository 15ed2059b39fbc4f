import type { Day } from './vocabulary'

/**
 * A calendar day as a whole number: days since 1970-01-01, negative before. Proleptic Gregorian, without time zones.
 * Both conversions are plain integer arithmetic, because schedules make them tens of thousands of times a page.
 * Method: H. Hinnant, "chrono-compatible low-level date algorithms" (years counted from March, eras of 400 years).
 */
export type DayNumber = number

export interface DayParts {
  year: number
  /** 1 to 12. */
  month: number
  /** 1 to 31. */
  dayOfMonth: number
}

/** The parts of `yyyy-MM-dd`, or null when the text is no real day of the years 0001 to 9999. */
export function partsOfDay(text: string): DayParts | null {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return null
  const year = pairAt(text, 0) * 100 + pairAt(text, 2)
  const month = pairAt(text, 5)
  const dayOfMonth = pairAt(text, 8)
  // Comparisons with NaN (a letter among the digits) are false, so they must say what is right, not what is wrong.
  const real = year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
  return real ? { year, month, dayOfMonth } : null
}

/** Throws a RangeError when the text is no real day. */
export function requirePartsOfDay(day: Day): DayParts {
  const parts = partsOfDay(day)
  if (!parts) throw new RangeError(`Not a calendar day: "${day}"`)
  return parts
}

/** Throws a RangeError when the text is no real day. */
export function toDayNumber(day: Day): DayNumber {
  return numberOfParts(requirePartsOfDay(day))
}

export function numberOfParts({ year, month, dayOfMonth }: DayParts): DayNumber {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_OFFSET
}

/** Throws a RangeError when the number is not whole or outside the years 0001 to 9999. */
export function toDay(number: DayNumber): Day {
  if (!Number.isInteger(number) || number < FIRST_DAY || number > LAST_DAY) {
    throw new RangeError(`Day number ${number} is not a whole number within the years 0001 to 9999`)
  }
  const shifted = number + EPOCH_OFFSET
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return textOfParts({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth })
}

export function textOfParts({ year, month, dayOfMonth }: DayParts): Day {
  return `${twoDigits(Math.floor(year / 100))}${twoDigits(year % 100)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Monday 0 to Sunday 6; 1970-01-01 was a Thursday. */
export function weekdayIndex(number: DayNumber): number {
  const index = (number + 3) % 7
  return index < 0 ? index + 7 : index
}

const DASH = 45
const DAYS_PER_ERA = 146_097
const EPOCH_OFFSET = 719_468
const FIRST_DAY = -719_162
const LAST_DAY = 2_932_896

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function pairAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`
}
