import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { expert } from '~db/schema/operations'
import { setExpertFields } from '../kind-fields.server'
import { expertAtHand, fieldList } from '../rows.server'
import type { UpdateExpert } from '../schema'

/** What somebody of the pool can judge, and how many reviews they take at once. */
export function updateExpert(context: ChangeContext, input: UpdateExpert): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'updateExpert', async (tx, record) => {
    authorise(context, 'desk.configure')
    const row = await expertAtHand(tx, context, input.expertId)
    ensureUnchanged(row, input.version, 'expert')
    const { expertId, version, fields, mostAtOnce } = input
    const before = await setExpertFields(tx, expertId, fields)
    await tx
      .update(expert)
      .set({ mostAtOnce, version: version + 1 })
      .where(eq(expert.id, expertId))
    const was = { ...row, expertFields: fieldList(before) }
    record.changed('expert', expertId, was, { mostAtOnce, expertFields: fieldList(fields) })
    return undefined
  })
}
