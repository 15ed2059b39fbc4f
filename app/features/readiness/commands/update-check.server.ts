import { eq } from 'drizzle-orm'
import { judgeAnswer, mayAnswer, mayWaive } from '~/domain/check-update'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure, ensureUnchanged, stop } from '~/lib/change.server'
import { writePoints } from '~/lib/readiness-points.server'
import { readinessCheck } from '~db/schema/readiness'
import type { UpdateCheck } from '../schema'
import { checkById, ensureOpen, fileCounts } from './check-rows.server'
import { dayOfChange } from './programme-day.server'

/**
 * Says how a check stands, by whoever answers for it. `statusSince` moves only with the status; the day of the update
 * moves always, also when the answer is the same as before. Gives the check's id.
 */
export async function updateCheck(context: ChangeContext, input: UpdateCheck): Promise<Verdict<Changed<number>>> {
  return change(context, 'updateCheck', async (tx, record) => {
    const { row, target, question } = await checkById(tx, context, input.checkId)
    if (!mayAnswer(context.viewer, target)) stop({ code: 'forbidden' })
    ensureOpen(row)
    ensureUnchanged(row, input.version, 'readinessCheck')
    const asked = { ...row, fileCount: (await fileCounts(tx, [row.id])).get(row.id) ?? 0 }
    ensure(judgeAnswer(input, asked, { canWaive: mayWaive(context.viewer, target) }))

    const today = await dayOfChange(tx, context)
    const after = {
      status: input.status,
      statusSince: input.status === row.status ? row.statusSince : today,
      note: input.note,
      evidenceNote: input.evidenceNote,
      evidenceLink: input.evidenceLink,
      updatedOn: today,
      updatedById: context.actor.personId,
    }
    const isSame = (Object.keys(after) as (keyof typeof after)[]).every((field) => after[field] === row[field])
    if (isSame) return row.id
    await tx
      .update(readinessCheck)
      .set({ ...after, version: row.version + 1 })
      .where(eq(readinessCheck.id, row.id))
    record.changed('readinessCheck', row.id, row, after)
    if (after.status !== row.status) await writePoints(tx, { programmeId: row.programmeId, today }, [question])
    return row.id
  })
}
