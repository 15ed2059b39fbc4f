import { and, eq, inArray, isNull, lte } from 'drizzle-orm'
import type { Day } from '~/domain/vocabulary'
import { todayIn } from '~/lib/clock.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import { officeOf, tellPeople } from '~/lib/tell.server'
import type { Db, Statements } from '~db/client.server'
import { notification } from '~db/schema/conversation'
import { gateDecision, gateHold } from '~db/schema/gate'

/**
 * Tells the owner of its condition and the process office of each hold whose day has come, once: a round that looks
 * again finds that they have been told since that day. A day on which nothing ran is made up for. Answers how many
 * holds were told of.
 */
export async function tellReturningHolds(
  db: Db,
  programme: ProgrammeRow,
  { today, at }: { today: Day; at: number },
): Promise<number> {
  return db.write(async (tx) => {
    const returned = await tx
      .select({ requestId: gateDecision.requestId, ownerId: gateHold.ownerId, returnsOn: gateHold.returnsOn })
      .from(gateHold)
      .innerJoin(gateDecision, eq(gateDecision.id, gateHold.decisionId))
      .where(and(eq(gateHold.programmeId, programme.id), isNull(gateHold.closedOn), lte(gateHold.returnsOn, today)))
    if (returned.length === 0) return 0
    const lastTold = await lastToldDays(tx, programme, returned)
    const due = returned.filter(({ requestId, returnsOn }) => (lastTold.get(requestId) ?? '') < returnsOn)
    const office = due.length === 0 ? [] : await officeOf(tx, programme.id)
    for (const { requestId, ownerId } of due) {
      const deed = { programmeId: programme.id, kind: 'holdReturns', subject: 'gate', subjectId: requestId } as const
      await tellPeople(tx, deed, { concerned: [ownerId, ...office], byId: null, at })
    }
    return due.length
  })
}

/** The day on which a return was last told, by request: one that was told before has been renewed since. */
async function lastToldDays(
  tx: Statements,
  programme: ProgrammeRow,
  returned: readonly { requestId: number }[],
): Promise<ReadonlyMap<number, Day>> {
  const rows = await tx
    .select({ requestId: notification.subjectId, at: notification.at })
    .from(notification)
    .where(
      and(
        eq(notification.programmeId, programme.id),
        eq(notification.kind, 'holdReturns'),
        inArray(
          notification.subjectId,
          returned.map(({ requestId }) => requestId),
        ),
      ),
    )
  const days = new Map<number, Day>()
  for (const { requestId, at } of rows) {
    const day = todayIn(programme.timeZone, at)
    if (requestId !== null && day > (days.get(requestId) ?? '')) days.set(requestId, day)
  }
  return days
}
