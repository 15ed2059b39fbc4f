import { asc, eq } from 'drizzle-orm'
import type { CalendarDay, HolidaySource } from '~/domain/calendar'
import type { Day } from '~/domain/vocabulary'
import { officialDays } from '~/lib/official-holidays.server'
import type { Db } from '~db/client.server'
import { calendarDay } from '~db/schema/programme'

export interface OwnDay extends CalendarDay {
  id: number
  note: string
}

/** The company's own days of a programme, in the order of the calendar. */
export async function ownDays(db: Db, programmeId: number): Promise<OwnDay[]> {
  return db.read
    .select({ id: calendarDay.id, day: calendarDay.day, kind: calendarDay.kind, note: calendarDay.note })
    .from(calendarDay)
    .where(eq(calendarDay.programmeId, programmeId))
    .orderBy(asc(calendarDay.day))
}

export interface OfficialYear {
  year: number
  days: CalendarDay[]
  /** Whether the official list has been published for this year; always false without a list. */
  isKnown: boolean
  coveredUntil: Day | null
}

/** The official days of one year, and how far the list reaches from there. */
export function officialYear(source: HolidaySource, year: number): OfficialYear {
  const { days, coveredUntil } = officialDays(source, { from: year, to: year + 10 })
  const isKnown = coveredUntil !== null && coveredUntil >= `${year}-12-31`
  return { year, days: days.filter(({ day }) => day.startsWith(`${year}-`)), isKnown, coveredUntil }
}
