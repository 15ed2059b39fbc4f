import { mayAdvise } from '~/domain/advice'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { advice } from '~db/schema/report'
import { readContent } from '../read-content'
import { reportAtHand } from '../rows.server'
import type { GiveAdvice } from '../schema'

/**
 * What an executive says about a line of a frozen report, or about a section as a whole; answers the id. Refused:
 * `notFound` for a report that is not frozen, or a section or line that it does not have (fields `section`, `line`).
 */
export function giveAdvice(context: ChangeContext, input: GiveAdvice): Promise<Verdict<Changed<number>>> {
  return change(context, 'giveAdvice', async (tx, record) => {
    authorise(context, 'advice.give')
    const { programme, today } = await programmeAtHand(tx, context)
    const report = await reportAtHand(tx, context, input.reportId)
    ensure(mayAdvise(readContent(report.content), input))
    const givenById = context.actor.personId ?? stop({ code: 'forbidden' })
    const values = { programmeId: programme.id, ...input, givenById, givenAt: context.now, givenOn: today }
    const made = present((await tx.insert(advice).values(values).returning({ id: advice.id }))[0])
    record.created('advice', made.id, values)
    return made.id
  })
}
