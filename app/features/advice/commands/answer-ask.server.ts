import { eq } from 'drizzle-orm'
import { askIsOpen } from '~/domain/advice'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, stop } from '~/lib/change.server'
import { differs } from '~/lib/differs'
import { programmeAtHand } from '~/lib/scope.server'
import { tellNoMore } from '~/lib/tell.server'
import { ask } from '~db/schema/report'
import { askAtHand } from '../rows.server'
import type { AnswerAsk } from '../schema'

/**
 * What the executive asked says to it; the office may enter it for them, and who did so is kept. It may be said anew
 * until the ask is closed (`askClosed`).
 */
export function answerAsk(context: ChangeContext, input: AnswerAsk): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'answerAsk', async (tx, record) => {
    const { today } = await programmeAtHand(tx, context)
    const { row, unchanged } = await askAtHand(tx, context, input)
    authorise(context, 'ask.answer', { assigneeId: row.askedOfId })
    ensure(askIsOpen(row))
    unchanged()
    const { answer, answerText } = input
    if (!differs(row, { answer, answerText })) return undefined
    const answeredById = context.actor.personId ?? stop({ code: 'forbidden' })
    const after = { answer, answerText, answeredById, answeredOn: today }
    await tx
      .update(ask)
      .set({ ...after, version: row.version + 1 })
      .where(eq(ask.id, row.id))
    record.changed('ask', row.id, row, after)
    await tellNoMore(tx, { programmeId: row.programmeId, kind: 'asked', subject: 'ask', subjectId: row.id })
    return undefined
  })
}
