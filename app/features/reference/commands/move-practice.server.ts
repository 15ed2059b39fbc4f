import { eq } from 'drizzle-orm'
import { practicesIn } from '~/domain/tailoring'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change } from '~/lib/change.server'
import { toPractice } from '~/lib/reference-practices.server'
import type { Statements } from '~db/client.server'
import { practiceEdition } from '~db/schema/tailoring'
import { openDraft, type PracticeRow, practiceAtHand, writePractice } from '../draft.server'
import type { MovePractice } from '../schema'

/**
 * Moves a practice one place up or down among those of its sub-process, in the draft; at the end of the list nothing
 * happens. Refused: `forbidden`, `notFound` for one that is retired, `conflict`.
 */
export async function movePractice(
  context: ChangeContext,
  { practiceKey, direction, version }: MovePractice,
): Promise<Verdict<Changed<string>>> {
  return change(context, 'movePractice', async (tx, record) => {
    authorise(context, 'reference.edit')
    const { subProcessCode } = await practiceAtHand(tx, { practiceKey, version })
    const order = await orderOf(tx, subProcessCode)
    const places = placesOf(order)
    const at = order.findIndex((row) => row.practiceKey === practiceKey)
    const to = at + (direction === 'up' ? -1 : 1)
    const [one, other] = [order[at], order[to]]
    if (one === undefined || other === undefined) return practiceKey
    order[to] = one
    order[at] = other
    const draft = await openDraft(tx, context, record)
    for (const [index, row] of order.entries()) {
      const position = places[index] ?? index
      if (row.position !== position) await writePractice(tx, record, draft, row, { position })
    }
    return practiceKey
  })
}

/** The practices that hold with the draft, in their order. */
async function orderOf(tx: Statements, subProcessCode: string): Promise<PracticeRow[]> {
  const rows = await tx.select().from(practiceEdition).where(eq(practiceEdition.subProcessCode, subProcessCode))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return practicesIn(rows.map(toPractice), Number.MAX_SAFE_INTEGER).flatMap(({ id }) => byId.get(id) ?? [])
}

/** Their places as they are, gaps kept, so that a move touches two; where taking a change back has left two on one, apart. */
function placesOf(order: readonly PracticeRow[]): number[] {
  let before = -1
  return order.map(({ position }) => {
    before = Math.max(position, before + 1)
    return before
  })
}
