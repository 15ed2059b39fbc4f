import { eq } from 'drizzle-orm'
import { mayAssign } from '~/domain/advice'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { differs } from '~/lib/differs'
import { programmeAtHand } from '~/lib/scope.server'
import { tellNoMore, tellPeople } from '~/lib/tell.server'
import { advice } from '~db/schema/report'
import { adviceAtHand, ensureInProgramme } from '../rows.server'
import type { AssignAdvice } from '../schema'

/**
 * Gives advice to somebody of the programme to see to until a day. Refused: `adviceClosed`, `commentNeedsNobody`,
 * `dayPast` (field `dueOn`), `notFound` (field `ownerId`).
 */
export function assignAdvice(context: ChangeContext, input: AssignAdvice): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'assignAdvice', async (tx, record) => {
    authorise(context, 'advice.assign')
    const { programme, today } = await programmeAtHand(tx, context)
    const { row, unchanged } = await adviceAtHand(tx, context, input)
    ensure(mayAssign(row, input.dueOn, today))
    unchanged()
    const { ownerId, dueOn } = input
    await ensureInProgramme(tx, programme.id, ownerId, 'ownerId')
    if (!differs(row, { ownerId, dueOn })) return undefined
    await tx
      .update(advice)
      .set({ ownerId, dueOn, version: row.version + 1 })
      .where(eq(advice.id, row.id))
    record.changed('advice', row.id, row, { ownerId, dueOn })
    if (ownerId !== row.ownerId) {
      const deed = { programmeId: programme.id, kind: 'adviceAssigned', subject: 'advice', subjectId: row.id } as const
      await tellNoMore(tx, deed)
      await tellPeople(tx, deed, { concerned: [ownerId], byId: context.actor.personId, at: context.now })
    }
    return undefined
  })
}
