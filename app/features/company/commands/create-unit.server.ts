import { sql } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present } from '~/lib/change.server'
import { unit } from '~db/schema/people'
import type { CreateUnit } from '../schema'
import { ensureOnlyCompany, ensureParent } from '../unit-rules.server'

/** Adds a unit to the company's tree, after all others. Refusals: forbidden, notFound (parentId), companyExists (kind). */
export async function createUnit(context: ChangeContext, input: CreateUnit): Promise<Verdict<Changed<number>>> {
  return change(context, 'createUnit', async (tx, record) => {
    authorise(context, 'people.manage')
    await ensureParent(tx, input.parentId)
    await ensureOnlyCompany(tx, input.kind, null)
    const [last] = await tx.select({ position: sql<number>`coalesce(max(${unit.position}), 0)` }).from(unit)
    const { parentId, kind, isBusiness, nameZh, nameEn } = input
    const values = { parentId, kind, isBusiness, nameZh, nameEn, position: (last?.position ?? 0) + 1 }
    const { id } = present((await tx.insert(unit).values(values).returning({ id: unit.id }))[0])
    record.created('unit', id, values)
    return id
  })
}
