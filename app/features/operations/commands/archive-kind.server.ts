import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensureUnchanged,
  present,
  stop,
} from '~/lib/change.server'
import { reviewKind } from '~db/schema/operations'
import { kindAtHand } from '../rows.server'
import type { ArchiveKind } from '../schema'

/** No review of this kind is requested any more; those that are there go on. Refused: `kindArchived`. */
export function archiveKind(context: ChangeContext, input: ArchiveKind): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'archiveKind', async (tx, record) => {
    authorise(context, 'desk.configure')
    const row = present(await kindAtHand(tx, context, input.kindId))
    if (row.archivedAt !== null) stop({ code: 'kindArchived' })
    ensureUnchanged(row, input.version, 'reviewKind')
    const after = { archivedAt: context.now }
    await tx
      .update(reviewKind)
      .set({ ...after, version: row.version + 1 })
      .where(eq(reviewKind.id, row.id))
    record.changed('reviewKind', row.id, row, after)
    return undefined
  })
}
