import { and, eq, inArray } from 'drizzle-orm'
import type { Name } from '~/domain/vocabulary'
import { unit } from '~db/schema/people'
import { lesson, lessonUse, pilot, pilotCriterion, pilotNote, simulationCase, simulationIssue } from '~db/schema/pilot'
import { subProcess } from '~db/schema/sub-process'
import { wave } from '~db/schema/wave'
import type { HistoryEntity } from './history'
import type { SubjectReader } from './history-direction.server'

/** What pilots are judged by, what was seen and learned, and what was simulated before them. */
export const pilotSubjects = {
  pilotCriterion: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: pilotCriterion.id, code: subProcess.code, name: pilotCriterion.name })
      .from(pilotCriterion)
      .innerJoin(pilot, eq(pilot.id, pilotCriterion.pilotId))
      .innerJoin(subProcess, eq(subProcess.id, pilot.subProcessId))
      .where(and(eq(pilotCriterion.programmeId, programmeId), inArray(pilotCriterion.id, ids)))
    return rows.map((row) => ({ ...row, name: said(row.name) }))
  },
  pilotNote: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: pilotNote.id, code: subProcess.code, unit, day: pilotNote.weekOn })
      .from(pilotNote)
      .innerJoin(pilot, eq(pilot.id, pilotNote.pilotId))
      .innerJoin(unit, eq(unit.id, pilot.unitId))
      .innerJoin(subProcess, eq(subProcess.id, pilot.subProcessId))
      .where(and(eq(pilotNote.programmeId, programmeId), inArray(pilotNote.id, ids)))
    return rows.map((row) => ({ ...row, unit: nameIn(row.unit) }))
  },
  lesson: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: lesson.id, code: subProcess.code, unit })
      .from(lesson)
      .innerJoin(pilot, eq(pilot.id, lesson.pilotId))
      .innerJoin(unit, eq(unit.id, pilot.unitId))
      .innerJoin(subProcess, eq(subProcess.id, pilot.subProcessId))
      .where(and(eq(lesson.programmeId, programmeId), inArray(lesson.id, ids)))
    return rows.map((row) => ({ ...row, unit: nameIn(row.unit) }))
  },
  lessonUse: async (db, programmeId, ids) =>
    db.read
      .select({ id: lessonUse.id, code: subProcess.code, wave: wave.number })
      .from(lessonUse)
      .innerJoin(lesson, eq(lesson.id, lessonUse.lessonId))
      .innerJoin(pilot, eq(pilot.id, lesson.pilotId))
      .innerJoin(subProcess, eq(subProcess.id, pilot.subProcessId))
      .innerJoin(wave, eq(wave.id, lessonUse.waveId))
      .where(and(eq(lessonUse.programmeId, programmeId), inArray(lessonUse.id, ids))),
  simulationCase: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: simulationCase.id, code: subProcess.code, name: simulationCase.name })
      .from(simulationCase)
      .innerJoin(subProcess, eq(subProcess.id, simulationCase.subProcessId))
      .where(and(eq(simulationCase.programmeId, programmeId), inArray(simulationCase.id, ids)))
    return rows.map((row) => ({ ...row, name: said(row.name) }))
  },
  simulationIssue: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: simulationIssue.id, code: subProcess.code })
      .from(simulationIssue)
      .innerJoin(subProcess, eq(subProcess.id, simulationIssue.subProcessId))
      .where(and(eq(simulationIssue.programmeId, programmeId), inArray(simulationIssue.id, ids)))
    return rows
  },
} satisfies Partial<Record<HistoryEntity, SubjectReader>>

/** What has one wording, whatever the language. */
const said = (text: string): Name => ({ zh: text, en: text })
const nameIn = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }): Name => ({ zh: nameZh, en: nameEn })
