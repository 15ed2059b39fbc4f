import { mayHold } from '~/domain/advice'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { reportSession } from '~db/schema/report'
import { writeAttendance } from '../attendance.server'
import { reportAtHand } from '../rows.server'
import type { RecordSession } from '../schema'

/**
 * Notes a formal session of a report and which executives were there; answers its id. Refused: `dayInFuture`,
 * `sessionBeforeReport` (field `heldOn`); `notFound` (field `thereIds`) for who is no executive of the programme.
 */
export function recordSession(context: ChangeContext, input: RecordSession): Promise<Verdict<Changed<number>>> {
  return change(context, 'recordSession', async (tx, record) => {
    authorise(context, 'report.follow')
    const { programme, today } = await programmeAtHand(tx, context)
    const row = await reportAtHand(tx, context, input.reportId)
    ensure(mayHold(input.heldOn, row.frozenOn ?? stop({ code: 'notFound' }), today))
    const { heldOn, note, thereIds, reportId } = input
    const values = { programmeId: programme.id, reportId, heldOn, note }
    const made = present((await tx.insert(reportSession).values(values).returning({ id: reportSession.id }))[0])
    record.created('reportSession', made.id, { day: heldOn, note })
    await writeAttendance(tx, record, { sessionId: made.id, programmeId: programme.id }, thereIds)
    return made.id
  })
}
