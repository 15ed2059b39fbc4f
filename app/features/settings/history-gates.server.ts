import { and, eq, inArray } from 'drizzle-orm'
import type { GateKind } from '~/domain/vocabulary'
import { gateApprover, gateAsked, gateDay, gateDecision, gateHold, gateRequest, gateRule } from '~db/schema/gate'
import { person } from '~db/schema/people'
import { subProcess } from '~db/schema/sub-process'
import { wave } from '~db/schema/wave'
import type { HistoryEntity } from './history'
import type { SubjectReader } from './history-direction.server'

const subject = { gate: gateRequest.gate, code: subProcess.code, wave: wave.number }

/** What was asked, decided and set up about gates. */
export const gateSubjects = {
  gateRequest: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: gateRequest.id, ...subject })
      .from(gateRequest)
      .leftJoin(subProcess, eq(subProcess.id, gateRequest.subProcessId))
      .leftJoin(wave, eq(wave.id, gateRequest.waveId))
      .where(and(eq(gateRequest.programmeId, programmeId), inArray(gateRequest.id, ids)))
    return rows.map(toSubject)
  },
  gateAsked: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: gateAsked.id, person, gate: gateRequest.gate })
      .from(gateAsked)
      .innerJoin(gateRequest, eq(gateRequest.id, gateAsked.requestId))
      .innerJoin(person, eq(person.id, gateAsked.personId))
      .where(and(eq(gateRequest.programmeId, programmeId), inArray(gateAsked.id, ids)))
    return rows.map((row) => ({ id: row.id, gate: row.gate, person: { zh: row.person.nameZh, en: row.person.nameEn } }))
  },
  gateDecision: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: gateDecision.id, ...subject })
      .from(gateRequest)
      .innerJoin(gateDecision, eq(gateDecision.requestId, gateRequest.id))
      .leftJoin(subProcess, eq(subProcess.id, gateRequest.subProcessId))
      .leftJoin(wave, eq(wave.id, gateRequest.waveId))
      .where(and(eq(gateRequest.programmeId, programmeId), inArray(gateDecision.id, ids)))
    return rows.map(toSubject)
  },
  gateHold: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: gateHold.id, ...subject })
      .from(gateRequest)
      .innerJoin(gateDecision, eq(gateDecision.requestId, gateRequest.id))
      .innerJoin(gateHold, eq(gateHold.decisionId, gateDecision.id))
      .leftJoin(subProcess, eq(subProcess.id, gateRequest.subProcessId))
      .leftJoin(wave, eq(wave.id, gateRequest.waveId))
      .where(and(eq(gateRequest.programmeId, programmeId), inArray(gateHold.id, ids)))
    return rows.map(toSubject)
  },
  gateRule: async (db, programmeId, ids) =>
    db.read
      .select({ id: gateRule.id, gate: gateRule.gate })
      .from(gateRule)
      .where(and(eq(gateRule.programmeId, programmeId), inArray(gateRule.id, ids))),
  gateApprover: async (db, programmeId, ids) =>
    db.read
      .select({ id: gateApprover.id, gate: gateApprover.gate })
      .from(gateApprover)
      .where(and(eq(gateApprover.programmeId, programmeId), inArray(gateApprover.id, ids))),
  gateDay: async (db, programmeId, ids) =>
    db.read
      .select({ id: gateDay.id, gate: gateDay.gate })
      .from(gateDay)
      .where(and(eq(gateDay.programmeId, programmeId), inArray(gateDay.id, ids))),
} satisfies Partial<Record<HistoryEntity, SubjectReader>>

function toSubject({
  id,
  gate,
  code,
  wave: number,
}: {
  id: number
  gate: GateKind
  code: string | null
  wave: number | null
}) {
  return { id, gate, ...(code !== null && { code }), ...(number !== null && { wave: number }) }
}
