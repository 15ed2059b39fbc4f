import { judgeItem } from '~/domain/checklist'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure, stop } from '~/lib/change.server'
import { changeItem, followingOf, insertItem, itemAtHand } from '../item-at-hand.server'
import type { EditItem } from '../schema'

/**
 * Changes what an item asks, with its open checks. Needed by another gate it is another item: the one is retired and
 * the other takes its place. Answers the id of the item that is asked. Refused: `forbidden`, `notFound` for one that is
 * retired, `conflict`, `blockerNeedsWeight` (field `weight`).
 */
export function editItem(
  context: ChangeContext,
  { itemId, version, neededBy, ...content }: EditItem,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'editChecklistItem', async (tx, record) => {
    const row = await itemAtHand(tx, context, { itemId, version })
    if (row.retiredOn !== null) stop({ code: 'notFound' })
    ensure(judgeItem(content))
    const following = await followingOf(tx, context, record)
    if (neededBy === row.neededBy) {
      await changeItem(following, row, content)
      return row.id
    }
    await changeItem(following, row, { retiredOn: following.today })
    const { subProcessId, position } = row
    return insertItem(following, { ...content, neededBy, subProcessId, position })
  })
}
