import { and, eq, inArray } from 'drizzle-orm'
import { unit } from '~db/schema/people'
import { lesson, lessonUse, pilot, pilotCriterion, pilotNote, simulationCase, simulationIssue } from '~db/schema/pilot'
import { subProcess } from '~db/schema/sub-process'
import { wave } from '~db/schema/wave'
import { type SubjectSelects, subject } from './history-select.server'

/** What pilots are judged by, what was seen and learned, and what was simulated before them. */
export const pilotSubjects = {
  pilot: (read, programmeId, ids) =>
    read
      .select(subject('pilot', { id: pilot.id, code: subProcess.code, unit }))
      .from(pilot)
      .innerJoin(subProcess, eq(subProcess.id, pilot.subProcessId))
      .innerJoin(unit, eq(unit.id, pilot.unitId))
      .where(and(eq(pilot.programmeId, programmeId), inArray(pilot.id, ids))),
  pilotCriterion: (read, programmeId, ids) =>
    read
      .select(subject('pilotCriterion', { id: pilotCriterion.id, code: subProcess.code, text: pilotCriterion.name }))
      .from(pilotCriterion)
      .innerJoin(pilot, eq(pilot.id, pilotCriterion.pilotId))
      .innerJoin(subProcess, eq(subProcess.id, pilot.subProcessId))
      .where(and(eq(pilotCriterion.programmeId, programmeId), inArray(pilotCriterion.id, ids))),
  pilotNote: (read, programmeId, ids) =>
    read
      .select(subject('pilotNote', { id: pilotNote.id, code: subProcess.code, unit, day: pilotNote.weekOn }))
      .from(pilotNote)
      .innerJoin(pilot, eq(pilot.id, pilotNote.pilotId))
      .innerJoin(unit, eq(unit.id, pilot.unitId))
      .innerJoin(subProcess, eq(subProcess.id, pilot.subProcessId))
      .where(and(eq(pilotNote.programmeId, programmeId), inArray(pilotNote.id, ids))),
  lesson: (read, programmeId, ids) =>
    read
      .select(subject('lesson', { id: lesson.id, code: subProcess.code, unit }))
      .from(lesson)
      .innerJoin(pilot, eq(pilot.id, lesson.pilotId))
      .innerJoin(unit, eq(unit.id, pilot.unitId))
      .innerJoin(subProcess, eq(subProcess.id, pilot.subProcessId))
      .where(and(eq(lesson.programmeId, programmeId), inArray(lesson.id, ids))),
  lessonUse: (read, programmeId, ids) =>
    read
      .select(subject('lessonUse', { id: lessonUse.id, code: subProcess.code, wave: wave.number }))
      .from(lessonUse)
      .innerJoin(lesson, eq(lesson.id, lessonUse.lessonId))
      .innerJoin(pilot, eq(pilot.id, lesson.pilotId))
      .innerJoin(subProcess, eq(subProcess.id, pilot.subProcessId))
      .innerJoin(wave, eq(wave.id, lessonUse.waveId))
      .where(and(eq(lessonUse.programmeId, programmeId), inArray(lessonUse.id, ids))),
  simulationCase: (read, programmeId, ids) =>
    read
      .select(subject('simulationCase', { id: simulationCase.id, code: subProcess.code, text: simulationCase.name }))
      .from(simulationCase)
      .innerJoin(subProcess, eq(subProcess.id, simulationCase.subProcessId))
      .where(and(eq(simulationCase.programmeId, programmeId), inArray(simulationCase.id, ids))),
  simulationIssue: (read, programmeId, ids) =>
    read
      .select(subject('simulationIssue', { id: simulationIssue.id, code: subProcess.code }))
      .from(simulationIssue)
      .innerJoin(subProcess, eq(subProcess.id, simulationIssue.subProcessId))
      .where(and(eq(simulationIssue.programmeId, programmeId), inArray(simulationIssue.id, ids))),
} satisfies SubjectSelects
