import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { rolesThatMay } from '~/domain/permissions'
import type { Name } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { membership, person, unit } from '~db/schema/people'
import { groupBy } from './group-by'

/** The people who can be asked for a check: whoever has a role in the programme that lets them answer, by unit and name, each once. */
export async function membersToAsk(
  db: Db,
  programme: { id: number },
): Promise<{ unit: Name | null; people: { id: number; name: Name; title: Name }[] }[]> {
  const rows = await db.read
    .selectDistinct({
      id: person.id,
      nameZh: person.nameZh,
      nameEn: person.nameEn,
      titleZh: person.titleZh,
      titleEn: person.titleEn,
      unitId: unit.id,
      unitZh: unit.nameZh,
      unitEn: unit.nameEn,
      position: unit.position,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(unit, eq(unit.id, person.unitId))
    .where(
      and(
        eq(membership.programmeId, programme.id),
        inArray(membership.role, rolesThatMay('readiness.update')),
        isNull(person.archivedAt),
      ),
    )
    .orderBy(asc(unit.position), asc(person.nameZh), asc(person.nameEn), asc(person.id))
  const groups = groupBy(rows, (row) => row.unitId)
  return [...groups.values()].map((people) => ({
    unit: unitName(people[0]),
    people: people.map((one) => ({
      id: one.id,
      name: { zh: one.nameZh, en: one.nameEn },
      title: { zh: one.titleZh, en: one.titleEn },
    })),
  }))
}

function unitName(row: { unitZh: string | null; unitEn: string | null } | undefined): Name | null {
  if (!row || row.unitZh === null || row.unitEn === null) return null
  return { zh: row.unitZh, en: row.unitEn }
}
