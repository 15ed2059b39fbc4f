import type { Day } from '~/domain/vocabulary'
import { calendarFile } from '~/lib/calendar-file.server'

/** A calendar file with one all-day entry. The same programme's entry replaces the one before. */
export function dueEntry({
  slug,
  title,
  on,
  address,
  now,
}: {
  slug: string
  title: string
  on: Day
  address: string
  /** UTC milliseconds. */
  now: number
}): string {
  const entry = { uid: `report-due-${slug}@groundwork`, title, when: { from: on, to: on }, address }
  return calendarFile([entry], { product: 'Reports', now })
}
