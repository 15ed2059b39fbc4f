import { and, asc, eq, exists, isNull, or, sql } from 'drizzle-orm'
import type { Name } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { membership } from '~db/schema/people'
import { programme } from '~db/schema/programme'

export interface ProgrammeLink {
  id: number
  slug: string
  name: Name
}

/** The programmes a person works in; an administrator sees all. */
export async function programmesOf(db: Db, person: { id: number; isAdministrator: boolean }): Promise<ProgrammeLink[]> {
  const isMember = exists(
    db.read
      .select({ one: sql`1` })
      .from(membership)
      .where(and(eq(membership.programmeId, programme.id), eq(membership.personId, person.id))),
  )
  const rows = await db.read
    .select({ id: programme.id, slug: programme.slug, zh: programme.nameZh, en: programme.nameEn })
    .from(programme)
    .where(and(isNull(programme.archivedAt), or(isMember, person.isAdministrator ? sql`1 = 1` : undefined)))
    .orderBy(asc(programme.id))
  return rows.map(({ id, slug, zh, en }) => ({ id, slug, name: { zh, en } }))
}
