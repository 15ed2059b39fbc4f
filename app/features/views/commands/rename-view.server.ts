import { eq } from 'drizzle-orm'
import { mayChangeView } from '~/domain/saved-views'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensureUnchanged, stop } from '~/lib/change.server'
import { savedView } from '~db/schema/planning'
import { ensureFreeName, recordView, viewAtHand } from '../rows.server'
import type { RenameView } from '../schema'

/** Gives a view another name, shares it, or takes it back from the others. Refused: `nameTaken` (field `name`). */
export function renameView(
  context: ChangeContext,
  { viewId, version, name, isShared }: RenameView,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'renameView', async (tx, record) => {
    const row = await viewAtHand(tx, context, viewId)
    if (!mayChangeView(context.viewer, row, { isShared })) stop({ code: 'forbidden' })
    ensureUnchanged(row, version, 'savedView')
    if (row.name === name && row.isShared === isShared) return row.id
    const after = { ...row, name, isShared, version: row.version + 1 }
    await ensureFreeName(tx, after, row.id)
    await tx.update(savedView).set(after).where(eq(savedView.id, row.id))
    recordView(record, row, after)
    return row.id
  })
}
