import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { baseline } from '~db/schema/planning'
import { baselineAtHand, ensureFreeName } from '../rows.server'
import type { RenameBaseline } from '../schema'

/** Gives a baseline another name or note; its days stay. Refused: `nameTaken` (field `name`). */
export function renameBaseline(
  context: ChangeContext,
  { baselineId, version, ...facts }: RenameBaseline,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'renameBaseline', async (tx, record) => {
    authorise(context, 'baseline.take')
    const row = await baselineAtHand(tx, context, baselineId)
    ensureUnchanged(row, version, 'baseline')
    await ensureFreeName(tx, row.programmeId, facts.name, row.id)
    await tx
      .update(baseline)
      .set({ ...facts, version: row.version + 1 })
      .where(eq(baseline.id, row.id))
    record.changed('baseline', row.id, row, facts)
    return row.id
  })
}
