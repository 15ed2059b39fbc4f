import { eq, isNull } from 'drizzle-orm'
import { mayHangUnder } from '~/domain/organisation'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensure, ensureUnchanged } from '~/lib/change.server'
import { unit } from '~db/schema/people'
import type { UpdateUnit } from '../schema'
import { ensureNotRelied, ensureOnlyCompany, ensureParent, liveUnit } from '../unit-rules.server'

/**
 * Renames or moves a unit, or changes what it is. Refusals: forbidden, conflict, notFound, unitUnderItself (parentId),
 * companyExists and branchInUse (kind).
 */
export async function updateUnit(context: ChangeContext, input: UpdateUnit): Promise<Verdict<Changed<number>>> {
  return change(context, 'updateUnit', async (tx, record) => {
    authorise(context, 'people.manage')
    const row = await liveUnit(tx, input.id)
    ensureUnchanged(row, input.version, 'unit')
    await ensureParent(tx, input.parentId)
    const units = await tx.select({ id: unit.id, parentId: unit.parentId }).from(unit).where(isNull(unit.archivedAt))
    ensure(mayHangUnder(units, row.id, input.parentId))
    await ensureOnlyCompany(tx, input.kind, row.id)
    if (row.kind === 'branch' && input.kind !== 'branch') await ensureNotRelied(tx, row.id)

    const { parentId, kind, isBusiness, nameZh, nameEn } = input
    const values = { parentId, kind, isBusiness, nameZh, nameEn }
    await tx
      .update(unit)
      .set({ ...values, version: row.version + 1 })
      .where(eq(unit.id, row.id))
    record.changed('unit', row.id, row, values)
    return row.id
  })
}
