import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, chunks, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { opportunityCount } from '~db/schema/operations'
import { unit } from '~db/schema/people'
import type { SetOpportunities } from '../schema'

/**
 * How many opportunities branches had in months, each replacing what was said before; answers how many are news. All or
 * nothing. Refused: `forbidden` for another's branch; `notFound` (field `unitId`); `monthAhead` (field `month`).
 */
export function setOpportunities(
  context: ChangeContext,
  input: readonly SetOpportunities[],
): Promise<Verdict<Changed<number>>> {
  return change(context, 'setOpportunities', async (tx, record) => {
    const { programme, today } = await programmeAtHand(tx, context)
    for (const { unitId } of input) authorise(context, 'opportunities.record', { unitId })
    if (input.some(({ month }) => month > today.slice(0, 7))) stop({ code: 'monthAhead' }, 'month')
    const unitIds = [...new Set(input.map(({ unitId }) => unitId))]
    const branches = await tx
      .select({ id: unit.id })
      .from(unit)
      .where(and(inArray(unit.id, unitIds), eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
    if (branches.length < unitIds.length) stop({ code: 'notFound' }, 'unitId')
    const keyOf = (one: Omit<SetOpportunities, 'count'>) => `${one.unitId}:${one.audience}:${one.month}`
    const known = await tx
      .select()
      .from(opportunityCount)
      .where(and(eq(opportunityCount.programmeId, programme.id), inArray(opportunityCount.unitId, unitIds)))
    const before = new Map(known.map((row) => [keyOf(row), row]))
    const wanted = new Map(input.map((one) => [keyOf(one), one]))
    const news = [...wanted].flatMap(([key, one]) => (before.get(key)?.count === one.count ? [] : [one]))
    for (const chunk of chunks(news, 500)) {
      const { programmeId, unitId, audience, month } = opportunityCount
      const rows = await tx
        .insert(opportunityCount)
        .values(chunk.map((one) => ({ programmeId: programme.id, ...one })))
        .onConflictDoUpdate({
          target: [programmeId, unitId, audience, month],
          set: { count: sql`excluded.opportunities`, version: sql`${opportunityCount.version} + 1` },
        })
        .returning()
      for (const row of rows) {
        const was = before.get(keyOf(row))
        if (was) record.changed('opportunityCount', row.id, was, { count: row.count })
        else record.created('opportunityCount', row.id, row)
      }
    }
    return news.length
  })
}
