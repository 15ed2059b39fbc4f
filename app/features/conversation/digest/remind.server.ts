import { and, eq, inArray, isNull } from 'drizzle-orm'
import { isWorkingDay } from '~/domain/calendar'
import { remindersOf } from '~/domain/reminders'
import type { Day } from '~/domain/vocabulary'
import { chunks } from '~/lib/change.server'
import type { ProgrammeRow } from '~/lib/own-programmes.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import { officeOf } from '~/lib/tell.server'
import type { Db, Statements } from '~db/client.server'
import { notification, reminderRound } from '~db/schema/conversation'
import { person } from '~db/schema/people'
import { readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'

/** Rows in one statement. */
const AT_ONCE = 200

/**
 * Reminds people of stale checks, once a working day of the programme. A reminder that nobody has read yet gives way to
 * the new one, so that they do not pile up. Answers how many people were reminded; null where it is not the day for it,
 * or the day has had its round.
 */
export async function remindProgramme(
  db: Db,
  programme: ProgrammeRow,
  { today, at }: { today: Day; at: number },
): Promise<number | null> {
  if (!isWorkingDay(await calendarOfProgramme(db, programme), today)) return null
  return db.write(async (tx) => {
    const [round] = await tx
      .insert(reminderRound)
      .values({ programmeId: programme.id, day: today })
      .onConflictDoNothing()
      .returning()
    if (!round) return null
    const reminders = remindersOf(
      await openChecks(tx, programme.id),
      await officeOf(tx, programme.id),
      programme,
      today,
    )
    const there = await peopleStillThere(
      tx,
      reminders.map(({ personId }) => personId),
    )
    await tx
      .delete(notification)
      .where(
        and(
          eq(notification.programmeId, programme.id),
          inArray(notification.kind, ['checksStale', 'checksEscalated']),
          isNull(notification.readAt),
        ),
      )
    const rows = reminders
      .filter(({ personId }) => there.has(personId))
      .map((one) => ({ ...one, programmeId: programme.id, at }))
    for (const portion of chunks(rows, AT_ONCE)) await tx.insert(notification).values(portion)
    return rows.length
  })
}

async function openChecks(tx: Statements, programmeId: number) {
  const { status, dueOn, updatedOn, settledOn, assigneeId } = readinessCheck
  const { ownerId, deputyId } = subProcess
  return tx
    .select({ status, dueOn, updatedOn, settledOn, assigneeId, ownerId, deputyId })
    .from(readinessCheck)
    .innerJoin(subProcess, eq(subProcess.id, readinessCheck.subProcessId))
    .where(
      and(eq(readinessCheck.programmeId, programmeId), isNull(readinessCheck.settledOn), isNull(subProcess.archivedAt)),
    )
}

async function peopleStillThere(tx: Statements, ids: readonly number[]): Promise<ReadonlySet<number>> {
  const found = new Set<number>()
  for (const portion of chunks([...new Set(ids)], AT_ONCE)) {
    const rows = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(inArray(person.id, portion), isNull(person.archivedAt)))
    for (const { id } of rows) found.add(id)
  }
  return found
}
