import { mayRequest } from '~/domain/gate-decision'
import type { GateOfPlan } from '~/domain/gate-facts'
import type { Verdict } from '~/domain/verdict'
import { type ChangeContext, type Changed, change, ensure, present, stop } from '~/lib/change.server'
import type { ReadPlan } from '~/lib/read-board.server'
import { tellPeople } from '~/lib/tell.server'
import { gateAsked, gateRequest } from '~db/schema/gate'
import { ensureInProgramme, gateAtHand, mayAtGate } from '../gate-at-hand.server'
import type { RequestGate } from '../schema'
import { askedBefore } from '../store.server'

/**
 * Asks the approvers: may we go? Answers the request's id. Refused: `notFound` (also at `approverIds`), `waveEmpty`,
 * and what `mayRequest` refuses.
 */
export function requestGate(
  context: ChangeContext,
  { address, note, dueOn, approverIds }: RequestGate,
  read: ReadPlan,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'requestGate', async (tx, record) => {
    const { programme, today, gate, requests } = await gateAtHand(tx, context, address, read)
    if (!mayAtGate(context.viewer, 'gate.request', gate)) stop({ code: 'forbidden' })
    const requestedById = context.actor.personId ?? stop({ code: 'forbidden' })
    ensure(mayRequest(askedBefore(requests), { dueOn, approverIds, requesterId: requestedById }, today))
    if (gate.wave && gate.subProcesses.length === 0) stop({ code: 'waveEmpty' })
    await ensureInProgramme(tx, programme.id, approverIds, 'approverIds')

    const values = { ...subjectOf(gate), programmeId: programme.id, note, dueOn, requestedById, requestedOn: today }
    const made = present((await tx.insert(gateRequest).values(values).returning({ id: gateRequest.id }))[0])
    record.created('gateRequest', made.id, values)
    const asked = await tx
      .insert(gateAsked)
      .values([...new Set(approverIds)].map((personId) => ({ requestId: made.id, personId })))
      .returning()
    for (const one of asked) record.created('gateAsked', one.id, { personId: one.personId })
    const deed = { programmeId: programme.id, kind: 'gateAsked', subject: 'gate', subjectId: made.id } as const
    await tellPeople(tx, deed, { concerned: approverIds, byId: requestedById, at: context.now })
    return made.id
  })
}

function subjectOf({ key, subProcesses, wave }: GateOfPlan) {
  const [of] = subProcesses
  return {
    gate: key.kind,
    subProcessId: key.kind === 'pilotEntry' ? (of?.id ?? null) : null,
    waveId: wave?.id ?? null,
  }
}
