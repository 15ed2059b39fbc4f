import { asc, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Day, Name } from '~/domain/vocabulary'
import type { AcceptedLoad } from '~/domain/wave-overloads'
import type { Db } from '~db/client.server'
import { person, unit } from '~db/schema/people'
import { acceptedOverload } from '~db/schema/planning'

/** A limit that somebody said may be exceeded: whose, when, by whom and why. */
export interface Acceptance extends AcceptedLoad {
  key: number
  name: Name
  limit: number
  reason: string
  acceptedOn: Day
  acceptedBy: Name
}

/** The latest first. One statement. */
export async function acceptancesOf(db: Db, programmeId: number): Promise<Acceptance[]> {
  const owner = alias(person, 'limited_owner')
  const rows = await db.read
    .select({ accepted: acceptedOverload, owner, unit, by: person })
    .from(acceptedOverload)
    .leftJoin(owner, eq(owner.id, acceptedOverload.personId))
    .leftJoin(unit, eq(unit.id, acceptedOverload.unitId))
    .innerJoin(person, eq(person.id, acceptedOverload.acceptedById))
    .where(eq(acceptedOverload.programmeId, programmeId))
    .orderBy(desc(acceptedOverload.acceptedOn), asc(acceptedOverload.id))
  return rows.map(({ accepted, owner: limited, unit: at, by }) => ({
    key: accepted.id,
    kind: accepted.kind,
    id: accepted.personId ?? accepted.unitId ?? 0,
    name: nameIn(limited ?? at),
    range: { start: accepted.fromDay, end: accepted.toDay },
    peak: accepted.peak,
    limit: accepted.limit,
    reason: accepted.reason,
    acceptedOn: accepted.acceptedOn,
    acceptedBy: nameIn(by),
  }))
}

function nameIn(row: { nameZh: string; nameEn: string } | null): Name {
  return { zh: row?.nameZh ?? '', en: row?.nameEn ?? '' }
}
