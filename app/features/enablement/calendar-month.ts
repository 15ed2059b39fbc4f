import { addDays, isDay, isoWeekday } from '~/domain/days'
import type { Day } from '~/domain/vocabulary'
import type { ActivityLine } from './queries.server'

export interface CalendarDay {
  day: Day
  isInMonth: boolean
  activities: ActivityLine[]
}

/** The first day of the month that an address asks for, `2026-06`; else of the day's own. */
export function monthOf(asked: string | null, today: Day): Day {
  const first = `${asked ?? ''}-01`
  return isDay(first) ? first : `${today.slice(0, 7)}-01`
}

/** The first day of the month so many months later. */
export function monthAfter(first: Day, months: number): Day {
  const at = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + months
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`
}

/** The weeks that the month touches, from Monday, each day with what is planned or was held on it. */
export function weeksOf(first: Day, activities: readonly ActivityLine[]): CalendarDay[][] {
  const byDay = new Map<Day, ActivityLine[]>()
  for (const one of activities) {
    const day = one.heldOn ?? one.plannedOn
    byDay.set(day, [...(byDay.get(day) ?? []), one])
  }
  const next = monthAfter(first, 1)
  const weeks: CalendarDay[][] = []
  for (let monday = addDays(first, 1 - isoWeekday(first)); monday < next; monday = addDays(monday, 7)) {
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((offset) => {
        const day = addDays(monday, offset)
        const own = [...(byDay.get(day) ?? [])].sort((a, b) => (a.startsAt ?? -1) - (b.startsAt ?? -1))
        return { day, isInMonth: day >= first && day < next, activities: own }
      }),
    )
  }
  return weeks
}
