import { createHash } from 'node:crypto'
import { count, eq } from 'drizzle-orm'
import { unmetCount } from '~/domain/gate-criteria'
import { isOverride, mayDecideGate } from '~/domain/gate-decision'
import { EVIDENCE_EDITION, evidenceOf, evidenceText } from '~/domain/gate-evidence'
import type { Verdict } from '~/domain/verdict'
import type { Name } from '~/domain/vocabulary'
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
import type { ReadPlan } from '~/lib/read-board.server'
import { tellNoMore, tellPeople } from '~/lib/tell.server'
import type { Statements } from '~db/client.server'
import { gateDecision, gateHold, gateRequest } from '~db/schema/gate'
import { person } from '~db/schema/people'
import { closeEarlierHolds, goAhead } from '../consequences.server'
import { ensureInProgramme, gateAtHand, requestAtHand } from '../gate-at-hand.server'
import { type RequestRecord, toNamed } from '../rows.server'
import type { DecideGate } from '../schema'
import { judge } from '../store.server'
import { TELLING } from '../telling.server'

/**
 * Answers the request for a gate. The criteria are judged again at this moment, and what was seen is kept with the
 * decision for ever. A Go on a rollout starts its rollouts; an earlier hold of the gate ends. Answers the id of the
 * decision. Refused: what `mayDecideGate` refuses, `notFound` (field `ownerId`).
 */
export function decideGate(
  context: ChangeContext,
  { address, version, ...decided }: DecideGate,
  read: ReadPlan,
): Promise<Verdict<Changed<number>>> {
  return change(context, 'decideGate', async (tx, record) => {
    const { programme, today, room, gate, requests } = await gateAtHand(tx, context, address, read)
    const request = present(requests[0])
    const row = await requestAtHand(tx, context, request.id)
    const deciderId = context.actor.personId ?? stop({ code: 'forbidden' })
    const askedIds = request.asked.map(({ id }) => id)
    authorise(context, 'gate.decide', { assigneeId: askedIds.includes(deciderId) ? deciderId : null })
    ensureUnchanged(row, version, 'gateRequest')
    const criteria = judge(room, gate)
    const unmet = unmetCount(criteria)
    const at = { state: row.state, requesterId: row.requestedById, askedIds, deciderId, unmet, today }
    ensure(mayDecideGate(decided, at))
    const hold = decided.decision === 'hold' ? await holdOf(tx, programme.id, decided) : null

    const override = isOverride(decided.decision, unmet)
    const reason = decided.decision === 'hold' ? '' : decided.reason
    const decision = {
      decision: decided.decision,
      reason,
      decidedBy: await nameOfPerson(tx, deciderId),
      decidedOn: today,
      decidedAt: context.now,
    }
    const evidence = evidenceText(
      evidenceOf(
        {
          number: await nextNumber(tx, programme.id),
          programme: { name: room.plan.programme.name, timeZone: programme.timeZone },
          gate,
          request: seenRequest(request),
          decision,
          isOverride: override,
          hold: hold && { condition: hold.condition, owner: hold.owner, returnsOn: hold.returnsOn },
          criteria,
          thresholds: thresholdsOf(programme),
        },
        TELLING,
      ),
    )
    const values = {
      programmeId: programme.id,
      requestId: row.id,
      decision: decided.decision,
      decidedById: deciderId,
      decidedOn: today,
      decidedAt: context.now,
      reason,
      isOverride: override,
      evidenceHash: createHash('sha256').update(evidence).digest('hex'),
    }
    const rows = await tx
      .insert(gateDecision)
      .values({ ...values, evidence, evidenceEdition: EVIDENCE_EDITION })
      .returning({ id: gateDecision.id })
    const { id } = present(rows[0])
    record.created('gateDecision', id, values)
    const after = { state: 'decided' as const }
    await tx
      .update(gateRequest)
      .set({ ...after, version: row.version + 1 })
      .where(eq(gateRequest.id, row.id))
    record.changed('gateRequest', row.id, row, after)
    const owners = gate.subProcesses.map(({ owner }) => owner?.id ?? null)
    const about = { programmeId: programme.id, subject: 'gate', subjectId: row.id } as const
    await tellNoMore(tx, { ...about, kind: 'gateAsked' })
    const whom = { concerned: [row.requestedById, ...owners], byId: deciderId, at: context.now }
    await tellPeople(tx, { ...about, kind: 'gateDecided' }, whom)
    await closeEarlierHolds({ tx, record, today, personId: deciderId }, requests)
    if (hold) await insertHold(tx, record, { programmeId: programme.id, decisionId: id, heldOn: today, ...hold.row })
    if (decided.decision === 'go') await goAhead({ tx, record, programme, today }, gate)
    return id
  })
}

async function holdOf(
  tx: Statements,
  programmeId: number,
  { condition, returnsOn, ownerId }: Pick<DecideGate, 'condition' | 'returnsOn' | 'ownerId'>,
) {
  // The rule has seen to it that neither is missing.
  const row = { condition, returnsOn: returnsOn ?? stop({ code: 'dayNotAhead' }), ownerId: ownerId ?? 0 }
  await ensureInProgramme(tx, programmeId, [row.ownerId], 'ownerId')
  return { condition, returnsOn: row.returnsOn, owner: await nameOfPerson(tx, row.ownerId), row }
}

async function insertHold(tx: Statements, record: Recorder, values: typeof gateHold.$inferInsert): Promise<void> {
  const made = present((await tx.insert(gateHold).values(values).returning({ id: gateHold.id }))[0])
  record.created('gateHold', made.id, values)
}

async function nameOfPerson(tx: Statements, id: number): Promise<Name> {
  const [row] = await tx.select().from(person).where(eq(person.id, id))
  return toNamed(present(row)).name
}

async function nextNumber(tx: Statements, programmeId: number): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(gateDecision).where(eq(gateDecision.programmeId, programmeId))
  return (row?.count ?? 0) + 1
}

function seenRequest({ note, dueOn, requestedOn, requestedBy, asked }: RequestRecord) {
  return { note, dueOn, requestedOn, requestedBy: requestedBy.name, asked: asked.map(({ name }) => name) }
}

function thresholdsOf(row: Parameters<typeof goAhead>[0]['programme']) {
  const { staleAfterDays, dueSoonDays, readyThreshold, ownerLimit, branchLimit, slipTolerance } = row
  return { staleAfterDays, dueSoonDays, readyThreshold, ownerLimit, branchLimit, slipTolerance }
}
