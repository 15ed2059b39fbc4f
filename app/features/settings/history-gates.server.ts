import { and, eq, inArray } from 'drizzle-orm'
import { gateApprover, gateAsked, gateDay, gateDecision, gateHold, gateRequest, gateRule } from '~db/schema/gate'
import { person } from '~db/schema/people'
import { subProcess } from '~db/schema/sub-process'
import { wave } from '~db/schema/wave'
import { type SubjectSelects, subject } from './history-select.server'

const ofRequest = { gate: gateRequest.gate, code: subProcess.code, wave: wave.number }

/** What was asked, decided and set up about gates. */
export const gateSubjects = {
  gateRequest: (read, programmeId, ids) =>
    read
      .select(subject('gateRequest', { id: gateRequest.id, ...ofRequest }))
      .from(gateRequest)
      .leftJoin(subProcess, eq(subProcess.id, gateRequest.subProcessId))
      .leftJoin(wave, eq(wave.id, gateRequest.waveId))
      .where(and(eq(gateRequest.programmeId, programmeId), inArray(gateRequest.id, ids))),
  gateAsked: (read, programmeId, ids) =>
    read
      .select(subject('gateAsked', { id: gateAsked.id, gate: gateRequest.gate, person }))
      .from(gateAsked)
      .innerJoin(gateRequest, eq(gateRequest.id, gateAsked.requestId))
      .innerJoin(person, eq(person.id, gateAsked.personId))
      .where(and(eq(gateRequest.programmeId, programmeId), inArray(gateAsked.id, ids))),
  gateDecision: (read, programmeId, ids) =>
    read
      .select(subject('gateDecision', { id: gateDecision.id, ...ofRequest }))
      .from(gateRequest)
      .innerJoin(gateDecision, eq(gateDecision.requestId, gateRequest.id))
      .leftJoin(subProcess, eq(subProcess.id, gateRequest.subProcessId))
      .leftJoin(wave, eq(wave.id, gateRequest.waveId))
      .where(and(eq(gateRequest.programmeId, programmeId), inArray(gateDecision.id, ids))),
  gateHold: (read, programmeId, ids) =>
    read
      .select(subject('gateHold', { id: gateHold.id, ...ofRequest }))
      .from(gateRequest)
      .innerJoin(gateDecision, eq(gateDecision.requestId, gateRequest.id))
      .innerJoin(gateHold, eq(gateHold.decisionId, gateDecision.id))
      .leftJoin(subProcess, eq(subProcess.id, gateRequest.subProcessId))
      .leftJoin(wave, eq(wave.id, gateRequest.waveId))
      .where(and(eq(gateRequest.programmeId, programmeId), inArray(gateHold.id, ids))),
  gateRule: (read, programmeId, ids) =>
    read
      .select(subject('gateRule', { id: gateRule.id, gate: gateRule.gate }))
      .from(gateRule)
      .where(and(eq(gateRule.programmeId, programmeId), inArray(gateRule.id, ids))),
  gateApprover: (read, programmeId, ids) =>
    read
      .select(subject('gateApprover', { id: gateApprover.id, gate: gateApprover.gate }))
      .from(gateApprover)
      .where(and(eq(gateApprover.programmeId, programmeId), inArray(gateApprover.id, ids))),
  gateDay: (read, programmeId, ids) =>
    read
      .select(subject('gateDay', { id: gateDay.id, gate: gateDay.gate }))
      .from(gateDay)
      .where(and(eq(gateDay.programmeId, programmeId), inArray(gateDay.id, ids))),
} satisfies SubjectSelects
