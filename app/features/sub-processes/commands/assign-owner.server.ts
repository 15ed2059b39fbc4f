import { and, eq, isNull } from 'drizzle-orm'
import { mayOwn } from '~/domain/ownership'
import type { Refusal, Verdict } from '~/domain/verdict'
import {
  authorise,
  type ChangeContext,
  type Changed,
  change,
  ensure,
  ensureUnchanged,
  present,
  type Recorder,
  stop,
} from '~/lib/change.server'
import { subProcessAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { membership, person, unit } from '~db/schema/people'
import { subProcess } from '~db/schema/sub-process'
import type { AssignOwner } from '../schema'

/**
 * Names the owner and the deputy of a sub-process, or nobody. Both come from business units, and become owners among
 * the programme's people, so that they may do what an owner does.
 */
export function assignOwner(context: ChangeContext, input: AssignOwner): Promise<Verdict<Changed<undefined>>> {
  return change(context, 'assignOwner', async (tx, record) => {
    authorise(context, 'ownership.assign')
    const row = await subProcessAtHand(tx, context, input.subProcessId)
    ensureUnchanged(row, input.version, 'subProcess')
    if (input.deputyId !== null && input.deputyId === input.ownerId) stop({ code: 'deputyIsOwner' }, 'deputyId')
    await ensureMayOwn(tx, input.ownerId, 'ownerId')
    await ensureMayOwn(tx, input.deputyId, 'deputyId')

    const after = { ownerId: input.ownerId, deputyId: input.deputyId }
    if (row.ownerId === after.ownerId && row.deputyId === after.deputyId) return undefined
    await tx
      .update(subProcess)
      .set({ ...after, version: row.version + 1 })
      .where(eq(subProcess.id, row.id))
    record.changed('subProcess', row.id, row, after)
    for (const personId of [after.ownerId, after.deputyId]) {
      if (personId !== null) await makeOwnerMember(tx, record, { programmeId: row.programmeId, personId })
    }
    return undefined
  })
}

async function ensureMayOwn(tx: Statements, personId: number | null, field: string): Promise<void> {
  if (personId === null) return
  const [found] = await tx
    .select({ id: person.id, zh: person.nameZh, en: person.nameEn, isBusiness: unit.isBusiness })
    .from(person)
    .leftJoin(unit, eq(unit.id, person.unitId))
    .where(and(eq(person.id, personId), isNull(person.archivedAt)))
  if (!found) stop({ code: 'notFound' }, field)
  const { id, zh, en, isBusiness } = found
  ensure(atField(mayOwn({ id, name: { zh, en }, isBusiness: isBusiness ?? false }), field))
}

function atField(verdict: Verdict, field: string): Verdict {
  if (verdict.ok) return verdict
  return { ok: false, refusals: verdict.refusals.map((refusal): Refusal => ({ ...refusal, field })) }
}

async function makeOwnerMember(
  tx: Statements,
  record: Recorder,
  { programmeId, personId }: { programmeId: number; personId: number },
): Promise<void> {
  const values = { programmeId, personId, role: 'owner' as const }
  const known = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(eq(membership.programmeId, programmeId), eq(membership.personId, personId), eq(membership.role, values.role)),
    )
  if (known.length > 0) return
  const made = present((await tx.insert(membership).values(values).returning({ id: membership.id }))[0])
  record.created('membership', made.id, values)
}
