import { eq } from 'drizzle-orm'
import { practicesIn } from '~/domain/tailoring'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change } from '~/lib/change.server'
import { toPractice } from '~/lib/reference-practices.server'
import type { Statements } from '~db/client.server'
import { practiceEdition } from '~db/schema/tailoring'
import { openDraft, practiceAtHand, writePractice } from '../draft.server'
import type { MovePractice } from '../schema'

/**
 * Moves a practice one place up or down among those of its sub-process, in the draft; at the end of the list nothing
 * happens. Refused: `forbidden`, `notFound`, `conflict`, `practiceRetired`.
 */
export async function movePractice(
  context: ChangeContext,
  { practiceKey, direction, version }: MovePractice,
): Promise<Verdict<Changed<string>>> {
  return change(context, 'movePractice', async (tx, record) => {
    authorise(context, 'reference.edit')
    const { subProcessCode } = await practiceAtHand(tx, { practiceKey, version })
    const order = await orderOf(tx, subProcessCode)
    const at = order.indexOf(practiceKey)
    const to = at + (direction === 'up' ? -1 : 1)
    const other = order[to]
    if (other === undefined) return practiceKey
    order[to] = practiceKey
    order[at] = other
    const draft = await openDraft(tx, context, record)
    for (const [position, key] of order.entries()) {
      const row = await latestRow(tx, key)
      if (row && row.position !== position) await writePractice(tx, record, draft, row, { position })
    }
    return practiceKey
  })
}

/** The keys of the practices that hold with the draft, in their order. */
async function orderOf(tx: Statements, subProcessCode: string): Promise<string[]> {
  const rows = await tx.select().from(practiceEdition).where(eq(practiceEdition.subProcessCode, subProcessCode))
  return practicesIn(rows.map(toPractice), Number.MAX_SAFE_INTEGER).map(({ key }) => key)
}

async function latestRow(tx: Statements, key: string) {
  const rows = await tx.select().from(practiceEdition).where(eq(practiceEdition.practiceKey, key))
  return rows.reduce<(typeof rows)[number] | undefined>(
    (latest, row) => (latest === undefined || row.edition > latest.edition ? row : latest),
    undefined,
  )
}
