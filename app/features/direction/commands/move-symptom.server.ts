import { eq } from 'drizzle-orm'
import { mayChangeSymptoms } from '~/domain/direction-rules'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { symptom } from '~db/schema/direction'
import { symptomAtHand, symptomsOf } from '../rows.server'
import type { MoveSymptom } from '../schema'

/** Changes places with the neighbour on its track; at the end nothing happens. Refused: `symptomsFixed`. */
export async function moveSymptom(
  context: ChangeContext,
  { symptomId, to }: MoveSymptom,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'moveSymptom', async (tx, record) => {
    authorise(context, 'direction.manage')
    const { symptom: row, diagnosis } = await symptomAtHand(tx, context, symptomId)
    ensure(mayChangeSymptoms(diagnosis.state))
    const own = (await symptomsOf(tx, diagnosis.id)).filter(({ track }) => track === row.track)
    const at = own.findIndex(({ id }) => id === row.id)
    const neighbour = own[to === 'up' ? at - 1 : at + 1]
    if (!neighbour) return row.id
    for (const [one, position] of [
      [row, neighbour.position],
      [neighbour, row.position],
    ] as const) {
      await tx.update(symptom).set({ position }).where(eq(symptom.id, one.id))
      record.changed('symptom', one.id, one, { position })
    }
    return row.id
  })
}
