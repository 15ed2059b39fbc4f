import { and, eq, inArray, max } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { dependency, step, subProcess } from '~db/schema/sub-process'
import { practiceEdition, tailoring } from '~db/schema/tailoring'
import { type SubjectSelects, subject } from './history-select.server'

/** Sub-processes, their steps, what they follow and how they were tailored. */
export const subProcessSubjects = {
  subProcess: (read, programmeId, ids) =>
    read
      .select(subject('subProcess', { id: subProcess.id, code: subProcess.code, name: subProcess }))
      .from(subProcess)
      .where(and(eq(subProcess.programmeId, programmeId), inArray(subProcess.id, ids))),
  step: (read, programmeId, ids) =>
    read
      .select(subject('step', { id: step.id, code: subProcess.code, step: step.kind }))
      .from(step)
      .innerJoin(subProcess, eq(subProcess.id, step.subProcessId))
      .where(and(eq(step.programmeId, programmeId), inArray(step.id, ids))),
  // Of a practice that several editions word differently, the last one names it.
  tailoring: (read, programmeId, ids) => {
    const last = alias(practiceEdition, 'last')
    const title = { nameZh: practiceEdition.titleZh, nameEn: practiceEdition.titleEn }
    return read
      .select(subject('tailoring', { id: tailoring.id, code: subProcess.code, name: title }))
      .from(tailoring)
      .innerJoin(subProcess, eq(subProcess.id, tailoring.subProcessId))
      .innerJoin(practiceEdition, eq(practiceEdition.practiceKey, tailoring.practiceKey))
      .where(
        and(
          eq(tailoring.programmeId, programmeId),
          inArray(tailoring.id, ids),
          eq(
            practiceEdition.edition,
            read
              .select({ edition: max(last.edition) })
              .from(last)
              .where(eq(last.practiceKey, tailoring.practiceKey)),
          ),
        ),
      )
  },
  dependency: (read, programmeId, ids) => {
    const before = alias(subProcess, 'before')
    return read
      .select(subject('dependency', { id: dependency.id, code: subProcess.code, after: before.code }))
      .from(dependency)
      .innerJoin(subProcess, eq(subProcess.id, dependency.successorId))
      .innerJoin(before, eq(before.id, dependency.predecessorId))
      .where(and(eq(dependency.programmeId, programmeId), inArray(dependency.id, ids)))
  },
} satisfies SubjectSelects
