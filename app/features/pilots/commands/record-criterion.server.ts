import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { differs } from '~/lib/differs'
import { pilotCriterion } from '~db/schema/pilot'
import { criterionAtHand } from '../rows.server'
import type { RecordCriterion } from '../schema'

/** Notes what a criterion came to: the figure, or the judgement in words, or again that nothing is known. */
export function recordCriterion(context: ChangeContext, input: RecordCriterion): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'recordCriterion', async (tx, record) => {
    const row = await criterionAtHand(tx, context, input.criterionId)
    ensureUnchanged(row, input.version, 'pilotCriterion')
    const measured = row.kind === 'qualitative' ? { isMet: input.isMet } : { result: input.result }
    const after = { ...measured, note: input.note }
    if (!differs(row, after)) return undefined
    await tx
      .update(pilotCriterion)
      .set({ ...after, version: row.version + 1 })
      .where(eq(pilotCriterion.id, row.id))
    record.changed('pilotCriterion', row.id, row, after)
    return undefined
  })
}
