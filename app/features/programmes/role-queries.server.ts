import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Name, Role } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { membership, unit } from '~db/schema/people'
import { programme } from '~db/schema/programme'

export interface RoleOfPerson {
  /** The membership's. */
  id: number
  role: Role
  branch: Name | null
  programme: { id: number; slug: string; name: Name }
}

/** What one person does in all programmes. */
export async function rolesOfPerson(db: Db, personId: number): Promise<RoleOfPerson[]> {
  const rows = await db.read
    .select({ membership, programme, unit })
    .from(membership)
    .innerJoin(programme, eq(programme.id, membership.programmeId))
    .leftJoin(unit, eq(unit.id, membership.unitId))
    .where(and(eq(membership.personId, personId), isNull(programme.archivedAt)))
    .orderBy(asc(programme.id), asc(membership.id))
  return rows.map((row) => ({
    id: row.membership.id,
    role: row.membership.role,
    branch: row.unit && { zh: row.unit.nameZh, en: row.unit.nameEn },
    programme: {
      id: row.programme.id,
      slug: row.programme.slug,
      name: { zh: row.programme.nameZh, en: row.programme.nameEn },
    },
  }))
}

/** The programmes in which somebody can be given a role. */
export async function programmeChoices(db: Db): Promise<{ id: number; name: Name }[]> {
  const rows = await db.read
    .select({ id: programme.id, zh: programme.nameZh, en: programme.nameEn })
    .from(programme)
    .where(isNull(programme.archivedAt))
    .orderBy(asc(programme.id))
  return rows.map(({ id, zh, en }) => ({ id, name: { zh, en } }))
}
