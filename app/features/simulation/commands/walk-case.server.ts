import { eq } from 'drizzle-orm'
import { mayWalk } from '~/domain/simulation'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { differs } from '~/lib/differs'
import { simulationCase } from '~db/schema/pilot'
import { caseAtHand } from '../rows.server'
import type { WalkCase } from '../schema'

/** Notes how a case came through, on which day; walked again, the last time counts. Refused: what `mayWalk` refuses. */
export function walkCase(context: ChangeContext, input: WalkCase): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'walkCase', async (tx, record) => {
    const { row, today } = await caseAtHand(tx, context, input.caseId)
    ensureUnchanged(row, input.version, 'simulationCase')
    ensure(mayWalk(input, today))
    const { walkedOn, outcome, note } = input
    const after = { walkedOn, outcome, note }
    if (!differs(row, after)) return undefined
    await tx
      .update(simulationCase)
      .set({ ...after, version: row.version + 1 })
      .where(eq(simulationCase.id, row.id))
    record.changed('simulationCase', row.id, row, after)
    return undefined
  })
}
