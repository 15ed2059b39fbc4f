import { eq } from 'drizzle-orm'
import { mayChangeSymptoms } from '~/domain/direction-rules'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { symptom } from '~db/schema/direction'
import { symptomAtHand } from '../rows.server'

/** Takes a symptom out of a draft: nobody has been asked about it there. Refused: `symptomsFixed`. */
export async function removeSymptom(
  context: ChangeContext,
  { symptomId }: { symptomId: number },
): Promise<Verdict<Changed<number>>> {
  return change(context, 'removeSymptom', async (tx, record) => {
    authorise(context, 'direction.manage')
    const { symptom: row, diagnosis } = await symptomAtHand(tx, context, symptomId)
    ensure(mayChangeSymptoms(diagnosis.state))
    await tx.delete(symptom).where(eq(symptom.id, row.id))
    record.removed('symptom', row.id, row)
    return row.id
  })
}
