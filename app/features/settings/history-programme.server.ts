import { and, eq, inArray } from 'drizzle-orm'
import { checklistItem } from '~db/schema/checklist'
import { membership, person, unit } from '~db/schema/people'
import { acceptedOverload, baseline, kpiResult, savedView } from '~db/schema/planning'
import { calendarDay } from '~db/schema/programme'
import { evidenceFile, readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { type SubjectSelects, subject } from './history-select.server'

/** Waves, their branches and what is checked in them. */
export const waveSubjects = {
  wave: (read, programmeId, ids) =>
    read
      .select(subject('wave', { id: wave.id, wave: wave.number, name: wave }))
      .from(wave)
      .where(and(eq(wave.programmeId, programmeId), inArray(wave.id, ids))),
  rollout: (read, programmeId, ids) =>
    read
      .select(subject('rollout', { id: rollout.id, code: subProcess.code, unit }))
      .from(rollout)
      .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
      .innerJoin(unit, eq(unit.id, rollout.unitId))
      .where(and(eq(rollout.programmeId, programmeId), inArray(rollout.id, ids))),
  readinessCheck: (read, programmeId, ids) =>
    read
      .select(subject('readinessCheck', { id: readinessCheck.id, code: subProcess.code, name: readinessCheck, unit }))
      .from(readinessCheck)
      .innerJoin(subProcess, eq(subProcess.id, readinessCheck.subProcessId))
      .leftJoin(rollout, eq(rollout.id, readinessCheck.rolloutId))
      .leftJoin(unit, eq(unit.id, rollout.unitId))
      .where(and(eq(readinessCheck.programmeId, programmeId), inArray(readinessCheck.id, ids))),
  evidenceFile: (read, programmeId, ids) =>
    read
      .select(subject('evidenceFile', { id: evidenceFile.id, code: subProcess.code, name: readinessCheck }))
      .from(evidenceFile)
      .innerJoin(readinessCheck, eq(readinessCheck.id, evidenceFile.checkId))
      .innerJoin(subProcess, eq(subProcess.id, readinessCheck.subProcessId))
      .where(and(eq(evidenceFile.programmeId, programmeId), inArray(evidenceFile.id, ids))),
} satisfies SubjectSelects

/** What is set up for the whole programme, and what is kept beside its plan. */
export const programmeSubjects = {
  checklistItem: (read, programmeId, ids) =>
    read
      .select(subject('checklistItem', { id: checklistItem.id, code: subProcess.code, name: checklistItem }))
      .from(checklistItem)
      .leftJoin(subProcess, eq(subProcess.id, checklistItem.subProcessId))
      .where(and(eq(checklistItem.programmeId, programmeId), inArray(checklistItem.id, ids))),
  kpiResult: (read, programmeId, ids) =>
    read
      .select(subject('kpiResult', { id: kpiResult.id, code: subProcess.code, text: kpiResult.name }))
      .from(kpiResult)
      .innerJoin(subProcess, eq(subProcess.id, kpiResult.subProcessId))
      .where(and(eq(kpiResult.programmeId, programmeId), inArray(kpiResult.id, ids))),
  acceptedOverload: (read, programmeId, ids) =>
    read
      .select(subject('acceptedOverload', { id: acceptedOverload.id, person, unit }))
      .from(acceptedOverload)
      .leftJoin(person, eq(person.id, acceptedOverload.personId))
      .leftJoin(unit, eq(unit.id, acceptedOverload.unitId))
      .where(and(eq(acceptedOverload.programmeId, programmeId), inArray(acceptedOverload.id, ids))),
  membership: (read, programmeId, ids) =>
    read
      .select(subject('membership', { id: membership.id, person }))
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(and(eq(membership.programmeId, programmeId), inArray(membership.id, ids))),
  calendarDay: (read, programmeId, ids) =>
    read
      .select(subject('calendarDay', { id: calendarDay.id, day: calendarDay.day }))
      .from(calendarDay)
      .where(and(eq(calendarDay.programmeId, programmeId), inArray(calendarDay.id, ids))),
  baseline: (read, programmeId, ids) =>
    read
      .select(subject('baseline', { id: baseline.id, text: baseline.name }))
      .from(baseline)
      .where(and(eq(baseline.programmeId, programmeId), inArray(baseline.id, ids))),
  // One that is private again keeps its name of now to itself: what it was called when shared, its events tell.
  savedView: (read, programmeId, ids) =>
    read
      .select(subject('savedView', { id: savedView.id, text: savedView.name }))
      .from(savedView)
      .where(and(eq(savedView.programmeId, programmeId), eq(savedView.isShared, true), inArray(savedView.id, ids))),
} satisfies SubjectSelects
