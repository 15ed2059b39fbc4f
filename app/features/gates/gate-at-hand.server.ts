import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { GateOfPlan } from '~/domain/gate-facts'
import { type Action, may } from '~/domain/permissions'
import { type ChangeContext, present, stop } from '~/lib/change.server'
import type { ReadPlan } from '~/lib/read-board.server'
import { programmeAtHand } from '~/lib/scope.server'
import type { Statements } from '~db/client.server'
import { gateHold, gateRequest } from '~db/schema/gate'
import { membership, person } from '~db/schema/people'
import { gateNamed, gateRoom, requestsFor } from './store.server'

/**
 * Inside a change: the gate of that address, with all it is judged by. Changes are written one at a time, so what has
 * been read holds until this one is written.
 */
export async function gateAtHand(tx: Statements, context: ChangeContext, address: string, read: ReadPlan) {
  const { programme, today } = await programmeAtHand(tx, context)
  const room = await gateRoom(context.db, programme, today, read)
  const gate = present(gateNamed(room, address) ?? undefined)
  return { programme, today, room, gate, requests: requestsFor(room, address) }
}

/** Inside a change: the request for the gate that was not withdrawn last; ends the change when there is none. */
export async function requestAtHand(tx: Statements, context: ChangeContext, id: number | undefined) {
  const [row] = await tx
    .select()
    .from(gateRequest)
    .where(and(eq(gateRequest.id, id ?? 0), eq(gateRequest.programmeId, context.programmeId ?? 0)))
  return present(row)
}

/** Inside a change: a hold of the programme at hand. */
export async function holdAtHand(tx: Statements, context: ChangeContext, id: number) {
  const [row] = await tx
    .select()
    .from(gateHold)
    .where(and(eq(gateHold.id, id), eq(gateHold.programmeId, context.programmeId ?? 0)))
  return present(row)
}

/** Of the programme as a whole, of a sub-process for whoever owns it, of a wave for whoever owns something in it. */
export function mayAtGate(viewer: ChangeContext['viewer'], action: Action, gate: GateOfPlan): boolean {
  const isNarrow = gate.key.kind === 'pilotEntry' || gate.key.kind === 'rolloutEntry'
  const targets = isNarrow
    ? gate.subProcesses.map(({ owner, deputy }) => ({ ownerId: owner?.id ?? null, deputyId: deputy?.id ?? null }))
    : []
  return [{}, ...targets].some((target) => may(viewer, action, target))
}

/** Inside a change: these people can open the programme; else `notFound` at the field. */
export async function ensureInProgramme(
  tx: Statements,
  programmeId: number,
  personIds: readonly number[],
  field: string,
): Promise<void> {
  const ids = [...new Set(personIds)]
  if (ids.length === 0) return
  const members = tx.select({ id: membership.personId }).from(membership).where(eq(membership.programmeId, programmeId))
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .where(
      and(
        inArray(person.id, ids),
        isNull(person.archivedAt),
        or(eq(person.isAdministrator, true), inArray(person.id, members)),
      ),
    )
  if (rows.length < ids.length) stop({ code: 'notFound' }, field)
}
