import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change } from '~/lib/change.server'
import { pilotCriterion } from '~db/schema/pilot'
import { criteriaIn, criterionAtHand } from '../rows.server'
import type { MoveCriterion } from '../schema'

/** Changes places with its neighbour; at the end nothing happens. */
export function moveCriterion(
  context: ChangeContext,
  { criterionId, to }: MoveCriterion,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'moveCriterion', async (tx, record) => {
    const row = await criterionAtHand(tx, context, criterionId)
    const all = await criteriaIn(tx, row.pilotId)
    const neighbour = all[all.findIndex(({ id }) => id === row.id) + (to === 'up' ? -1 : 1)]
    if (!neighbour) return row.id
    for (const [one, position] of [
      [row, neighbour.position],
      [neighbour, row.position],
    ] as const) {
      await tx.update(pilotCriterion).set({ position }).where(eq(pilotCriterion.id, one.id))
      record.changed('pilotCriterion', one.id, one, { position })
    }
    return row.id
  })
}
