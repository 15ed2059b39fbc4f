import { createHash } from 'node:crypto'
import { addWorkingDays } from '~/domain/calendar'
import type { JudgedCriterion } from '~/domain/gate-criteria'
import { EVIDENCE_EDITION, evidenceOf, evidenceText } from '~/domain/gate-evidence'
import type { Day, GateDecision, Name } from '~/domain/vocabulary'
import { TELLING } from '~/features/gates/telling.server'
import { chunks } from '~/lib/change.server'
import type { Statements } from '~db/client.server'
import { gateApprover, gateAsked, gateDecision, gateHold, gateRequest } from '~db/schema/gate'
import { instantAt } from '../sample/stage.server'
import type { Member, ScaleCompany } from './company.server'
import { type ScaleGate, scaleGates, THRESHOLDS_SEEN, unready } from './gates'
import { type ScaleProgramme, TIME_ZONE } from './programme.server'

/** The ids that are free. */
export interface GateIds {
  request: number
  decision: number
}

const ASKED_BEFORE = 5
const ROWS_A_STATEMENT = 500

type Request = typeof gateRequest.$inferInsert & { id: number }
type Decision = typeof gateDecision.$inferInsert & { id: number }

interface Rows {
  requests: Request[]
  asked: (typeof gateAsked.$inferInsert)[]
  decisions: Decision[]
  holds: (typeof gateHold.$inferInsert)[]
}

/**
 * The gates of a programme as requestGate, decideGate and closeHold leave them: every pilot that has begun and every
 * wave that has started with its Go, some of them held before, some against a criterion; of those that are near, some
 * are asked for and some are on hold.
 */
export async function makeGates(
  tx: Statements,
  { of, company, today, ids }: { of: ScaleProgramme; company: ScaleCompany; today: Day; ids: GateIds },
): Promise<void> {
  const [approver] = company.executives
  const [office] = company.office
  if (!approver || !office) throw new RangeError('A role has nobody')
  const rows: Rows = { requests: [], asked: [], decisions: [], holds: [] }
  for (const gate of scaleGates(of, office, today)) {
    if (gate.said === 'asked') askedFor(rows, { of, gate, approver, ids, on: addWorkingDays(of.calendar, today, -2) })
    else if (gate.said === 'held') held(rows, { of, gate, approver, ids, on: addWorkingDays(of.calendar, today, -4) })
    else passed(rows, { of, gate, approver, ids, on: gate.plannedOn })
  }
  await tx.insert(gateApprover).values([
    { programmeId: of.id, gate: 'pilotEntry', personId: approver.id },
    { programmeId: of.id, gate: 'rolloutEntry', personId: approver.id },
  ])
  for (const chunk of chunks(rows.requests, ROWS_A_STATEMENT)) await tx.insert(gateRequest).values(chunk)
  for (const chunk of chunks(rows.asked, ROWS_A_STATEMENT)) await tx.insert(gateAsked).values(chunk)
  for (const chunk of chunks(rows.decisions, ROWS_A_STATEMENT)) await tx.insert(gateDecision).values(chunk)
  for (const chunk of chunks(rows.holds, ROWS_A_STATEMENT)) await tx.insert(gateHold).values(chunk)
}

interface Writing {
  of: ScaleProgramme
  gate: ScaleGate
  approver: Member
  ids: GateIds
  /** The day of the decision, or of the request that waits for one. */
  on: Day
}

function askedFor(rows: Rows, { of, gate, approver, ids, on }: Writing): Request & { note: string } {
  const { kind, subProcessId, waveId, by } = gate
  const request = {
    ...{ id: ids.request++, programmeId: of.id, gate: kind, subProcessId, waveId },
    note: '准备已完成，请决策。',
    dueOn: addWorkingDays(of.calendar, on, ASKED_BEFORE),
    requestedById: by.id,
    requestedOn: on,
  }
  rows.requests.push(request)
  rows.asked.push({ requestId: request.id, personId: approver.id })
  return request
}

function held(rows: Rows, writing: Writing): void {
  const { of, gate, on } = writing
  const returnsOn = addWorkingDays(of.calendar, on, 12)
  const criteria = unready(gate)
  const hold = { condition: '激励指标对齐后再议。', owner: gate.by, returnsOn }
  const decisionId = decided(rows, { ...writing, decision: 'hold', reason: '', criteria, hold })
  rows.holds.push({
    ...{ programmeId: of.id, decisionId, condition: hold.condition, ownerId: gate.by.id, heldOn: on, returnsOn },
  })
}

/** Where it was held before, the hold was closed on the day before it was asked for again. */
function passed(rows: Rows, writing: Writing): void {
  const { of, gate, on } = writing
  if (gate.wasHeld) {
    held(rows, { ...writing, on: addWorkingDays(of.calendar, on, -3 * ASKED_BEFORE) })
    const closedOn = addWorkingDays(of.calendar, on, -ASKED_BEFORE - 1)
    Object.assign(rows.holds.at(-1) ?? {}, { closedOn, closedById: gate.by.id, closing: '指标已发文。', version: 2 })
  }
  const criteria = gate.isOverride ? unready(gate) : gate.criteria
  const reason = gate.isOverride ? '旺季不等人，未就绪项随推行补齐。' : ''
  decided(rows, { ...writing, decision: 'go', reason, criteria, hold: null })
}

function decided(
  rows: Rows,
  writing: Writing & {
    decision: GateDecision
    reason: string
    criteria: readonly JudgedCriterion[]
    hold: { condition: string; owner: Member; returnsOn: Day } | null
  },
): number {
  const { of, gate, approver, ids, on, decision, reason, criteria, hold } = writing
  const request = askedFor(rows, { ...writing, on: addWorkingDays(of.calendar, on, -ASKED_BEFORE) })
  Object.assign(request, { state: 'decided', version: 2 })
  const decidedAt = instantAt(on, 60)
  const isOverride = decision === 'go' && criteria.some(({ state }) => state !== 'met')
  const { note, dueOn, requestedOn } = request
  const text = evidenceText(
    evidenceOf(
      {
        number: rows.decisions.length + 1,
        programme: { name: of.name, timeZone: TIME_ZONE },
        gate,
        request: { note, dueOn, requestedOn, requestedBy: named(gate.by), asked: [named(approver)] },
        decision: { decision, reason, decidedBy: named(approver), decidedOn: on, decidedAt },
        isOverride,
        hold: hold && { condition: hold.condition, owner: named(hold.owner), returnsOn: hold.returnsOn },
        criteria,
        thresholds: THRESHOLDS_SEEN,
      },
      TELLING,
    ),
  )
  const id = ids.decision++
  rows.decisions.push({
    ...{ id, programmeId: of.id, requestId: request.id, decision, decidedById: approver.id, decidedOn: on, decidedAt },
    ...{ reason, isOverride, evidence: text, evidenceEdition: EVIDENCE_EDITION },
    evidenceHash: createHash('sha256').update(text).digest('hex'),
  })
  return id
}

const named = ({ name }: Member): Name => ({ zh: name, en: name })
