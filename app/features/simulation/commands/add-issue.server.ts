import { mayFind } from '~/domain/simulation'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure, present } from '~/lib/change.server'
import { simulationIssue } from '~db/schema/pilot'
import { ensureAssignee, ensureCase, simulatedAtHand } from '../rows.server'
import type { AddIssue } from '../schema'

/**
 * Notes what the simulation found, with who settles it until when; answers the issue's id. Refused: `dayInFuture`
 * (`foundOn`), `notFound` (`caseId`), `cannotAnswerHere` (`assigneeId`).
 */
export function addIssue(context: ChangeContext, input: AddIssue): Promise<Verdict<Changed<number>>> {
  return change(context, 'addIssue', async (tx, record) => {
    const { row, today } = await simulatedAtHand(tx, context, input.subProcessId)
    ensure(mayFind({ ...input, closedOn: null }, today))
    await ensureCase(tx, row.id, input.caseId)
    await ensureAssignee(tx, row.programmeId, input.assigneeId)
    const values = { programmeId: row.programmeId, ...input }
    const made = present((await tx.insert(simulationIssue).values(values).returning({ id: simulationIssue.id }))[0])
    record.created('simulationIssue', made.id, values)
    return made.id
  })
}
