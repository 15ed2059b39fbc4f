import { eq } from 'drizzle-orm'
import { mayFind } from '~/domain/simulation'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { differs } from '~/lib/differs'
import { simulationIssue } from '~db/schema/pilot'
import { ensureAssignee, ensureCase, issueAtHand } from '../rows.server'
import type { UpdateIssue } from '../schema'

/** Words an issue anew, or gives it to somebody else or another day. Refused as `addIssue` refuses. */
export function updateIssue(context: ChangeContext, input: UpdateIssue): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'updateIssue', async (tx, record) => {
    const { row, today } = await issueAtHand(tx, context, input)
    const { issueId, version, ...after } = input
    ensure(mayFind({ ...after, closedOn: row.closedOn }, today))
    if (after.caseId !== row.caseId) await ensureCase(tx, row.subProcessId, after.caseId)
    if (after.assigneeId !== row.assigneeId) await ensureAssignee(tx, row.programmeId, after.assigneeId)
    if (!differs(row, after)) return undefined
    await tx
      .update(simulationIssue)
      .set({ ...after, version: version + 1 })
      .where(eq(simulationIssue.id, issueId))
    record.changed('simulationIssue', issueId, row, after)
    return undefined
  })
}
