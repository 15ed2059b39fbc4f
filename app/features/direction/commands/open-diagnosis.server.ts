import { and, count, eq, isNull, ne } from 'drizzle-orm'
import { mayOpen } from '~/domain/direction-rules'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { diagnosis, respondent } from '~db/schema/direction'
import { diagnosisAtHand, symptomsOf } from '../rows.server'
import type { OneDiagnosis } from '../schema'

/**
 * Asks the leaders, or asks on after it was closed. From now on its symptoms are fixed, and a version that was open is
 * closed: leaders are asked one question at a time. Refused: `diagnosisIsOpen`, `symptomsOfBothNeeded`, `leadersNeeded`.
 */
export async function openDiagnosis(
  context: ChangeContext,
  { diagnosisId, version }: OneDiagnosis,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'openDiagnosis', async (tx, record) => {
    authorise(context, 'direction.manage')
    const row = await diagnosisAtHand(tx, context, diagnosisId)
    const [leaders] = await tx
      .select({ count: count() })
      .from(respondent)
      .where(and(eq(respondent.diagnosisId, row.id), isNull(respondent.archivedAt)))
    ensure(mayOpen(row.state, await symptomsOf(tx, row.id), leaders?.count ?? 0))
    ensureUnchanged(row, version, 'diagnosis')

    const others = await tx
      .select()
      .from(diagnosis)
      .where(and(eq(diagnosis.programmeId, row.programmeId), eq(diagnosis.state, 'open'), ne(diagnosis.id, row.id)))
    for (const other of others) {
      const closed = { state: 'closed' as const, closedAt: context.now }
      await tx
        .update(diagnosis)
        .set({ ...closed, version: other.version + 1 })
        .where(eq(diagnosis.id, other.id))
      record.changed('diagnosis', other.id, other, closed)
    }
    const after = { state: 'open' as const, openedAt: row.openedAt ?? context.now, closedAt: null }
    await tx
      .update(diagnosis)
      .set({ ...after, version: row.version + 1 })
      .where(eq(diagnosis.id, row.id))
    record.changed('diagnosis', row.id, row, after)
    return row.number
  })
}
