import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged, present } from '~/lib/change.server'
import { reviewKind } from '~db/schema/operations'
import { setKindFields } from '../kind-fields.server'
import { ensureKindFacts } from '../kind-rules.server'
import { fieldList, kindAtHand } from '../rows.server'
import type { UpdateKind } from '../schema'

/** Changes what a kind is called, promises and needs; saving it brings an archived one back. Refused as `addKind`. */
export function updateKind(context: ChangeContext, input: UpdateKind): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'updateKind', async (tx, record) => {
    authorise(context, 'desk.configure')
    const row = present(await kindAtHand(tx, context, input.kindId))
    ensureUnchanged(row, input.version, 'reviewKind')
    await ensureKindFacts(tx, context, input, row.id)
    const { kindId, version, fields, ...facts } = input
    const before = await setKindFields(tx, kindId, fields)
    const after = { ...facts, archivedAt: null }
    await tx
      .update(reviewKind)
      .set({ ...after, version: version + 1 })
      .where(eq(reviewKind.id, kindId))
    record.changed(
      'reviewKind',
      kindId,
      { ...row, expertFields: fieldList(before) },
      { ...after, expertFields: fieldList(fields) },
    )
    return undefined
  })
}
