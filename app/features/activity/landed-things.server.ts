import { and, eq, inArray } from 'drizzle-orm'
import type { Statements } from '~db/client.server'
import { kpi, kpiReading } from '~db/schema/benefit'
import { enablementActivity, enablementAudience } from '~db/schema/enablement'
import { liveConfirmation, maturityScore, usageReading } from '~db/schema/landing'
import { opportunityCount, review, reviewFollowUp } from '~db/schema/operations'
import { unit } from '~db/schema/people'
import { registerEntry } from '~db/schema/register'
import { subProcess } from '~db/schema/sub-process'
import { rollout } from '~db/schema/wave'
import { columns, written } from './thing-columns.server'

/** The parts of the statement of `thingsOf` about what happens once processes land: use, training, reviews, benefits, risks. */
export function landedThings(on: Statements, programmeId: number, ids: (entity: string) => number[]) {
  const ofRollout = (entity: string, table: typeof liveConfirmation | typeof maturityScore) =>
    on
      .select(columns(entity, table.id, { page: unit.id, named: subProcess, at: unit }))
      .from(table)
      .innerJoin(rollout, eq(rollout.id, table.rolloutId))
      .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
      .innerJoin(unit, eq(unit.id, rollout.unitId))
      .where(and(eq(table.programmeId, programmeId), inArray(table.id, ids(entity))))
  const reviewed = { page: review.number, name: written(review.title), at: unit }
  const trained = { page: enablementActivity.id, code: subProcess.code, name: written(enablementActivity.title) }
  return [
    ofRollout('liveConfirmation', liveConfirmation),
    ofRollout('maturityScore', maturityScore),
    on
      .select(columns('usageReading', usageReading.id, { page: unit.id, named: subProcess, at: unit }))
      .from(usageReading)
      .innerJoin(subProcess, eq(subProcess.id, usageReading.subProcessId))
      .innerJoin(unit, eq(unit.id, usageReading.unitId))
      .where(and(eq(usageReading.programmeId, programmeId), inArray(usageReading.id, ids('usageReading')))),
    on
      .select(columns('enablementActivity', enablementActivity.id, trained))
      .from(enablementActivity)
      .leftJoin(subProcess, eq(subProcess.id, enablementActivity.subProcessId))
      .where(
        and(eq(enablementActivity.programmeId, programmeId), inArray(enablementActivity.id, ids('enablementActivity'))),
      ),
    on
      .select(columns('enablementAudience', enablementAudience.id, trained))
      .from(enablementAudience)
      .innerJoin(enablementActivity, eq(enablementActivity.id, enablementAudience.activityId))
      .leftJoin(subProcess, eq(subProcess.id, enablementActivity.subProcessId))
      .where(
        and(eq(enablementActivity.programmeId, programmeId), inArray(enablementAudience.id, ids('enablementAudience'))),
      ),
    on
      .select(columns('review', review.id, reviewed))
      .from(review)
      .innerJoin(unit, eq(unit.id, review.unitId))
      .where(and(eq(review.programmeId, programmeId), inArray(review.id, ids('review')))),
    on
      .select(columns('reviewFollowUp', reviewFollowUp.id, reviewed))
      .from(reviewFollowUp)
      .innerJoin(review, eq(review.id, reviewFollowUp.reviewId))
      .innerJoin(unit, eq(unit.id, review.unitId))
      .where(and(eq(review.programmeId, programmeId), inArray(reviewFollowUp.id, ids('reviewFollowUp')))),
    on
      .select(columns('opportunityCount', opportunityCount.id, { name: unit }))
      .from(opportunityCount)
      .innerJoin(unit, eq(unit.id, opportunityCount.unitId))
      .where(and(eq(opportunityCount.programmeId, programmeId), inArray(opportunityCount.id, ids('opportunityCount')))),
    on
      .select(columns('kpi', kpi.id, { code: subProcess.code, name: kpi }))
      .from(kpi)
      .leftJoin(subProcess, eq(subProcess.id, kpi.subProcessId))
      .where(and(eq(kpi.programmeId, programmeId), inArray(kpi.id, ids('kpi')))),
    on
      .select(columns('kpiReading', kpiReading.id, { page: kpi.id, code: subProcess.code, name: kpi, at: unit }))
      .from(kpiReading)
      .innerJoin(kpi, eq(kpi.id, kpiReading.kpiId))
      .innerJoin(unit, eq(unit.id, kpiReading.unitId))
      .leftJoin(subProcess, eq(subProcess.id, kpi.subProcessId))
      .where(and(eq(kpi.programmeId, programmeId), inArray(kpiReading.id, ids('kpiReading')))),
    on
      .select(
        columns('registerEntry', registerEntry.id, { page: registerEntry.number, name: written(registerEntry.title) }),
      )
      .from(registerEntry)
      .where(and(eq(registerEntry.programmeId, programmeId), inArray(registerEntry.id, ids('registerEntry')))),
  ]
}
