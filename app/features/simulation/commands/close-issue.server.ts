import { eq } from 'drizzle-orm'
import { mayClose } from '~/domain/simulation'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { differs } from '~/lib/differs'
import { simulationIssue } from '~db/schema/pilot'
import { issueAtHand } from '../rows.server'
import type { CloseIssue } from '../schema'

/** Closes an issue on a day, with what was done about it; both may be corrected. Refused: what `mayClose` refuses. */
export function closeIssue(context: ChangeContext, input: CloseIssue): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'closeIssue', async (tx, record) => {
    const { row, today } = await issueAtHand(tx, context, input)
    ensure(mayClose(input.closedOn, row.foundOn, today))
    const after = { closedOn: input.closedOn, closing: input.closing }
    if (!differs(row, after)) return undefined
    await tx
      .update(simulationIssue)
      .set({ ...after, version: row.version + 1 })
      .where(eq(simulationIssue.id, row.id))
    record.changed('simulationIssue', row.id, row, after)
    return undefined
  })
}
