import { and, eq } from 'drizzle-orm'
import { mayFinish } from '~/domain/steps'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { checksOfPilot, metAndFresh, settleAndTell } from '~/lib/due-days.server'
import { PILOT_KEY, writePoints } from '~/lib/readiness-points.server'
import { programmeAtHand, subProcessAtHand } from '~/lib/scope.server'
import { step } from '~db/schema/sub-process'
import { recordedSteps, rowOfKind } from '../recorded-steps.server'
import type { RecordStep } from '../schema'

/** Records that a step has ended, or corrects the day it did. What a pilot met while it ran is settled with its end. */
export function finishStep(context: ChangeContext, input: RecordStep): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'finishStep', async (tx, record) => {
    const { programme, today } = await programmeAtHand(tx, context)
    const of = await subProcessAtHand(tx, context, input.subProcessId)
    authorise(context, 'step.record', of)
    const { rows, steps, hasRollouts } = await recordedSteps(tx, of.id)
    const row = rowOfKind(rows, input.kind)
    if (input.version !== undefined) ensureUnchanged(row, input.version, 'step')
    ensure(mayFinish({ steps, kind: input.kind, on: input.on, today, hasRollouts }))

    const after = { actualEnd: input.on }
    if (row.actualEnd === after.actualEnd) return undefined
    await tx
      .update(step)
      .set({ ...after, version: row.version + 1 })
      .where(eq(step.id, row.id))
    record.changed('step', row.id, row, after)
    if (row.kind !== 'pilot' || row.actualEnd !== null) return undefined
    await settleAndTell(
      tx,
      record,
      and(checksOfPilot(of.id), metAndFresh(input.on, programme.staleAfterDays)),
      input.on,
    )
    await writePoints(tx, { programmeId: of.programmeId, today }, [{ subProcessId: of.id, waveKey: PILOT_KEY }])
    return undefined
  })
}
