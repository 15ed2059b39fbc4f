import { and, eq, inArray } from 'drizzle-orm'
import { liveConfirmation, maturityScore, usageReading } from '~db/schema/landing'
import { unit } from '~db/schema/people'
import { subProcess } from '~db/schema/sub-process'
import { rollout } from '~db/schema/wave'
import { type SubjectSelects, subject } from './history-select.server'

/** What was said, counted and scored of what is live. */
export const rolloutSubjects = {
  liveConfirmation: (read, programmeId, ids) =>
    read
      .select(subject('liveConfirmation', { id: liveConfirmation.id, code: subProcess.code, unit }))
      .from(liveConfirmation)
      .innerJoin(rollout, eq(rollout.id, liveConfirmation.rolloutId))
      .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
      .innerJoin(unit, eq(unit.id, rollout.unitId))
      .where(and(eq(liveConfirmation.programmeId, programmeId), inArray(liveConfirmation.id, ids))),
  maturityScore: (read, programmeId, ids) =>
    read
      .select(subject('maturityScore', { id: maturityScore.id, code: subProcess.code, unit }))
      .from(maturityScore)
      .innerJoin(rollout, eq(rollout.id, maturityScore.rolloutId))
      .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
      .innerJoin(unit, eq(unit.id, rollout.unitId))
      .where(and(eq(maturityScore.programmeId, programmeId), inArray(maturityScore.id, ids))),
  usageReading: (read, programmeId, ids) =>
    read
      .select(subject('usageReading', { id: usageReading.id, code: subProcess.code, unit, day: usageReading.weekOn }))
      .from(usageReading)
      .innerJoin(subProcess, eq(subProcess.id, usageReading.subProcessId))
      .innerJoin(unit, eq(unit.id, usageReading.unitId))
      .where(and(eq(usageReading.programmeId, programmeId), inArray(usageReading.id, ids))),
} satisfies SubjectSelects
