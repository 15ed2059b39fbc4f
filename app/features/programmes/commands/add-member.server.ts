import { and, eq, isNull } from 'drizzle-orm'
import type { Verdict } from '~/domain/verdict'
import { authorise, type ChangeContext, type Changed, change, present, stop } from '~/lib/change.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { membership, person, unit } from '~db/schema/people'
import type { AddMember } from '../schema'

/**
 * Gives a person a role in the programme; a branch lead's is bound to a branch. A role they already have stays as it is.
 * Refusals: forbidden, notFound (personId), branchNeedsUnit (unitId).
 */
export async function addMember(context: ChangeContext, input: AddMember): Promise<Verdict<Changed<number>>> {
  return change(context, 'addMember', async (tx, record) => {
    authorise(context, 'members.manage')
    const { programme } = await programmeAtHand(tx, context)
    const programmeId = programme.id
    const { personId, role } = input
    const [found] = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.id, personId), isNull(person.archivedAt)))
    if (!found) stop({ code: 'notFound' }, 'personId')
    const unitId = role === 'branchLead' ? await branchOf(tx, input.unitId) : null

    const [same] = await tx
      .select({ id: membership.id })
      .from(membership)
      .where(
        and(
          eq(membership.programmeId, programmeId),
          eq(membership.personId, personId),
          eq(membership.role, role),
          unitId === null ? isNull(membership.unitId) : eq(membership.unitId, unitId),
        ),
      )
    if (same) return same.id
    const values = { programmeId, personId, role, unitId }
    const { id } = present((await tx.insert(membership).values(values).returning({ id: membership.id }))[0])
    record.created('membership', id, values)
    return id
  })
}

async function branchOf(tx: Statements, unitId: number | null): Promise<number> {
  const [branch] = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, unitId ?? 0), eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
  return branch ? branch.id : stop({ code: 'branchNeedsUnit' }, 'unitId')
}
