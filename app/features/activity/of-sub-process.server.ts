import { and, eq, inArray, or, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { CommentSubject } from '~/domain/vocabulary'
import type { Statements } from '~db/client.server'
import { kpi, kpiReading } from '~db/schema/benefit'
import { comment } from '~db/schema/conversation'
import { enablementActivity, enablementAudience } from '~db/schema/enablement'
import { gateDecision, gateHold, gateRequest } from '~db/schema/gate'
import { liveConfirmation, maturityScore, usageReading } from '~db/schema/landing'
import { lesson, pilot, pilotCriterion, pilotNote, simulationCase, simulationIssue } from '~db/schema/pilot'
import { auditEvent } from '~db/schema/programme'
import { evidenceFile, readinessCheck } from '~db/schema/readiness'
import { registerLink } from '~db/schema/register'
import { step } from '~db/schema/sub-process'
import { rollout } from '~db/schema/wave'

type Ids = SQLWrapper | number[]

/** The rows of the log that are about a sub-process, or about something that belongs to it. */
export function isOfSubProcess(on: Statements, subProcessId: number): SQL | undefined {
  const steps = on.select({ id: step.id }).from(step).where(eq(step.subProcessId, subProcessId))
  const rollouts = on.select({ id: rollout.id }).from(rollout).where(eq(rollout.subProcessId, subProcessId))
  const checks = on
    .select({ id: readinessCheck.id })
    .from(readinessCheck)
    .where(eq(readinessCheck.subProcessId, subProcessId))
  const files = on.select({ id: evidenceFile.id }).from(evidenceFile).where(inArray(evidenceFile.checkId, checks))
  const pilots = on.select({ id: pilot.id }).from(pilot).where(eq(pilot.subProcessId, subProcessId))
  const partsOf = (table: typeof pilotCriterion | typeof pilotNote | typeof lesson) =>
    on.select({ id: table.id }).from(table).where(inArray(table.pilotId, pilots))
  const simulated = (table: typeof simulationCase | typeof simulationIssue) =>
    on.select({ id: table.id }).from(table).where(eq(table.subProcessId, subProcessId))
  const requests = on.select({ id: gateRequest.id }).from(gateRequest).where(eq(gateRequest.subProcessId, subProcessId))
  const decisions = on
    .select({ id: gateDecision.id })
    .from(gateDecision)
    .where(inArray(gateDecision.requestId, requests))
  const holds = on.select({ id: gateHold.id }).from(gateHold).where(inArray(gateHold.decisionId, decisions))
  const about = (subject: CommentSubject, ids: Ids) =>
    and(eq(comment.subject, subject), inArray(comment.subjectId, ids))
  const comments = on
    .select({ id: comment.id })
    .from(comment)
    .where(
      or(about('subProcess', [subProcessId]), about('check', checks), about('pilot', pilots), about('gate', requests)),
    )
  const trainings = on
    .select({ id: enablementActivity.id })
    .from(enablementActivity)
    .where(eq(enablementActivity.subProcessId, subProcessId))
  const trained = on
    .select({ id: enablementAudience.id })
    .from(enablementAudience)
    .where(inArray(enablementAudience.activityId, trainings))
  const ofRollouts = (table: typeof liveConfirmation | typeof maturityScore) =>
    on.select({ id: table.id }).from(table).where(inArray(table.rolloutId, rollouts))
  const uses = on.select({ id: usageReading.id }).from(usageReading).where(eq(usageReading.subProcessId, subProcessId))
  const kpis = on.select({ id: kpi.id }).from(kpi).where(eq(kpi.subProcessId, subProcessId))
  const readings = on.select({ id: kpiReading.id }).from(kpiReading).where(inArray(kpiReading.kpiId, kpis))
  const entries = on
    .select({ id: registerLink.entryId })
    .from(registerLink)
    .where(and(eq(registerLink.subject, 'subProcess'), eq(registerLink.subjectId, subProcessId)))
  const is = (entity: string, ids: Ids) => and(eq(auditEvent.entity, entity), inArray(auditEvent.entityId, ids))
  return or(
    is('subProcess', [subProcessId]),
    is('step', steps),
    is('rollout', rollouts),
    is('readinessCheck', checks),
    is('evidenceFile', files),
    is('pilot', pilots),
    is('pilotCriterion', partsOf(pilotCriterion)),
    is('pilotNote', partsOf(pilotNote)),
    is('lesson', partsOf(lesson)),
    is('simulationCase', simulated(simulationCase)),
    is('simulationIssue', simulated(simulationIssue)),
    is('gateRequest', requests),
    is('gateDecision', decisions),
    is('gateHold', holds),
    is('enablementActivity', trainings),
    is('enablementAudience', trained),
    is('liveConfirmation', ofRollouts(liveConfirmation)),
    is('maturityScore', ofRollouts(maturityScore)),
    is('usageReading', uses),
    is('kpi', kpis),
    is('kpiReading', readings),
    is('registerEntry', entries),
    is('comment', comments),
  )
}
