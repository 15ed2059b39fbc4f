import { eq } from 'drizzle-orm'
import { mayClose } from '~/domain/direction-rules'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { diagnosis } from '~db/schema/direction'
import { diagnosisAtHand } from '../rows.server'
import type { OneDiagnosis } from '../schema'

/** Answers are no longer taken; those that are complete stay what they are. Refused: `diagnosisNotOpen`. */
export async function closeDiagnosis(
  context: ChangeContext,
  { diagnosisId, version }: OneDiagnosis,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'closeDiagnosis', async (tx, record) => {
    authorise(context, 'direction.manage')
    const row = await diagnosisAtHand(tx, context, diagnosisId)
    ensure(mayClose(row.state))
    ensureUnchanged(row, version, 'diagnosis')
    const after = { state: 'closed' as const, closedAt: context.now }
    await tx
      .update(diagnosis)
      .set({ ...after, version: row.version + 1 })
      .where(eq(diagnosis.id, row.id))
    record.changed('diagnosis', row.id, row, after)
    return row.number
  })
}
