import { type Month, monthOf } from './reading-months'
import { accepted, refuse, type Verdict } from './verdict'
import type { Day } from './vocabulary'

/** The value of a KPI at a branch in a month, in thousandths of its measure. */
export interface Reading {
  unitId: number
  month: Month
  value: number
}

/** What a KPI is at in a month: the plain mean of the branches that have a reading of it, and how many these are. */
export interface MonthMean {
  month: Month
  value: number
  branches: number
}

/** The means of all months that have readings, in their order. Every branch counts the same, whatever its size. */
export function meansByMonth(readings: readonly Reading[]): MonthMean[] {
  const sums = new Map<Month, { sum: number; branches: number }>()
  for (const { month, value } of readings) {
    const known = sums.get(month)
    if (known) {
      known.sum += value
      known.branches += 1
    } else sums.set(month, { sum: value, branches: 1 })
  }
  return [...sums]
    .map(([month, { sum, branches }]) => ({ month, value: sum / branches, branches }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** A reading is of a month that has begun. */
export function mayRead(month: Month, today: Day, field = 'month'): Verdict {
  return month > monthOf(today) ? refuse({ code: 'dayInFuture' }, field) : accepted
}
