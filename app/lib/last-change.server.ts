import { and, desc, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { LastChange } from '~/domain/reasons'
import type { Db } from '~db/client.server'
import { auditEvent, programme } from '~db/schema/programme'
import { rollout } from '~db/schema/wave'
import { DEFAULT_TIME_ZONE } from './clock.server'

/** Who last changed this row, and when, in the time of its programme; null where the log of changes does not tell. */
export async function lastChangeOf(
  db: Db,
  programmeId: number | null,
  { entity, id }: { entity: string; id: number },
): Promise<LastChange | null> {
  const ofRow = and(eq(auditEvent.entity, entity), eq(auditEvent.entityId, id))
  const [event] = await db.read
    .select({ actor: auditEvent.actorName, at: auditEvent.at })
    .from(auditEvent)
    .where(entity === 'wave' ? or(ofRow, scopeChange(db, id)) : ofRow)
    .orderBy(desc(auditEvent.id))
    .limit(1)
  if (!event) return null
  const [row] = await db.read
    .select({ timeZone: programme.timeZone })
    .from(programme)
    .where(eq(programme.id, programmeId ?? 0))
  return { ...event, timeZone: row?.timeZone ?? DEFAULT_TIME_ZONE }
}

/** Another scope makes another version of its wave, and is told by the events of its rollouts. */
function scopeChange(db: Db, waveId: number): SQL | undefined {
  const rollouts = db.read.select({ id: rollout.id }).from(rollout).where(eq(rollout.waveId, waveId))
  return and(eq(auditEvent.verb, 'setScope'), eq(auditEvent.entity, 'rollout'), inArray(auditEvent.entityId, rollouts))
}
