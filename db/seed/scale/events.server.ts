import { chunks } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { auditEvent } from '~db/schema/programme'
import type { readinessCheck } from '~db/schema/readiness'
import { instantAt } from '../sample/stage.server'
import type { Chance } from './chance'
import type { Member } from './company.server'

type CheckRow = typeof readinessCheck.$inferInsert

/** Writes the events that updateCheck left when these people answered some of the checks. Answers the number of changes. */
export async function makeEvents(
  tx: Statements,
  { checks, people, count }: { checks: readonly CheckRow[]; people: ReadonlyMap<number, Member>; count: number },
  chance: Chance,
): Promise<number> {
  const answered = checks.filter(({ updatedById }) => updatedById !== null && updatedById !== undefined)
  const rows: (typeof auditEvent.$inferInsert)[] = []
  let changes = 0
  while (rows.length < count && answered.length > 0) {
    const check = chance.of(answered)
    rows.push(...eventsOf(check, people.get(check.updatedById ?? 0), chance))
    changes += 1
  }
  rows.sort((a, b) => a.at - b.at)
  for (const chunk of chunks(rows, 1_000)) await tx.insert(auditEvent).values(chunk)
  return changes
}

function eventsOf(check: CheckRow, by: Member | undefined, chance: Chance): (typeof auditEvent.$inferInsert)[] {
  const { programmeId, id, status, note, evidenceNote, updatedOn, updatedById } = check
  const shared = {
    programmeId,
    changeId: chance.uuid(),
    verb: 'updateCheck',
    at: instantAt(updatedOn, chance.below(480)),
    actorId: updatedById ?? null,
    actorName: by?.name ?? '',
    entity: 'readinessCheck',
    entityId: id ?? 0,
  }
  const changed: [string, string | null, string | null | undefined][] = [
    ['status', 'notStarted', status],
    ['note', '', note],
    ['evidenceNote', '', evidenceNote],
    ['updatedOn', null, updatedOn],
    ['updatedById', null, `${updatedById}`],
  ]
  return changed.flatMap(([field, from, to]) => (to && to !== from ? [{ ...shared, field, from, to }] : []))
}
