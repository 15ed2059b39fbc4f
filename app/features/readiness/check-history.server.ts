import { and, desc, eq, inArray, or } from 'drizzle-orm'
import { olderThan, peopleIn, placeOf } from '~/lib/event-log.server'
import type { Db } from '~db/client.server'
import { auditEvent } from '~db/schema/programme'
import { evidenceFile, readinessCheck } from '~db/schema/readiness'
import { rollout } from '~db/schema/wave'
import { type CheckHistory, entriesOf } from './check-history'

/** Field changes on one page; a change of one check holds about six. */
const EVENTS_A_PAGE = 120

/** The newest changes of a check and of its files before a place in the log: two statements, each by an index. */
export async function checkHistory(
  db: Db,
  programme: { id: number },
  checkId: number,
  before: string | null,
  eventsAPage = EVENTS_A_PAGE,
): Promise<CheckHistory> {
  const files = db.read.select({ id: evidenceFile.id }).from(evidenceFile).where(eq(evidenceFile.checkId, checkId))
  const { entity, entityId } = auditEvent
  const rows = await db.read
    .select()
    .from(auditEvent)
    .where(
      and(
        or(
          and(eq(entity, 'readinessCheck'), eq(entityId, checkId)),
          and(eq(entity, 'evidenceFile'), inArray(entityId, files)),
        ),
        eq(auditEvent.programmeId, programme.id),
        olderThan(before),
      ),
    )
    .orderBy(desc(auditEvent.at), desc(auditEvent.id))
    .limit(eventsAPage + 1)
  const events = wholeChanges(rows, eventsAPage)
  const last = events.at(-1)
  return {
    entries: entriesOf(events),
    people: await peopleIn(db, events, (field) => field === 'assigneeId'),
    before: last && events.length < rows.length ? placeOf(last) : null,
  }
}

/** As many as fit on the page, without the beginning of a change whose rest would stand on the next. */
function wholeChanges<T extends { changeId: string }>(rows: readonly T[], most: number): T[] {
  const cut = rows[most]
  const fitting = rows.slice(0, most)
  if (!cut) return fitting
  const whole = fitting.filter(({ changeId }) => changeId !== cut.changeId)
  return whole.length > 0 ? whole : fitting
}

/** The id of the wave whose entry asks for the check; 0 for the pilot, as in the points of readiness. */
export async function waveKeyOf(db: Db, checkId: number): Promise<{ subProcessId: number; waveKey: number }> {
  const [row] = await db.read
    .select({ subProcessId: readinessCheck.subProcessId, waveId: rollout.waveId })
    .from(readinessCheck)
    .leftJoin(rollout, eq(rollout.id, readinessCheck.rolloutId))
    .where(eq(readinessCheck.id, checkId))
  return { subProcessId: row?.subProcessId ?? 0, waveKey: row?.waveId ?? 0 }
}
