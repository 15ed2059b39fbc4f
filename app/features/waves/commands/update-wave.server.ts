import { eq } from 'drizzle-orm'
import { checksDueOn } from '~/domain/schedule'
import type { Verdict } from '~/domain/verdict'
import { mayLast, mayMove } from '~/domain/waves'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { checksOfWave, moveDueDays } from '~/lib/due-days.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import { programmeAtHand } from '~/lib/scope.server'
import { wave } from '~db/schema/wave'
import { setPredecessors } from '../predecessors.server'
import { waveAtHand } from '../rows.server'
import type { UpdateWave } from '../schema'

/**
 * Changes a wave's names, circle, dates and the waves it follows; its baseline stays. With the start, the due days of its
 * open checks move.
 * Refused: `daysReversed`, `reasonNeeded` when a committed wave ends too late and no reason is given, and what
 * `setPredecessors` refuses.
 */
export async function updateWave(
  context: ChangeContext,
  { waveId, version, follows, ...facts }: UpdateWave,
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
    await setPredecessors(tx, record, row, follows)
    if (row.plannedStart !== facts.plannedStart) {
      await moveDueDays(tx, record, checksOfWave(tx, waveId), checksDueOn(calendar, facts.plannedStart))
    }
    return waveId
  })
}
