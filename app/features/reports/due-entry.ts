import type { Day } from '~/domain/vocabulary'
import { calendarFile } from '~/lib/calendar-file'

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
  const sequence = Math.floor(now / 60_000)
  const event = { uid: `report-due-${slug}`, sequence, when: { day: on }, title, address }
  return calendarFile({ product: 'Reports', name: null, events: [event], now })
}
