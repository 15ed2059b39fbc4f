import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { WorkCalendar } from '~/domain/calendar'
import { checksDueOn } from '~/domain/schedule'
import type { Verdict } from '~/domain/verdict'
import type { Day } from '~/domain/vocabulary'
import { mayLast, mayMove } from '~/domain/waves'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  ensureUnchanged,
  type Recorder,
} from '~/lib/change.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { readinessCheck } from '~db/schema/readiness'
import { rollout, wave } from '~db/schema/wave'
import { setPredecessor } from '../predecessor.server'
import { waveAtHand } from '../rows.server'
import type { UpdateWave } from '../schema'

/**
 * Changes a wave's names, circle, dates and the wave it follows; its baseline stays. With the start, the due days of its open checks move.
 * Refused: `daysReversed`, `reasonNeeded` when a committed wave ends too late and no reason is given.
 */
export async function updateWave(
  context: ChangeContext,
  { waveId, version, afterWaveId, lagDays, ...facts }: UpdateWave,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'updateWave', async (tx, record) => {
    authorise(context, 'wave.plan')
    const { programme } = await programmeAtHand(tx, context)
    const row = await waveAtHand(tx, context, waveId)
    ensureUnchanged(row, version, 'wave')
    const calendar = await calendarOfProgramme(context.db, programme)
    ensure(mayLast({ start: facts.plannedStart, end: facts.plannedEnd }))
    ensure(mayMove(row.baselineEnd, facts.plannedEnd, facts.slipReason, calendar, programme.slipTolerance))
    await tx
      .update(wave)
      .set({ ...facts, version: row.version + 1 })
      .where(eq(wave.id, waveId))
    record.changed('wave', waveId, row, facts)
    await setPredecessor(tx, context, record, row, { afterWaveId, lagDays })
    if (row.plannedStart !== facts.plannedStart) await moveChecks(tx, record, waveId, calendar, facts.plannedStart)
    return waveId
  })
}

/** The open checks of the wave become due before its new start. */
async function moveChecks(
  tx: Statements,
  record: Recorder,
  waveId: number,
  calendar: WorkCalendar,
  start: Day,
): Promise<void> {
  const dueOn = checksDueOn(calendar, start)
  const ofWave = tx
    .select({ id: rollout.id })
    .from(rollout)
    .where(and(eq(rollout.waveId, waveId), isNull(rollout.archivedAt)))
  const moving = and(
    inArray(readinessCheck.rolloutId, ofWave),
    isNull(readinessCheck.settledOn),
    ne(readinessCheck.dueOn, dueOn),
  )
  const before = await tx
    .select({ id: readinessCheck.id, dueOn: readinessCheck.dueOn })
    .from(readinessCheck)
    .where(moving)
  await tx
    .update(readinessCheck)
    .set({ dueOn, version: sql`${readinessCheck.version} + 1` })
    .where(moving)
  for (const check of before) record.changed('readinessCheck', check.id, check, { dueOn })
}
