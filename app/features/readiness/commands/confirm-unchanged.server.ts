import { inArray, sql } from 'drizzle-orm'
import { mayAnswer } from '~/domain/check-update'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, chunks, stop } from '~/lib/change.server'
import { readinessCheck } from '~db/schema/readiness'
import type { ConfirmUnchanged } from '../schema'
import { checksById, IDS_AT_ONCE } from './check-rows.server'
import { dayOfChange } from './programme-day.server'

/**
 * Says of many checks at once that they still stand as they did. Checks whose gate has been passed meanwhile are left
 * alone; one that the person does not answer for refuses the whole. Gives how many were confirmed.
 */
export async function confirmUnchanged(
  context: ChangeContext,
  input: ConfirmUnchanged,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'confirmUnchanged', async (tx, record) => {
    const checks = await checksById(tx, context.programmeId, input.checkIds)
    if (checks.length < new Set(input.checkIds).size) stop({ code: 'notFound' })
    if (!checks.every(({ target }) => mayAnswer(context.viewer, target))) stop({ code: 'forbidden' })

    const after = { updatedOn: await dayOfChange(tx, context), updatedById: context.actor.personId }
    const open = checks.filter(({ row }) => row.settledOn === null)
    const changed = open.filter(({ row }) => row.updatedOn !== after.updatedOn || row.updatedById !== after.updatedById)
    for (const portion of chunks(changed, IDS_AT_ONCE)) {
      const ids = portion.map(({ row }) => row.id)
      await tx
        .update(readinessCheck)
        .set({ ...after, version: sql`${readinessCheck.version} + 1` })
        .where(inArray(readinessCheck.id, ids))
    }
    for (const { row } of changed) record.changed('readinessCheck', row.id, row, after)
    return open.length
  })
}
