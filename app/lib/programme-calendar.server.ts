import { eq } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { calendarOf, type WorkCalendar } from '~/domain/calendar'
import { addDays } from '~/domain/days'
import type { Db } from '~db/client.server'
import { calendarDay } from '~db/schema/programme'
import { officialDays } from './official-holidays.server'
import type { ProgrammeRow } from './own-programmes.server'

/** A programme lasts some years; the official list is asked for as far as any plan may reach. */
const YEARS_AHEAD = 10

const KNOWN_AT_MOST = 50
const known = new WeakMap<Db['read'], LRUCache<string, WorkCalendar>>()

/**
 * The working days of a programme: weekend, official holidays and make-up days, and the company's own days, which win.
 * Kept by revision, since every change of a day bumps it and a calendar is dear to index.
 */
export async function calendarOfProgramme(db: Db, programme: ProgrammeRow): Promise<WorkCalendar> {
  const store = known.get(db.read) ?? new LRUCache<string, WorkCalendar>({ max: KNOWN_AT_MOST })
  known.set(db.read, store)
  const key = `${programme.id}:${programme.revision}:${programme.createdAt}`
  const kept = store.get(key)
  if (kept) return kept
  const overrides = await db.read
    .select({ day: calendarDay.day, kind: calendarDay.kind })
    .from(calendarDay)
    .where(eq(calendarDay.programmeId, programme.id))
  const made = calendarFrom(programme, overrides)
  store.set(key, made)
  return made
}

/** The same from plain values, for a programme that is only being made. */
export function calendarFrom(
  settings: { startOn: string; weekend: string; holidaySource: 'CN' | 'none' },
  overrides: readonly { day: string; kind: 'holiday' | 'working' }[],
): WorkCalendar {
  const from = Number(addDays(settings.startOn, -366).slice(0, 4))
  const official = officialDays(settings.holidaySource, { from, to: from + YEARS_AHEAD })
  return calendarOf({
    weekend: new Set(settings.weekend.split(',').filter(Boolean).map(Number)),
    official: official.days,
    overrides,
    coveredUntil: official.coveredUntil,
  })
}
