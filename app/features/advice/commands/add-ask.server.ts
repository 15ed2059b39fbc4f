import { mayAsk } from '~/domain/advice'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { tellPeople } from '~/lib/tell.server'
import { ask } from '~db/schema/report'
import { ensureExecutive } from '../rows.server'
import type { AddAsk } from '../schema'

/**
 * Asks an executive for something until a day; answers the ask's id. Refused: `dayPast` (field `dueOn`), `notExecutive`
 * or `notFound` (field `askedOfId`).
 */
export function addAsk(context: ChangeContext, input: AddAsk): Promise<Verdict<Changed<number>>> {
  return change(context, 'addAsk', async (tx, record) => {
    authorise(context, 'ask.manage')
    const { programme, today } = await programmeAtHand(tx, context)
    ensure(mayAsk(input.dueOn, today))
    await ensureExecutive(tx, programme.id, input.askedOfId)
    const askedById = context.actor.personId ?? stop({ code: 'forbidden' })
    const values = { programmeId: programme.id, ...input, askedById, askedOn: today }
    const made = present((await tx.insert(ask).values(values).returning({ id: ask.id }))[0])
    record.created('ask', made.id, values)
    const deed = { programmeId: programme.id, kind: 'asked', subject: 'ask', subjectId: made.id } as const
    await tellPeople(tx, deed, { concerned: [input.askedOfId], byId: askedById, at: context.now })
    return made.id
  })
}
