import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, stop } from '~/lib/change.server'
import { checklistItem } from '~db/schema/checklist'
import { type ItemRow, itemAtHand, itemsOfList } from '../item-at-hand.server'
import type { MoveItem } from '../schema'

/**
 * Moves an item one place up or down among those of its dimension; at the end nothing happens. Its version stays: the
 * order is no part of what the template proposes. Refused: `forbidden`, `notFound` for one that is retired, `conflict`.
 */
export function moveItem(context: ChangeContext, input: MoveItem): Promise<Verdict<Changed<number>>> {
  return change(context, 'moveChecklistItem', async (tx, record) => {
    const row = await itemAtHand(tx, context, input)
    if (row.retiredOn !== null) stop({ code: 'notFound' })
    const order = (await itemsOfList(tx, row)).filter(
      ({ dimension, retiredOn }) => dimension === row.dimension && retiredOn === null,
    )
    const places = placesOf(order)
    const at = order.findIndex(({ id }) => id === row.id)
    const to = at + (input.direction === 'up' ? -1 : 1)
    const other = order[to]
    if (other === undefined) return row.id
    order[to] = row
    order[at] = other
    for (const [index, one] of order.entries()) {
      const position = places[index] ?? index
      if (one.position === position) continue
      await tx.update(checklistItem).set({ position }).where(eq(checklistItem.id, one.id))
      record.changed('checklistItem', one.id, one, { position })
    }
    return row.id
  })
}

/** Their places as they are, gaps kept, so that a move touches two; where two stand on one, apart. */
function placesOf(order: readonly ItemRow[]): number[] {
  let before = -1
  return order.map(({ position }) => {
    before = Math.max(position, before + 1)
    return before
  })
}
