import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Viewer } from '~/domain/permissions'
import type { Db } from '~db/client.server'
import { prepared } from '~db/prepared'
import { notification } from '~db/schema/conversation'
import { membership } from '~db/schema/people'
import { programme } from '~db/schema/programme'
import { oncePerRequest } from './request-memory.server'

export type ProgrammeRow = typeof programme.$inferSelect

export interface OwnProgramme {
  row: ProgrammeRow
  /** What the person does in it; nothing for an administrator who only looks after it. */
  roles: Viewer['roles']
  /** What the person has been told of there and has not read, and the last thing they were told of. */
  notices: { unread: number; lastId: number }
}

/** The programmes a person works in with their roles there; an administrator sees all. One statement a request. */
export function ownProgrammes(db: Db, person: { id: number; isAdministrator: boolean }): Promise<OwnProgramme[]> {
  return oncePerRequest(`programmes of ${person.id}`, () => loadOwnProgrammes(db, person))
}

async function loadOwnProgrammes(db: Db, person: { id: number; isAdministrator: boolean }): Promise<OwnProgramme[]> {
  const rows = await programmesWithRoles(db.read).execute({
    personId: person.id,
    all: person.isAdministrator ? 1 : 0,
  })
  const own = new Map<number, OwnProgramme & { roles: Viewer['roles'][number][] }>()
  for (const { row, role, unitId, unread, lastId } of rows) {
    const known = own.get(row.id) ?? { row, roles: [], notices: { unread, lastId } }
    if (role) known.roles.push({ role, unitId })
    own.set(row.id, known)
  }
  return [...own.values()]
}

const toldOf = sql`from ${notification} where ${notification.personId} = ${sql.placeholder('personId')} and ${notification.programmeId} = ${programme.id}`

const programmesWithRoles = prepared((on) =>
  on
    .select({
      row: programme,
      role: membership.role,
      unitId: membership.unitId,
      unread: sql<number>`(select count(*) ${toldOf} and ${notification.readAt} is null)`.mapWith(Number),
      lastId: sql<number>`(select coalesce(max(${notification.id}), 0) ${toldOf})`.mapWith(Number),
    })
    .from(programme)
    .leftJoin(
      membership,
      and(eq(membership.programmeId, programme.id), eq(membership.personId, sql.placeholder('personId'))),
    )
    .where(and(isNull(programme.archivedAt), or(isNotNull(membership.id), sql`${sql.placeholder('all')} = 1`)))
    .orderBy(asc(programme.id), asc(membership.id))
    .prepare(),
)
