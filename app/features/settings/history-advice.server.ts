import { and, eq, inArray, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { Name } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { advice, ask, reportSession } from '~db/schema/report'
import type { HistoryEntity, Subject } from './history'
import type { SubjectReader } from './history-direction.server'

/** What executives were asked and what they advised, by `entity:id`, in one statement. */
export async function saidSubjects(
  db: Db,
  programmeId: number,
  events: readonly { entity: string; entityId: number }[],
): Promise<[string, Subject][]> {
  const idsOf = (entity: string) => [
    ...new Set(events.filter((event) => event.entity === entity).map(({ entityId }) => entityId)),
  ]
  const [asked, advised] = [idsOf('ask'), idsOf('advice')]
  if (asked.length + advised.length === 0) return []
  const rows = await unionAll(
    db.read
      .select({ entity: sql<string>`'ask'`.as('entity'), id: ask.id, text: ask.text })
      .from(ask)
      .where(and(eq(ask.programmeId, programmeId), inArray(ask.id, asked))),
    db.read
      .select({ entity: sql<string>`'advice'`.as('entity'), id: advice.id, text: advice.text })
      .from(advice)
      .where(and(eq(advice.programmeId, programmeId), inArray(advice.id, advised))),
  )
  return rows.map(({ entity, id, text }) => [`${entity}:${id}`, { name: said(text) }])
}

/** When a report was presented. */
export const sessionSubjects = {
  reportSession: async (db, programmeId, ids) =>
    db.read
      .select({ id: reportSession.id, day: reportSession.heldOn })
      .from(reportSession)
      .where(and(eq(reportSession.programmeId, programmeId), inArray(reportSession.id, ids))),
} satisfies Partial<Record<HistoryEntity, SubjectReader>>

/** The beginning of what was written, in whichever language it was. */
function said(text: string): Name {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return { zh: short, en: short }
}
