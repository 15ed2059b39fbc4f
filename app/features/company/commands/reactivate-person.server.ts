import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { person, unit } from '~db/schema/people'

/**
 * Brings a deactivated person back, with the password and the roles they had. Where their unit has gone meanwhile,
 * they come back without one. Refusals: forbidden, notFound.
 */
export async function reactivatePerson(
  context: ChangeContext,
  { id }: { id: number },
): Promise<Verdict<Changed<number>>> {
  return change(context, 'reactivatePerson', async (tx, record) => {
    authorise(context, 'people.manage')
    const [found] = await tx
      .select()
      .from(person)
      .where(and(eq(person.id, id), isNotNull(person.archivedAt)))
    const row = present(found)
    const values = { archivedAt: null, unitId: await liveUnitId(tx, row.unitId) }
    await tx
      .update(person)
      .set({ ...values, version: row.version + 1 })
      .where(eq(person.id, row.id))
    record.changed('person', row.id, row, values)
    return row.id
  })
}

async function liveUnitId(tx: Statements, unitId: number | null): Promise<number | null> {
  if (unitId === null) return null
  const [row] = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, unitId), isNull(unit.archivedAt)))
  return row?.id ?? null
}
