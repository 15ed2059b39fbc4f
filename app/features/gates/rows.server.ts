import { asc, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { dayInTimeZone } from '~/domain/calendar'
import type { GateCoverage, GateDays } from '~/domain/gate-facts'
import { type GateKey, gateAddress } from '~/domain/gate-key'
import type { GateRule } from '~/domain/gate-rules'
import {
  type SimulatedCase,
  type SimulatedIssue,
  type SimulationStanding,
  simulationStanding,
} from '~/domain/simulation'
import type { Day, GateDecision, GateKind, GateRequestState, Name } from '~/domain/vocabulary'
import { coverageFacts } from '~/lib/coverage-facts.server'
import type { Statements } from '~db/client.server'
import { gateApprover, gateAsked, gateDay, gateDecision, gateHold, gateRequest, gateRule } from '~db/schema/gate'
import { person } from '~db/schema/people'
import { simulationCase, simulationIssue } from '~db/schema/pilot'
import { baseline } from '~db/schema/planning'
import { programme } from '~db/schema/programme'
import { subProcess } from '~db/schema/sub-process'
import { wave } from '~db/schema/wave'

export interface NamedPerson {
  id: number
  name: Name
}

export interface HoldRecord {
  id: number
  version: number
  condition: string
  owner: NamedPerson
  heldOn: Day
  returnsOn: Day
  closedOn: Day | null
  closing: string
}

export interface DecisionRecord {
  id: number
  decision: GateDecision
  decidedBy: NamedPerson
  decidedOn: Day
  reason: string
  isOverride: boolean
  /** In the order in which they were held; only the last can be open. */
  holds: HoldRecord[]
}

export interface RequestRecord {
  id: number
  version: number
  address: string
  note: string
  dueOn: Day
  requestedOn: Day
  requestedBy: NamedPerson
  state: GateRequestState
  asked: NamedPerson[]
  decision: DecisionRecord | null
}

/** All requests of the programme, the latest first, without their evidence: three statements. */
export async function requestRecords(read: Statements, programmeId: number): Promise<RequestRecord[]> {
  const decider = alias(person, 'decider')
  const { id, decision, decidedOn, reason, isOverride } = gateDecision
  const rows = await read
    .select({
      request: gateRequest,
      code: subProcess.code,
      wave: wave.number,
      requester: person,
      decision: { id, decision, decidedOn, reason, isOverride },
      decider,
    })
    .from(gateRequest)
    .innerJoin(person, eq(person.id, gateRequest.requestedById))
    .leftJoin(subProcess, eq(subProcess.id, gateRequest.subProcessId))
    .leftJoin(wave, eq(wave.id, gateRequest.waveId))
    .leftJoin(gateDecision, eq(gateDecision.requestId, gateRequest.id))
    .leftJoin(decider, eq(decider.id, gateDecision.decidedById))
    .where(eq(gateRequest.programmeId, programmeId))
    .orderBy(desc(gateRequest.id))
  const askedOf = await askedBy(read, programmeId)
  const holdsOf = await holdsBy(read, programmeId)
  return rows.map(({ request, code, wave: number, requester, decision: decided, decider: by }) => ({
    id: request.id,
    version: request.version,
    address: gateAddress(keyOf(request.gate, code, number)),
    note: request.note,
    dueOn: request.dueOn,
    requestedOn: request.requestedOn,
    requestedBy: toNamed(requester),
    state: request.state,
    asked: askedOf.get(request.id) ?? [],
    decision: decided && by && { ...decided, decidedBy: toNamed(by), holds: holdsOf.get(decided.id) ?? [] },
  }))
}

/** What a programme has set up about its gates, and what is known of it beside the plan. */
export interface GateSettings {
  rules: (GateRule & { version: number })[]
  approvers: { gate: GateKind; personId: number }[]
  days: GateDays
  baselineOn: Day | null
}

type StoredRule = Omit<GateRule, 'isAsked'> & { isAsked: number; version: number }
type StoredDay = { gate: keyof GateDays; plannedOn: Day }

/** One statement: each list is small, and none needs the others. */
export async function gateSettings(
  read: Statements,
  { id: programmeId, timeZone }: { id: number; timeZone: string },
): Promise<GateSettings> {
  const [row] = await read
    .select({
      rules: sql<StoredRule[]>`(
        select json_group_array(json_object('gate', ${gateRule.gate}, 'criterion', ${gateRule.criterion},
          'isAsked', ${gateRule.isAsked}, 'needed', ${gateRule.needed}, 'version', ${gateRule.version}))
        from ${gateRule} where ${gateRule.programmeId} = ${programmeId})`.mapWith((text: string): StoredRule[] =>
        JSON.parse(text),
      ),
      approvers: sql<GateSettings['approvers']>`(
        select json_group_array(json_object('gate', ${gateApprover.gate}, 'personId', ${gateApprover.personId}))
        from ${gateApprover} where ${gateApprover.programmeId} = ${programmeId})`.mapWith(
        (text: string): GateSettings['approvers'] => JSON.parse(text),
      ),
      days: sql<StoredDay[]>`(
        select json_group_array(json_object('gate', ${gateDay.gate}, 'plannedOn', ${gateDay.plannedOn}))
        from ${gateDay} where ${gateDay.programmeId} = ${programmeId})`.mapWith((text: string): StoredDay[] =>
        JSON.parse(text),
      ),
      baselineAt: sql<number | null>`(
        select max(${baseline.takenAt}) from ${baseline}
        where ${baseline.programmeId} = ${programmeId} and ${baseline.archivedAt} is null)`,
    })
    .from(programme)
    .where(eq(programme.id, programmeId))
  return {
    rules: (row?.rules ?? []).map((rule) => ({ ...rule, isAsked: rule.isAsked === 1 })),
    approvers: row?.approvers ?? [],
    days: Object.fromEntries((row?.days ?? []).map(({ gate, plannedOn }) => [gate, plannedOn])),
    baselineOn: row?.baselineAt == null ? null : dayInTimeZone(row.baselineAt, timeZone),
  }
}

/** What is known of enablement where the waves roll out. One statement. */
export async function gateCoverage(
  read: Statements,
  { id, enablementHalfLife: halfLife }: { id: number; enablementHalfLife: number },
  today: Day,
): Promise<GateCoverage> {
  const { headCounts, groups, rollouts, units } = await coverageFacts(read, id, today)
  return { headCounts, groups, rollouts, units: new Map(units.map((one) => [one.id, one.name])), halfLife }
}

/** How the simulations stand, by the id of the sub-process. One statement. */
export async function simulationStandings(
  read: Statements,
  programmeId: number,
): Promise<Map<number, SimulationStanding>> {
  const cases = sql<SimulatedCase[]>`(
    select json_group_array(json_object('id', ${simulationCase.id}, 'outcome', ${simulationCase.outcome}))
    from ${simulationCase} where ${simulationCase.subProcessId} = ${subProcess.id} and ${simulationCase.archivedAt} is null)`
  const issues = sql<SimulatedIssue[]>`(
    select json_group_array(json_object('caseId', ${simulationIssue.caseId}, 'closedOn', ${simulationIssue.closedOn}))
    from ${simulationIssue} where ${simulationIssue.subProcessId} = ${subProcess.id} and ${simulationIssue.archivedAt} is null)`
  const rows = await read
    .select({
      id: subProcess.id,
      cases: sql`${cases}`.mapWith((text: string): SimulatedCase[] => JSON.parse(text)),
      issues: sql`${issues}`.mapWith((text: string): SimulatedIssue[] => JSON.parse(text)),
    })
    .from(subProcess)
    .where(eq(subProcess.programmeId, programmeId))
  return new Map(rows.map((row) => [row.id, simulationStanding(row.cases, row.issues)]))
}

async function askedBy(read: Statements, programmeId: number): Promise<Map<number, NamedPerson[]>> {
  const rows = await read
    .select({ requestId: gateAsked.requestId, person })
    .from(gateAsked)
    .innerJoin(gateRequest, eq(gateRequest.id, gateAsked.requestId))
    .innerJoin(person, eq(person.id, gateAsked.personId))
    .where(eq(gateRequest.programmeId, programmeId))
    .orderBy(asc(gateAsked.id))
  return grouped(
    rows,
    ({ requestId }) => requestId,
    ({ person: one }) => toNamed(one),
  )
}

async function holdsBy(read: Statements, programmeId: number): Promise<Map<number, HoldRecord[]>> {
  const rows = await read
    .select({ hold: gateHold, owner: person })
    .from(gateHold)
    .innerJoin(person, eq(person.id, gateHold.ownerId))
    .where(eq(gateHold.programmeId, programmeId))
    .orderBy(asc(gateHold.id))
  return grouped(
    rows,
    ({ hold }) => hold.decisionId,
    ({ hold, owner }) => {
      const { id, version, condition, heldOn, returnsOn, closedOn, closing } = hold
      return { id, version, condition, owner: toNamed(owner), heldOn, returnsOn, closedOn, closing }
    },
  )
}

function keyOf(kind: GateKind, code: string | null, number: number | null): GateKey {
  if (kind === 'pilotEntry') return { kind, code: code ?? '' }
  return kind === 'rolloutEntry' ? { kind, wave: number ?? 0 } : { kind }
}

function grouped<R, T>(rows: readonly R[], keyOfRow: (row: R) => number, toOne: (row: R) => T): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) groups.set(keyOfRow(row), [...(groups.get(keyOfRow(row)) ?? []), toOne(row)])
  return groups
}

export function toNamed({ id, nameZh, nameEn }: typeof person.$inferSelect): NamedPerson {
  return { id, name: { zh: nameZh, en: nameEn } }
}
