import { eq } from 'drizzle-orm'
import { mayNote } from '~/domain/kpi-results'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { kpiResult } from '~db/schema/planning'
import { resultAtHand } from '../result-at-hand.server'
import type { UpdateResult } from '../schema'

/** Corrects a result; the sub-process and the wave it is of stay. Refused: `dayInFuture` (field `notedOn`). */
export function updateResult(context: ChangeContext, input: UpdateResult): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'updateResult', async (tx, record) => {
    const { today } = await programmeAtHand(tx, context)
    const row = await resultAtHand(tx, context, input)
    ensure(mayNote(input.notedOn, today))
    const { resultId, version, ...after } = input
    const isSame = Object.entries(after).every(([field, value]) => row[field as keyof typeof after] === value)
    if (isSame) return undefined
    await tx
      .update(kpiResult)
      .set({ ...after, version: version + 1 })
      .where(eq(kpiResult.id, resultId))
    record.changed('kpiResult', resultId, row, after)
    return undefined
  })
}
