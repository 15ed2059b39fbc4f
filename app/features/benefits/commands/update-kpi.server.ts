import { eq } from 'drizzle-orm'
import { mayHangUnder } from '~/domain/kpi-tree'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { kpi } from '~db/schema/benefit'
import { ensureOwner, kpiAtHand, kpisAtHand, parentIn } from '../rows.server'
import type { UpdateKpi } from '../schema'

/**
 * Changes a KPI, or hangs it under another one; the sub-process it is of stays. Refused: `conflict`, `kpiUnderItself` and
 * `notFound` (`parentId`), `notFound` (`ownerId`).
 */
export function updateKpi(context: ChangeContext, input: UpdateKpi): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'updateKpi', async (tx, record) => {
    const { kpiId, version, ...after } = input
    const { row, target } = await kpiAtHand(tx, context, kpiId)
    authorise(context, 'kpi.manage', target)
    ensureUnchanged(row, version, 'kpi')
    const known = await kpisAtHand(tx, context)
    ensure(mayHangUnder(known, row.id, after.parentId))
    if (after.ownerId !== row.ownerId) await ensureOwner(tx, row.programmeId, after.ownerId)
    const isSame = Object.entries(after).every(([field, value]) => row[field as keyof typeof after] === value)
    if (isSame) return undefined
    await tx
      .update(kpi)
      .set({ ...after, version: version + 1 })
      .where(eq(kpi.id, row.id))
    const { parentId, ...told } = after
    const parent = parentIn(known, row.parentId)
    record.changed('kpi', row.id, { ...row, parent }, { ...told, parent: parentIn(known, parentId) })
    return undefined
  })
}
