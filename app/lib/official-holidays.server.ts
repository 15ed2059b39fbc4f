import chineseDays from 'chinese-days'
import type { CalendarDay, HolidaySource } from '~/domain/calendar'
import { addDays, isoWeekday } from '~/domain/days'
import type { Day } from '~/domain/vocabulary'

export interface OfficialDays {
  /** In the order of the calendar: statutory holidays, and days worked to make up for them. Never a plain weekend. */
  days: CalendarDay[]
  /**
   * The last day up to which `days` is the whole truth: the end of the last year the list knows, or of `years.to` when
   * that is earlier. Null without a list.
   */
  coveredUntil: Day | null
}

/**
 * The official days of the years, both included. Years without a published list have no days here: whatever is planned
 * after `coveredUntil` follows the weekend alone and should say so. A list may still change the last days of the year
 * before it, when New Year's holiday reaches back into December.
 */
export function officialDays(source: HolidaySource, years: { from: number; to: number }): OfficialDays {
  if (source === 'none') return { days: [], coveredUntil: null }
  const lastYear = lastKnownYear()
  if (lastYear === null) return { days: [], coveredUntil: null }

  const until = Math.min(years.to, lastYear)
  const days: CalendarDay[] = []
  for (let year = years.from; year <= until; year++) days.push(...daysOfYear(year))
  return { days, coveredUntil: `${until}-12-31` }
}

const FIRST_NATIONAL_DAY = 1950
const LAST_YEAR_ASKED = 2200

let lastYearKnown: number | null | undefined

/**
 * The library answers for any year and takes one without a list for plain weeks. 1 October is a statutory holiday in
 * every year of the People's Republic, so a year whose list has it is known, and a year without it is not.
 */
function lastKnownYear(): number | null {
  if (lastYearKnown === undefined) {
    lastYearKnown = null
    for (let year = FIRST_NATIONAL_DAY; year <= LAST_YEAR_ASKED; year++) {
      if (isListed(`${year}-10-01`)) lastYearKnown = year
    }
  }
  return lastYearKnown
}

function isListed(day: Day): boolean {
  return chineseDays.getHolidaysInRange(day, day, false).length > 0
}

const daysByYear = new Map<number, readonly CalendarDay[]>()

function daysOfYear(year: number): readonly CalendarDay[] {
  const known = daysByYear.get(year)
  if (known) return known
  const days = readYear(year)
  daysByYear.set(year, days)
  return days
}

function readYear(year: number): CalendarDay[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const holidays = new Set(chineseDays.getHolidaysInRange(first, last, false))
  const worked = new Set(chineseDays.getWorkdaysInRange(first, last, true))
  const days: CalendarDay[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (worked.has(day) && isoWeekday(day) >= 6) days.push({ day, kind: 'working' })
    else if (holidays.has(day) && !worked.has(day)) days.push({ day, kind: 'holiday' })
  }
  return days
}
