import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change } from '~/lib/change.server'
import { openDraft, practiceAtHand, writePractice } from '../draft.server'
import type { OnePractice } from '../schema'

/**
 * Takes a practice out of the reference from the draft on; what programmes have decided on it stays on record. Refused:
 * `forbidden`, `notFound` for one that is retired, `conflict`.
 */
export async function retirePractice(context: ChangeContext, input: OnePractice): Promise<Verdict<Changed<string>>> {
  return change(context, 'retirePractice', async (tx, record) => {
    authorise(context, 'reference.edit')
    const row = await practiceAtHand(tx, input)
    await writePractice(tx, record, await openDraft(tx, context, record), row, { isRetired: true })
    return input.practiceKey
  })
}
