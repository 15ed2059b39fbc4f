import { eq } from 'drizzle-orm'
import { mayChangeSymptoms } from '~/domain/direction-rules'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { symptom } from '~db/schema/direction'
import { symptomAtHand } from '../rows.server'
import type { UpdateSymptom } from '../schema'

/** Changes what a symptom is called and weighs. Refused: `symptomsFixed`. */
export async function updateSymptom(
  context: ChangeContext,
  { symptomId, version, ...facts }: UpdateSymptom,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'updateSymptom', async (tx, record) => {
    authorise(context, 'direction.manage')
    const { symptom: row, diagnosis } = await symptomAtHand(tx, context, symptomId)
    ensure(mayChangeSymptoms(diagnosis.state))
    ensureUnchanged(row, version, 'symptom')
    await tx
      .update(symptom)
      .set({ ...facts, version: row.version + 1 })
      .where(eq(symptom.id, row.id))
    record.changed('symptom', row.id, row, facts)
    return row.id
  })
}
