import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import { type HoldStanding, holdStanding } from '~/domain/gate-decision'
import { type GateKey, gateAddress } from '~/domain/gate-key'
import type { Day, GateKind, Status } from '~/domain/vocabulary'
import { gateTitle } from '~/i18n/gate-words'
import type { Db } from '~db/client.server'
import { gateAsked, gateDecision, gateHold, gateRequest } from '~db/schema/gate'
import { subProcess } from '~db/schema/sub-process'
import { wave } from '~db/schema/wave'
import { ageWord, HOLD_STATUS, returnWord } from './hold-words'

interface OwnGate {
  id: number
  /** The sub-process, of a pilot's gate. */
  code: string | null
  address: string
  /** In the reader's language: said here, so that one's own work carries no words of gates. */
  title: string
}

export interface OwnGates {
  decisions: (OwnGate & { dueOn: Day })[]
  holds: (OwnGate & { returnsOn: Day; condition: string; status: Status; returns: string; age: string })[]
}

const of = { kind: gateRequest.gate, subProcess, wave }

/** What of the gates waits for this person: to be decided, and holds to see to. Two statements, by indexes. */
export async function ownGates(db: Db, programmeId: number, personId: number, today: Day): Promise<OwnGates> {
  const asked = await db.read
    .select({ id: gateRequest.id, dueOn: gateRequest.dueOn, ...of })
    .from(gateAsked)
    .innerJoin(gateRequest, eq(gateRequest.id, gateAsked.requestId))
    .leftJoin(subProcess, eq(subProcess.id, gateRequest.subProcessId))
    .leftJoin(wave, eq(wave.id, gateRequest.waveId))
    .where(
      and(
        eq(gateAsked.personId, personId),
        eq(gateRequest.programmeId, programmeId),
        eq(gateRequest.state, 'open'),
        ne(gateRequest.requestedById, personId),
      ),
    )
    .orderBy(asc(gateRequest.dueOn))
  const held = await db.read
    .select({ hold: gateHold, since: gateDecision.decidedOn, ...of })
    .from(gateHold)
    .innerJoin(gateDecision, eq(gateDecision.id, gateHold.decisionId))
    .innerJoin(gateRequest, eq(gateRequest.id, gateDecision.requestId))
    .leftJoin(subProcess, eq(subProcess.id, gateRequest.subProcessId))
    .leftJoin(wave, eq(wave.id, gateRequest.waveId))
    .where(and(eq(gateHold.ownerId, personId), eq(gateHold.programmeId, programmeId), isNull(gateHold.closedOn)))
    .orderBy(asc(gateHold.returnsOn))
  return {
    decisions: asked.map(({ id, dueOn, ...row }) => ({ id, dueOn, ...gateOf(row) })),
    holds: held.map(({ hold: { id, condition, returnsOn }, since, ...row }) => ({
      id,
      condition,
      returnsOn,
      ...toldHold(holdStanding({ since, returnsOn }, today)),
      ...gateOf(row),
    })),
  }
}

/** How many of those decisions and holds should have been seen to before today. */
export const overdueGates = (programmeId: number, personId: number, today: Day) => sql`
  select (
    select count(*) from gate_asked a inner join gate_request r on r.id = a.request_id
    where a.person_id = ${personId} and r.programme_id = ${programmeId} and r.state = 'open'
      and r.requested_by_id <> ${personId} and r.due_on < ${today}
  ) + (
    select count(*) from gate_hold
    where owner_id = ${personId} and programme_id = ${programmeId} and closed_on is null and returns_on < ${today}
  )`

function toldHold(standing: HoldStanding) {
  return { status: HOLD_STATUS[standing.standing], returns: returnWord(standing), age: ageWord(standing) }
}

function gateOf(row: {
  kind: GateKind
  subProcess: typeof subProcess.$inferSelect | null
  wave: typeof wave.$inferSelect | null
}): Omit<OwnGate, 'id'> {
  const named = row.subProcess ?? row.wave
  const name = { zh: named?.nameZh ?? '', en: named?.nameEn ?? '' }
  const key = keyOf(row)
  return { code: row.subProcess?.code ?? null, address: gateAddress(key), title: gateTitle(key, name) }
}

function keyOf({ kind, ...of }: Parameters<typeof gateOf>[0]): GateKey {
  if (kind === 'pilotEntry') return { kind, code: of.subProcess?.code ?? '' }
  return kind === 'rolloutEntry' ? { kind, wave: of.wave?.number ?? 0 } : { kind }
}
