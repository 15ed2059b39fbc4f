import { eq } from 'drizzle-orm'
import { adviceIsOpen } from '~/domain/advice'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, stop } from '~/lib/change.server'
import { differs } from '~/lib/differs'
import { programmeAtHand } from '~/lib/scope.server'
import { tellNoMore } from '~/lib/tell.server'
import { advice } from '~db/schema/report'
import { adviceAtHand } from '../rows.server'
import type { AnswerAdvice } from '../schema'

/** Says what becomes, or became, of advice: the office of any, its owner of their own. Refused: `adviceClosed`. */
export function answerAdvice(context: ChangeContext, input: AnswerAdvice): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'answerAdvice', async (tx, record) => {
    const { today } = await programmeAtHand(tx, context)
    const { row, unchanged } = await adviceAtHand(tx, context, input)
    authorise(context, 'advice.close', { assigneeId: row.ownerId })
    ensure(adviceIsOpen(row))
    unchanged()
    const personId = context.actor.personId ?? stop({ code: 'forbidden' })
    const closing = input.isClosed ? { closedOn: today, closedById: personId } : {}
    const after = { answer: input.answer, ...closing }
    if (!differs(row, after)) return undefined
    await tx
      .update(advice)
      .set({ ...after, version: row.version + 1 })
      .where(eq(advice.id, row.id))
    record.changed('advice', row.id, row, after)
    if (input.isClosed) {
      const about = { programmeId: row.programmeId, subject: 'advice', subjectId: row.id } as const
      await tellNoMore(tx, { ...about, kind: 'adviceAssigned' })
    }
    return undefined
  })
}
