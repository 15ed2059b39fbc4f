import { and, desc, eq } from 'drizzle-orm'
import type { LastChange } from '~/domain/reasons'
import type { Db } from '~db/client.server'
import { auditEvent, programme } from '~db/schema/programme'
import { DEFAULT_TIME_ZONE } from './clock.server'

/** Who last changed this row, and when, in the time of its programme; null where the log of changes does not tell. */
export async function lastChangeOf(
  db: Db,
  programmeId: number | null,
  { entity, id }: { entity: string; id: number },
): Promise<LastChange | null> {
  const [event] = await db.read
    .select({ actor: auditEvent.actorName, at: auditEvent.at })
    .from(auditEvent)
    .where(and(eq(auditEvent.entity, entity), eq(auditEvent.entityId, id)))
    .orderBy(desc(auditEvent.id))
    .limit(1)
  if (!event) return null
  const [row] = await db.read
    .select({ timeZone: programme.timeZone })
    .from(programme)
    .where(eq(programme.id, programmeId ?? 0))
  return { ...event, timeZone: row?.timeZone ?? DEFAULT_TIME_ZONE }
}
