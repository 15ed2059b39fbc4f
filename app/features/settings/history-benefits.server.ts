import { and, eq, inArray } from 'drizzle-orm'
import { kpi, kpiReading } from '~db/schema/benefit'
import { unit } from '~db/schema/people'
import { registerEntry } from '~db/schema/register'
import { subProcess } from '~db/schema/sub-process'
import { beginningOf, type SubjectSelects, subject } from './history-select.server'

/** What is measured, what was read, and what the register keeps an eye on. */
export const benefitSubjects = {
  kpi: (read, programmeId, ids) =>
    read
      .select(subject('kpi', { id: kpi.id, code: subProcess.code, name: kpi }))
      .from(kpi)
      .leftJoin(subProcess, eq(subProcess.id, kpi.subProcessId))
      .where(and(eq(kpi.programmeId, programmeId), inArray(kpi.id, ids))),
  kpiReading: (read, programmeId, ids) =>
    read
      // Its month stands where others have a code.
      .select(subject('kpiReading', { id: kpiReading.id, code: kpiReading.month, name: kpi, unit }))
      .from(kpiReading)
      .innerJoin(kpi, eq(kpi.id, kpiReading.kpiId))
      .innerJoin(unit, eq(unit.id, kpiReading.unitId))
      .where(and(eq(kpi.programmeId, programmeId), inArray(kpiReading.id, ids))),
  registerEntry: (read, programmeId, ids) =>
    read
      .select(subject('registerEntry', { id: registerEntry.id, text: beginningOf(registerEntry.title) }))
      .from(registerEntry)
      .where(and(eq(registerEntry.programmeId, programmeId), inArray(registerEntry.id, ids))),
} satisfies SubjectSelects
