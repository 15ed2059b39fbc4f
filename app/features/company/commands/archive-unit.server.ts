import { and, eq, isNull } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, ensureUnchanged, stop } from '~/lib/change.server'
import { person, unit } from '~db/schema/people'
import type { Archive } from '../schema'
import { liveUnit } from '../unit-rules.server'

/** Takes an empty unit out of the tree; what refers to it keeps its name. Refusals: forbidden, conflict, notFound, unitHasMembers. */
export async function archiveUnit(context: ChangeContext, input: Archive): Promise<Verdict<Changed<number>>> {
  return change(context, 'archiveUnit', async (tx, record) => {
    authorise(context, 'people.manage')
    const row = await liveUnit(tx, input.id)
    ensureUnchanged(row, input.version, 'unit')
    const people = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.unitId, row.id), isNull(person.archivedAt)))
      .limit(1)
    const children = await tx
      .select({ id: unit.id })
      .from(unit)
      .where(and(eq(unit.parentId, row.id), isNull(unit.archivedAt)))
      .limit(1)
    if (people.length + children.length > 0) stop({ code: 'unitHasMembers' })
    const values = { archivedAt: context.now }
    await tx
      .update(unit)
      .set({ ...values, version: row.version + 1 })
      .where(eq(unit.id, row.id))
    record.changed('unit', row.id, row, values)
    return row.id
  })
}
