import { and, eq, inArray, sql } from 'drizzle-orm'
import { keyOf } from '~/domain/coverage'
import { type Refusal, type Verdict, verdictOf } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, chunks, ensure } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import { headCount } from '~db/schema/enablement'
import { ensureBranches, headCountsAt } from '../activity-at-hand.server'
import type { HeadCountRow } from '../schema'

/**
 * Says how many people of a role branches have; all of it or nothing. Gives how many cells have changed. A cell that
 * somebody else has changed since it was shown is refused as `conflict` at `people.unit.audience`.
 */
export function setHeadCounts(
  context: ChangeContext,
  rows: readonly HeadCountRow[],
): Promise<Verdict<Changed<number>>> {
  return change(context, 'setHeadCounts', async (tx, record) => {
    const { programme } = await programmeAtHand(tx, context)
    const unitIds = [...new Set(rows.map(({ unitId }) => unitId))]
    for (const unitId of unitIds) authorise(context, 'headCount.set', { unitId })
    await ensureBranches(tx, unitIds)
    const known = await headCountsAt(tx, context, unitIds)
    const changed = rows.filter((row) => (known.get(keyOf(row))?.people ?? null) !== row.people)
    ensure(
      verdictOf(
        changed.flatMap((row): Refusal[] => {
          const isAsShown = row.was === undefined || row.was === (known.get(keyOf(row))?.people ?? null)
          const field = `people.${row.unitId}.${row.audience}`
          return isAsShown ? [] : [{ reason: { code: 'conflict' }, field }]
        }),
      ),
    )
    const gone = changed.flatMap((row) => (row.people === null ? (known.get(keyOf(row)) ?? []) : []))
    for (const portion of chunks(gone, 500)) {
      const ids = portion.map(({ id }) => id)
      await tx.delete(headCount).where(and(eq(headCount.programmeId, programme.id), inArray(headCount.id, ids)))
    }
    for (const row of gone)
      record.removed('headCount', row.id, { unitId: row.unitId, audience: row.audience, people: row.people })

    const said = changed.flatMap(({ unitId, audience, people }) =>
      people === null ? [] : [{ programmeId: programme.id, unitId, audience, people }],
    )
    for (const portion of chunks(said, 500)) {
      const saved = await tx
        .insert(headCount)
        .values(portion)
        .onConflictDoUpdate({
          target: [headCount.programmeId, headCount.unitId, headCount.audience],
          set: { people: sql`excluded.people`, version: sql`${headCount.version} + 1` },
        })
        .returning()
      for (const { id, ...row } of saved) {
        const before = known.get(keyOf(row))
        if (before) record.changed('headCount', id, before, { people: row.people })
        else record.created('headCount', id, { unitId: row.unitId, audience: row.audience, people: row.people })
      }
    }
    return changed.length
  })
}
