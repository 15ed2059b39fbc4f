import { and, eq, inArray } from 'drizzle-orm'
import type { Name } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { diagnosis, directionDecision, respondent, symptom, symptomAnswer } from '~db/schema/direction'
import { person } from '~db/schema/people'
import type { HistoryEntity, Subject } from './history'

/** What rows of these ids are about, by one statement. */
export type SubjectReader = (db: Db, programmeId: number, ids: number[]) => Promise<(Subject & { id: number })[]>

/** What was asked and decided about the direction. */
export const directionSubjects = {
  diagnosis: async (db, programmeId, ids) =>
    db.read
      .select({ id: diagnosis.id, version: diagnosis.number })
      .from(diagnosis)
      .where(and(eq(diagnosis.programmeId, programmeId), inArray(diagnosis.id, ids))),
  symptom: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ symptom, version: diagnosis.number })
      .from(symptom)
      .innerJoin(diagnosis, eq(diagnosis.id, symptom.diagnosisId))
      .where(and(eq(diagnosis.programmeId, programmeId), inArray(symptom.id, ids)))
    return rows.map((row) => ({ id: row.symptom.id, name: nameIn(row.symptom), version: row.version }))
  },
  respondent: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: respondent.id, person, version: diagnosis.number })
      .from(respondent)
      .innerJoin(person, eq(person.id, respondent.personId))
      .innerJoin(diagnosis, eq(diagnosis.id, respondent.diagnosisId))
      .where(and(eq(respondent.programmeId, programmeId), inArray(respondent.id, ids)))
    return rows.map((row) => ({ id: row.id, person: nameIn(row.person), version: row.version }))
  },
  symptomAnswer: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: symptomAnswer.id, symptom, person })
      .from(symptomAnswer)
      .innerJoin(symptom, eq(symptom.id, symptomAnswer.symptomId))
      .innerJoin(respondent, eq(respondent.id, symptomAnswer.respondentId))
      .innerJoin(person, eq(person.id, respondent.personId))
      .where(and(eq(respondent.programmeId, programmeId), inArray(symptomAnswer.id, ids)))
    return rows.map((row) => ({ id: row.id, name: nameIn(row.symptom), person: nameIn(row.person) }))
  },
  directionDecision: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: directionDecision.id, day: directionDecision.decidedOn })
      .from(directionDecision)
      .where(and(eq(directionDecision.programmeId, programmeId), inArray(directionDecision.id, ids)))
    return rows
  },
} satisfies Partial<Record<HistoryEntity, SubjectReader>>

const nameIn = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }): Name => ({ zh: nameZh, en: nameEn })
