import { eq } from 'drizzle-orm'
import { mayHold } from '~/domain/advice'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { reportSession } from '~db/schema/report'
import { writeAttendance } from '../attendance.server'
import { reportAtHand, sessionAtHand } from '../rows.server'
import type { UpdateSession } from '../schema'

/** Corrects a session: its day, its note, who was there. Refused as `recordSession` refuses. */
export function updateSession(context: ChangeContext, input: UpdateSession): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'updateSession', async (tx, record) => {
    authorise(context, 'report.follow')
    const { programme, today } = await programmeAtHand(tx, context)
    const row = await sessionAtHand(tx, context, input)
    const { frozenOn } = await reportAtHand(tx, context, row.reportId)
    ensure(mayHold(input.heldOn, frozenOn ?? stop({ code: 'notFound' }), today))
    const { heldOn, note } = input
    const at = { sessionId: row.id, programmeId: programme.id }
    const hasMoved = await writeAttendance(tx, record, at, input.thereIds)
    if (!hasMoved && heldOn === row.heldOn && note === row.note) return undefined
    await tx
      .update(reportSession)
      .set({ heldOn, note, version: row.version + 1 })
      .where(eq(reportSession.id, row.id))
    record.changed('reportSession', row.id, { day: row.heldOn, note: row.note }, { day: heldOn, note })
    return undefined
  })
}
