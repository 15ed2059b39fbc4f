import { and, eq, inArray, isNull } from 'drizzle-orm'
import { mayAssign } from '~/domain/check-update'
import { rolesThatMay } from '~/domain/permissions'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensureUnchanged, stop } from '~/lib/change.server'
import { tellNoMore, tellPeople } from '~/lib/tell.server'
import type { Statements } from '~db/client.server'
import { membership, person } from '~db/schema/people'
import { readinessCheck } from '~db/schema/readiness'
import type { AssignCheck } from '../schema'
import { checkById, ensureOpen } from './check-rows.server'

/** Asks a member of the programme for one check, or nobody in particular, by a day. Gives the check's id. */
export async function assignCheck(context: ChangeContext, input: AssignCheck): Promise<Verdict<Changed<number>>> {
  return change(context, 'assignCheck', async (tx, record) => {
    const { row, target } = await checkById(tx, context, input.checkId)
    if (!mayAssign(context.viewer, target)) stop({ code: 'forbidden' })
    ensureOpen(row)
    ensureUnchanged(row, input.version, 'readinessCheck')
    if (input.assigneeId !== null && input.assigneeId !== row.assigneeId) {
      await ensureMember(tx, row.programmeId, input.assigneeId)
    }
    const after = { assigneeId: input.assigneeId, dueOn: input.dueOn }
    if (after.assigneeId === row.assigneeId && after.dueOn === row.dueOn) return row.id
    await tx
      .update(readinessCheck)
      .set({ ...after, version: row.version + 1 })
      .where(eq(readinessCheck.id, row.id))
    record.changed('readinessCheck', row.id, row, after)
    if (after.assigneeId !== row.assigneeId) {
      const deed = { programmeId: row.programmeId, kind: 'checkAssigned', subject: 'check', subjectId: row.id } as const
      await tellNoMore(tx, deed)
      await tellPeople(tx, deed, { concerned: [after.assigneeId], byId: context.actor.personId, at: context.now })
    }
    return row.id
  })
}

/** Only somebody whose role lets them answer can be asked: nobody else could ever do it. */
async function ensureMember(tx: Statements, programmeId: number, personId: number): Promise<void> {
  const found = await tx
    .select({ id: membership.id })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.programmeId, programmeId),
        eq(membership.personId, personId),
        inArray(membership.role, rolesThatMay('readiness.update')),
        isNull(person.archivedAt),
      ),
    )
    .limit(1)
  if (found.length === 0) stop({ code: 'cannotAnswerHere' }, 'assigneeId')
}
