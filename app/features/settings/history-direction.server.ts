import { and, eq, inArray } from 'drizzle-orm'
import { diagnosis, directionDecision, respondent, symptom, symptomAnswer } from '~db/schema/direction'
import { person } from '~db/schema/people'
import { type SubjectSelects, subject } from './history-select.server'

/** What was asked and decided about the direction. */
export const directionSubjects = {
  diagnosis: (read, programmeId, ids) =>
    read
      .select(subject('diagnosis', { id: diagnosis.id, version: diagnosis.number }))
      .from(diagnosis)
      .where(and(eq(diagnosis.programmeId, programmeId), inArray(diagnosis.id, ids))),
  symptom: (read, programmeId, ids) =>
    read
      .select(subject('symptom', { id: symptom.id, name: symptom, version: diagnosis.number }))
      .from(symptom)
      .innerJoin(diagnosis, eq(diagnosis.id, symptom.diagnosisId))
      .where(and(eq(diagnosis.programmeId, programmeId), inArray(symptom.id, ids))),
  respondent: (read, programmeId, ids) =>
    read
      .select(subject('respondent', { id: respondent.id, person, version: diagnosis.number }))
      .from(respondent)
      .innerJoin(person, eq(person.id, respondent.personId))
      .innerJoin(diagnosis, eq(diagnosis.id, respondent.diagnosisId))
      .where(and(eq(respondent.programmeId, programmeId), inArray(respondent.id, ids))),
  symptomAnswer: (read, programmeId, ids) =>
    read
      .select(subject('symptomAnswer', { id: symptomAnswer.id, name: symptom, person }))
      .from(symptomAnswer)
      .innerJoin(symptom, eq(symptom.id, symptomAnswer.symptomId))
      .innerJoin(respondent, eq(respondent.id, symptomAnswer.respondentId))
      .innerJoin(person, eq(person.id, respondent.personId))
      .where(and(eq(respondent.programmeId, programmeId), inArray(symptomAnswer.id, ids))),
  directionDecision: (read, programmeId, ids) =>
    read
      .select(subject('directionDecision', { id: directionDecision.id, day: directionDecision.decidedOn }))
      .from(directionDecision)
      .where(and(eq(directionDecision.programmeId, programmeId), inArray(directionDecision.id, ids))),
} satisfies SubjectSelects
