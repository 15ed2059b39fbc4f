import { and, eq } from 'drizzle-orm'
import { checksDueOn, mayMove } from '~/domain/schedule'
import { mayReschedule } from '~/domain/steps'
import type { Verdict } from '~/domain/verdict'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  ensureUnchanged,
  present,
} from '~/lib/change.server'
import { checksOfPilot, moveDueDays } from '~/lib/due-days.server'
import { calendarOfProgramme } from '~/lib/programme-calendar.server'
import { programmeAtHand, subProcessAtHand } from '~/lib/scope.server'
import { step } from '~db/schema/sub-process'
import { recordedSteps } from '../recorded-steps.server'
import type { RescheduleStep } from '../schema'

/**
 * Moves the planned days of a step. Leaving the baseline by more than is tolerated needs a reason. When the pilot moves,
 * the checks that its gate still asks for fall due with it.
 */
export function rescheduleStep(context: ChangeContext, input: RescheduleStep): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'rescheduleStep', async (tx, record) => {
    const { programme } = await programmeAtHand(tx, context)
    const [found] = await tx
      .select()
      .from(step)
      .where(and(eq(step.id, input.stepId), eq(step.programmeId, programme.id)))
    const row = present(found)
    const of = await subProcessAtHand(tx, context, row.subProcessId)
    authorise(context, 'schedule.plan', of)
    ensureUnchanged(row, input.version, 'step')
    const { hasRollouts } = await recordedSteps(tx, of.id)
    ensure(mayReschedule(row.kind, hasRollouts))
    const calendar = await calendarOfProgramme(context.db, programme)
    const planned = { start: input.plannedStart, end: input.plannedEnd }
    ensure(
      mayMove({ planned, baselineEnd: row.baselineEnd, reason: input.slipReason }, calendar, programme.slipTolerance),
    )

    const after = { plannedStart: planned.start, plannedEnd: planned.end, slipReason: input.slipReason }
    if (isSame(row, after)) return undefined
    await tx
      .update(step)
      .set({ ...after, version: row.version + 1 })
      .where(eq(step.id, row.id))
    record.changed('step', row.id, row, after)
    if (row.kind === 'pilot' && planned.start !== row.plannedStart) {
      await moveDueDays(tx, record, checksOfPilot(of.id), checksDueOn(calendar, planned.start))
    }
    return undefined
  })
}

type PlannedDays = Pick<typeof step.$inferSelect, 'plannedStart' | 'plannedEnd' | 'slipReason'>

function isSame(before: PlannedDays, after: PlannedDays): boolean {
  return (
    before.plannedStart === after.plannedStart &&
    before.plannedEnd === after.plannedEnd &&
    before.slipReason === after.slipReason
  )
}
