import { eq } from 'drizzle-orm'
import { mayChangeView } from '~/domain/saved-views'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensureUnchanged, stop } from '~/lib/change.server'
import { savedView } from '~db/schema/planning'
import { recordView, viewAtHand } from '../rows.server'
import type { OneView } from '../schema'

/** Takes a view out of the menus of all who saw it. Answers its id. */
export function removeView(context: ChangeContext, { viewId, version }: OneView): Promise<Verdict<Changed<number>>> {
  return change(context, 'removeView', async (tx, record) => {
    const row = await viewAtHand(tx, context, viewId)
    if (!mayChangeView(context.viewer, row, { isShared: false })) stop({ code: 'forbidden' })
    ensureUnchanged(row, version, 'savedView')
    await tx
      .update(savedView)
      .set({ archivedAt: context.now, version: row.version + 1 })
      .where(eq(savedView.id, row.id))
    recordView(record, row, null)
    return row.id
  })
}
