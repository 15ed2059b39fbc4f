import { and, asc, eq, inArray } from 'drizzle-orm'
import { chunks } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { auditEvent } from '~db/schema/programme'

/** Ids in one statement. */
const IDS_A_STATEMENT = 500

/**
 * In which edition of the reference each of these decisions was taken last, as the log of changes tells it: a decision
 * confirmed after a new edition was taken over counts as taken in that one.
 */
export async function decidedIn(read: Statements, ids: readonly number[]): Promise<Map<number, number>> {
  const editions = new Map<number, number>()
  for (const chunk of chunks(ids, IDS_A_STATEMENT)) {
    const events = await read
      .select({ id: auditEvent.entityId, to: auditEvent.to })
      .from(auditEvent)
      .where(
        and(eq(auditEvent.entity, 'tailoring'), inArray(auditEvent.entityId, chunk), eq(auditEvent.field, 'edition')),
      )
      .orderBy(asc(auditEvent.id))
    for (const { id, to } of events) if (to !== null) editions.set(id, Number(to))
  }
  return editions
}
