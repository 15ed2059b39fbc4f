import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged } from '~/lib/change.server'
import { kpi } from '~db/schema/benefit'
import { kpiAtHand, kpisAtHand, parentIn } from '../rows.server'
import type { ArchiveKpi } from '../schema'

/** Takes a KPI out of the tree; its readings stay, and what hung under it hangs where it hung. */
export function archiveKpi(context: ChangeContext, input: ArchiveKpi): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'archiveKpi', async (tx, record) => {
    const { row, target } = await kpiAtHand(tx, context, input.kpiId)
    authorise(context, 'kpi.manage', target)
    ensureUnchanged(row, input.version, 'kpi')
    const known = await kpisAtHand(tx, context)
    const below = known.filter(({ parentId }) => parentId === row.id)
    await tx
      .update(kpi)
      .set({ archivedAt: context.now, version: row.version + 1 })
      .where(eq(kpi.id, row.id))
    await tx
      .update(kpi)
      .set({ parentId: row.parentId, version: sql`${kpi.version} + 1` })
      .where(and(eq(kpi.parentId, row.id), isNull(kpi.archivedAt)))
    record.changed('kpi', row.id, row, { archivedAt: context.now })
    const [was, now] = [parentIn(known, row.id), parentIn(known, row.parentId)]
    for (const one of below) record.changed('kpi', one.id, { parent: was }, { parent: now })
    return undefined
  })
}
