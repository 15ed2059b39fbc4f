import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { simulationCase } from '~db/schema/pilot'
import { caseAtHand } from '../rows.server'
import type { UpdateCase } from '../schema'

/** Words a case anew; how it came through stays. */
export function updateCase(
  context: ChangeContext,
  { caseId, name, version }: UpdateCase,
): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'updateCase', async (tx, record) => {
    const { row } = await caseAtHand(tx, context, caseId)
    ensureUnchanged(row, version, 'simulationCase')
    if (row.name === name) return undefined
    await tx
      .update(simulationCase)
      .set({ name, version: version + 1 })
      .where(eq(simulationCase.id, caseId))
    record.changed('simulationCase', caseId, row, { name })
    return undefined
  })
}
