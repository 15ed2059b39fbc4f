import { and, eq, inArray, lt, or, type SQL } from 'drizzle-orm'
import type { Name } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { person } from '~db/schema/people'
import { auditEvent } from '~db/schema/programme'

type Event = typeof auditEvent.$inferSelect

/** A place in the log of changes, newest first: `at-id`. */
export const placeOf = ({ at, id }: Pick<Event, 'at' | 'id'>): string => `${at}-${id}`

/** What is older than this place; everything where none is given. */
export function olderThan(place: string | null): SQL | undefined {
  const [, at, id] = /^(\d+)-(\d+)$/.exec(place ?? '') ?? []
  if (at === undefined || id === undefined) return undefined
  return or(lt(auditEvent.at, Number(at)), and(eq(auditEvent.at, Number(at)), lt(auditEvent.id, Number(id))))
}

/** The names of the people that these fields of events hold by their ids; who has left keeps theirs. */
export async function peopleIn(
  db: Db,
  events: readonly Event[],
  isPerson: (field: string) => boolean,
): Promise<Record<number, Name>> {
  const told = events.filter(({ field }) => isPerson(field)).flatMap(({ from, to }) => [from, to].filter(Boolean))
  const rows = await db.read
    .select({ id: person.id, zh: person.nameZh, en: person.nameEn })
    .from(person)
    .where(inArray(person.id, [...new Set(told.map(Number))]))
  return Object.fromEntries(rows.map(({ id, zh, en }) => [id, { zh, en }]))
}
