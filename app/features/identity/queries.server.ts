import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Name, Role } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { membership, person } from '~db/schema/people'

/** Nobody can sign in yet. */
export async function needsSetUp(db: Db): Promise<boolean> {
  const [row] = await db.read.select({ n: sql<number>`count(*)` }).from(person)
  return (row?.n ?? 0) === 0
}

export interface SamplePerson {
  id: number
  name: Name
  title: Name
  role: Role | 'administrator'
}

/** One sample person for each role, the administrator last. */
export async function samplePersons(db: Db): Promise<SamplePerson[]> {
  const rows = await db.read
    .select({ person, role: membership.role })
    .from(person)
    .leftJoin(membership, eq(membership.personId, person.id))
    .where(and(eq(person.isSample, true), isNull(person.archivedAt)))
    .orderBy(asc(person.id))
  const byRole = new Map<SamplePerson['role'], SamplePerson>()
  for (const { person: row, role } of rows) {
    const standing = row.isAdministrator ? 'administrator' : role
    if (!standing || byRole.has(standing)) continue
    const name = { zh: row.nameZh, en: row.nameEn }
    byRole.set(standing, { id: row.id, name, title: { zh: row.titleZh, en: row.titleEn }, role: standing })
  }
  const order: SamplePerson['role'][] = ['office', 'owner', 'branchLead', 'operations', 'executive', 'administrator']
  return order.flatMap((role) => byRole.get(role) ?? [])
}
