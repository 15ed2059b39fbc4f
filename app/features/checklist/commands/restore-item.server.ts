import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change } from '~/lib/change.server'
import { changeItem, followingOf, itemAtHand } from '../item-at-hand.server'
import type { OneItem } from '../schema'

/**
 * Asks a retired item again: its checks are open again with the status they had, due before their gate, and new ones
 * are made where there were none. One that is asked already stays as it is. Refused: `forbidden`, `notFound`,
 * `conflict`.
 */
export function restoreItem(context: ChangeContext, input: OneItem): Promise<Verdict<Changed<number>>> {
  return change(context, 'restoreChecklistItem', async (tx, record) => {
    const row = await itemAtHand(tx, context, input)
    await changeItem(await followingOf(tx, context, record), row, { retiredOn: null })
    return row.id
  })
}
