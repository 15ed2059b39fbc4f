import { and, eq, inArray } from 'drizzle-orm'
import { enablementActivity, enablementAudience, headCount } from '~db/schema/enablement'
import { accessKey } from '~db/schema/landing'
import { unit } from '~db/schema/people'
import { subProcess } from '~db/schema/sub-process'
import { type SubjectSelects, subject } from './history-select.server'

/** Activities of publicity and training, whom they were for, how many people there are, and the keys of calendars. */
export const enablementSubjects = {
  enablementActivity: (read, programmeId, ids) =>
    read
      .select(
        subject('enablementActivity', {
          id: enablementActivity.id,
          text: enablementActivity.title,
          code: subProcess.code,
        }),
      )
      .from(enablementActivity)
      .leftJoin(subProcess, eq(subProcess.id, enablementActivity.subProcessId))
      .where(and(eq(enablementActivity.programmeId, programmeId), inArray(enablementActivity.id, ids))),
  enablementAudience: (read, programmeId, ids) =>
    read
      .select(subject('enablementAudience', { id: enablementAudience.id, text: enablementActivity.title, unit }))
      .from(enablementAudience)
      .innerJoin(enablementActivity, eq(enablementActivity.id, enablementAudience.activityId))
      .innerJoin(unit, eq(unit.id, enablementAudience.unitId))
      .where(and(eq(enablementActivity.programmeId, programmeId), inArray(enablementAudience.id, ids))),
  headCount: (read, programmeId, ids) =>
    read
      .select(subject('headCount', { id: headCount.id, unit }))
      .from(headCount)
      .innerJoin(unit, eq(unit.id, headCount.unitId))
      .where(and(eq(headCount.programmeId, programmeId), inArray(headCount.id, ids))),
  accessKey: (read, programmeId, ids) =>
    read
      .select(subject('accessKey', { id: accessKey.id, text: accessKey.name }))
      .from(accessKey)
      .where(and(eq(accessKey.programmeId, programmeId), inArray(accessKey.id, ids))),
} satisfies SubjectSelects
