import { eq } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change } from '~/lib/change.server'
import { simulationCase } from '~db/schema/pilot'
import { caseAtHand, casesIn } from '../rows.server'
import type { MoveCase } from '../schema'

/** Changes places with its neighbour; at the end nothing happens. */
export function moveCase(context: ChangeContext, { caseId, to }: MoveCase): Promise<Verdict<Changed<number>>> {
  return change(context, 'moveCase', async (tx, record) => {
    const { row } = await caseAtHand(tx, context, caseId)
    const all = await casesIn(tx, row.subProcessId)
    const neighbour = all[all.findIndex(({ id }) => id === row.id) + (to === 'up' ? -1 : 1)]
    if (!neighbour) return row.id
    for (const [one, position] of [
      [row, neighbour.position],
      [neighbour, row.position],
    ] as const) {
      await tx.update(simulationCase).set({ position }).where(eq(simulationCase.id, one.id))
      record.changed('simulationCase', one.id, one, { position })
    }
    return row.id
  })
}
