import { and, asc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Name, Role } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { membership, person, unit } from '~db/schema/people'

export interface Member {
  id: number
  role: Role
  personId: number
  name: Name
  title: Name
  /** Where they work. */
  unit: Name | null
  /** The branch they lead here. */
  branch: Name | null
}

/** Who does what in a programme, by name within a role. */
export async function membersOf(db: Db, programmeId: number): Promise<Member[]> {
  const branch = alias(unit, 'branch')
  const rows = await db.read
    .select({ membership, person, unit, branch })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(unit, eq(unit.id, person.unitId))
    .leftJoin(branch, eq(branch.id, membership.unitId))
    .where(and(eq(membership.programmeId, programmeId), isNull(person.archivedAt)))
    .orderBy(asc(branch.position), asc(unit.position), asc(person.id))
  return rows.map((row) => ({
    id: row.membership.id,
    role: row.membership.role,
    personId: row.person.id,
    name: { zh: row.person.nameZh, en: row.person.nameEn },
    title: { zh: row.person.titleZh, en: row.person.titleEn },
    unit: row.unit && { zh: row.unit.nameZh, en: row.unit.nameEn },
    branch: row.branch && { zh: row.branch.nameZh, en: row.branch.nameEn },
  }))
}
