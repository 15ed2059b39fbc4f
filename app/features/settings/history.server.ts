import { and, desc, eq, inArray } from 'drizzle-orm'
import { olderThan, placeOf } from '~/lib/event-log.server'
import type { Db } from '~db/client.server'
import { auditEvent } from '~db/schema/programme'
import { HISTORY_ENTITIES, type HistoryEntity, type HistoryEntry, type HistoryNames, isHistoryEntity } from './history'
import { HIDDEN_FIELDS, historyNames } from './history-names.server'
import { subjectsOf } from './history-subjects.server'

/** Field changes on one page; one change may hold many. */
export const EVENTS_A_PAGE = 300

export interface HistoryPage {
  entries: HistoryEntry[]
  names: HistoryNames
  /** Where the older ones begin; null at the end. */
  before: string | null
}

/**
 * The newest changes of a programme before a place in its log (`at-id`, as given by `before`), by a fixed number of
 * statements.
 */
export async function historyPage(
  db: Db,
  programmeId: number,
  { entity, before }: { entity: HistoryEntity | null; before: string | null },
): Promise<HistoryPage> {
  const rows = await db.read
    .select()
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.programmeId, programmeId),
        inArray(auditEvent.entity, entity ? [entity] : [...HISTORY_ENTITIES]),
        olderThan(before),
      ),
    )
    .orderBy(desc(auditEvent.at), desc(auditEvent.id))
    .limit(EVENTS_A_PAGE + 1)
  const events = rows.slice(0, EVENTS_A_PAGE)
  const last = events.at(-1)
  const names = await historyNames(db, programmeId, events)
  const subjects = await subjectsOf(db, programmeId, events, names)
  const entries: HistoryEntry[] = []
  for (const { changeId, at, actorName, entity: of, entityId, field, from, to } of events) {
    if (!isHistoryEntity(of) || HIDDEN_FIELDS.has(field)) continue
    let entry = entries.at(-1)
    if (entry?.changeId !== changeId) {
      entry = { changeId, at, actor: actorName, changes: [] }
      entries.push(entry)
    }
    let change = entry.changes.find((one) => one.entity === of && one.entityId === entityId)
    if (!change) {
      change = { entity: of, entityId, subject: subjects.get(`${of}:${entityId}`) ?? {}, fields: [] }
      entry.changes.push(change)
    }
    change.fields.unshift({ field, from, to })
  }
  return {
    entries,
    names,
    before: last && rows.length > EVENTS_A_PAGE ? placeOf(last) : null,
  }
}
