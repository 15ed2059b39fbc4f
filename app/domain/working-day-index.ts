import { type DayNumber, toDayNumber, weekdayIndex } from './day-number'
import type { Day } from './vocabulary'

/** Which days are worked: the week's pattern and the days that differ from it. */
export interface WorkingPattern {
  /** ISO weekdays, Monday 1 to Sunday 7, that are not worked. */
  weekend: ReadonlySet<number>
  holidays: ReadonlySet<Day>
  /** Make-up days 调休: worked although the weekend or the list of holidays says otherwise. */
  workingDays: ReadonlySet<Day>
}

/**
 * Working days by counting instead of walking: each question is arithmetic on weeks plus one binary search among the
 * exceptional days, so its cost does not grow with the length of a plan, and no calendar can make it loop for ever.
 */
export interface WorkingDayIndex {
  /** Working days up to and including the day, counted from an arbitrary but fixed origin. Never decreases. */
  count(day: DayNumber): number
  /** The day on which the count first reaches `count`. Throws a RangeError when no day ever does. */
  dayAt(count: number): DayNumber
}

export function indexWorkingDays(pattern: WorkingPattern): WorkingDayIndex {
  const week = weekOf(pattern.weekend)
  const exceptions = exceptionsOf(pattern, week)

  const count = (day: DayNumber) => week.count(day) + (exceptions.shiftBefore[exceptions.upTo(day)] ?? 0)

  const dayAt = (wanted: number) => {
    const next = firstIndex(exceptions.days.length, (index) => count(exceptions.days[index] ?? 0) >= wanted)
    // Between two exceptions only the week's pattern counts; a make-up day may reach the count before the pattern does.
    const byPattern = week.dayAt(wanted - (exceptions.shiftBefore[next] ?? 0))
    const found = Math.min(byPattern, exceptions.days[next] ?? Number.POSITIVE_INFINITY)
    if (!Number.isFinite(found)) {
      throw new RangeError('The calendar has not enough working days: every weekday is marked as weekend')
    }
    return found
  }

  return { count, dayAt }
}

interface Week {
  isWorked(day: DayNumber): boolean
  count(day: DayNumber): number
  dayAt(count: number): number
}

function weekOf(weekend: ReadonlySet<number>): Week {
  const worked = [0, 1, 2, 3, 4, 5, 6].filter((index) => !weekend.has(index + 1))
  const perWeek = worked.length
  const workedUpTo = [0, 1, 2, 3, 4, 5, 6].map((index) => worked.filter((other) => other <= index).length)

  return {
    isWorked: (day) => worked.includes(weekdayIndex(day)),
    count: (day) => Math.floor((day + 3) / 7) * perWeek + (workedUpTo[weekdayIndex(day)] ?? 0),
    dayAt: (count) => {
      if (perWeek === 0) return count <= 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
      const weeks = Math.floor((count - 1) / perWeek)
      return weeks * 7 + (worked[count - 1 - weeks * perWeek] ?? 0) - 3
    },
  }
}

interface Exceptions {
  /** Ascending; only days that differ from the week's pattern. */
  days: number[]
  /** At i: by how much the exceptions before days[i] change the count. One longer than `days`. */
  shiftBefore: number[]
  /** How many exceptions are on or before the day. */
  upTo(day: DayNumber): number
}

function exceptionsOf(pattern: WorkingPattern, week: Week): Exceptions {
  const worked = new Map<DayNumber, boolean>()
  for (const day of pattern.holidays) worked.set(toDayNumber(day), false)
  for (const day of pattern.workingDays) worked.set(toDayNumber(day), true)

  const days = [...worked].filter(([day, isWorked]) => isWorked !== week.isWorked(day)).map(([day]) => day)
  days.sort((a, b) => a - b)
  const shiftBefore = [0]
  let shift = 0
  for (const day of days) {
    shift += worked.get(day) ? 1 : -1
    shiftBefore.push(shift)
  }
  return { days, shiftBefore, upTo: (day) => firstIndex(days.length, (index) => (days[index] ?? 0) > day) }
}

/** The first index that holds; `holds` must be false up to some index and true from there on. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
