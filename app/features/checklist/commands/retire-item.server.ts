import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, stop } from '~/lib/change.server'
import { changeItem, followingOf, itemAtHand } from '../item-at-hand.server'
import type { OneItem } from '../schema'

/**
 * Asks an item no longer: of a sub-process's list its open checks are retired with it; of the template, that is
 * proposed to the lists. Refused: `forbidden`, `notFound` for one that is retired, `conflict`.
 */
export function retireItem(context: ChangeContext, input: OneItem): Promise<Verdict<Changed<number>>> {
  return change(context, 'retireChecklistItem', async (tx, record) => {
    const row = await itemAtHand(tx, context, input)
    if (row.retiredOn !== null) stop({ code: 'notFound' })
    const following = await followingOf(tx, context, record)
    await changeItem(following, row, { retiredOn: following.today })
    return row.id
  })
}
