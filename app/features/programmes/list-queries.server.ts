import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Role, Status } from '~/domain/vocabulary'
import type { ProgrammeRow } from '~/lib/visit.server'
import type { Db } from '~db/client.server'
import { membership } from '~db/schema/people'
import { programme } from '~db/schema/programme'

export interface OwnProgramme {
  row: ProgrammeRow
  /** What the person does in it; nothing for an administrator who only looks after it. */
  roles: Role[]
}

/** The programmes a person works in with their roles; an administrator sees all. Two statements. */
export async function ownProgrammes(db: Db, person: { id: number; isAdministrator: boolean }): Promise<OwnProgramme[]> {
  const memberships = await db.read
    .select({ programmeId: membership.programmeId, role: membership.role })
    .from(membership)
    .where(eq(membership.personId, person.id))
  const own = [...new Set(memberships.map(({ programmeId }) => programmeId))]
  const rows = await db.read
    .select()
    .from(programme)
    .where(and(isNull(programme.archivedAt), person.isAdministrator ? undefined : inArray(programme.id, own)))
    .orderBy(asc(programme.id))
  return rows.map((row) => {
    const roles = memberships.filter(({ programmeId }) => programmeId === row.id).map(({ role }) => role)
    return { row, roles: [...new Set(roles)] }
  })
}

export interface Standing {
  status: Status
  /** Percentages. */
  earned: number
  planned: number
}

const kept = new Map<string, Standing>()
const KEPT_AT_MOST = 200

/**
 * How a programme stands on a day. Reading one whole is dear, so the answer is kept as long as nothing in the programme
 * changes: a list of programmes costs what has changed since it was last shown.
 */
export async function standingOf(row: ProgrammeRow, today: string, assess: () => Promise<Standing>): Promise<Standing> {
  const key = `${row.id}:${row.revision}:${row.createdAt}:${today}`
  const known = kept.get(key)
  if (known) return known
  const { status, earned, planned } = await assess()
  if (kept.size >= KEPT_AT_MOST) kept.clear()
  kept.set(key, { status, earned, planned })
  return { status, earned, planned }
}
