import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensureUnchanged, stop } from '~/lib/change.server'
import { differs } from '~/lib/differs'
import { pilotCriterion } from '~db/schema/pilot'
import { criterionFields } from '../criterion-fields'
import { criterionAtHand } from '../rows.server'
import type { UpdateCriterion } from '../schema'

/** Words a criterion anew or asks another threshold; its kind and what was measured stay. */
export function updateCriterion(
  context: ChangeContext,
  { criterionId, version, ...criterion }: UpdateCriterion,
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'updateCriterion', async (tx, record) => {
    const row = await criterionAtHand(tx, context, criterionId)
    ensureUnchanged(row, version, 'pilotCriterion')
    if (row.kind !== criterion.kind) stop({ code: 'notFound' })
    const after = criterionFields(criterion)
    if (!differs(row, after)) return undefined
    await tx
      .update(pilotCriterion)
      .set({ ...after, version: version + 1 })
      .where(eq(pilotCriterion.id, criterionId))
    record.changed('pilotCriterion', criterionId, row, after)
    return undefined
  })
}
