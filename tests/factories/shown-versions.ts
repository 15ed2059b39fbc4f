import { and, eq } from 'drizzle-orm'
import type { Db } from '~db/client.server'
import { checklistItem } from '~db/schema/checklist'
import { comment } from '~db/schema/conversation'
import { diagnosis, respondent, symptom } from '~db/schema/direction'
import { gateHold, gateRequest } from '~db/schema/gate'
import { pilot } from '~db/schema/pilot'
import { kpiResult } from '~db/schema/planning'
import { programme } from '~db/schema/programme'
import { readinessCheck } from '~db/schema/readiness'
import { reportLink } from '~db/schema/report'
import { step, subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { benefitRows } from './benefit-bodies'
import { reviewRow } from './desk-bodies'
import type { Ids } from './whole-programme'

/** The versions that a page would have shown for these rows. */
export async function versionsOf(db: Db, ids: Ids): Promise<Ids> {
  const steps = and(eq(step.subProcessId, Number(ids.subProcessId)), eq(step.kind, 'design'))
  const rows = {
    programme: db.read.select().from(programme).where(eq(programme.slug, ids.programme!)),
    subProcess: db.read
      .select()
      .from(subProcess)
      .where(eq(subProcess.id, Number(ids.subProcessId))),
    step: db.read.select().from(step).where(steps),
    wave: db.read
      .select()
      .from(wave)
      .where(eq(wave.id, Number(ids.waveId))),
    rollout: db.read
      .select()
      .from(rollout)
      .where(eq(rollout.id, Number(ids.rollout))),
    check: db.read
      .select()
      .from(readinessCheck)
      .where(eq(readinessCheck.id, Number(ids.check))),
    diagnosis: db.read
      .select()
      .from(diagnosis)
      .where(eq(diagnosis.id, Number(ids.diagnosisId))),
    draft: db.read
      .select()
      .from(diagnosis)
      .where(eq(diagnosis.id, Number(ids.draftId))),
    symptom: db.read
      .select()
      .from(symptom)
      .where(eq(symptom.id, Number(ids.symptom))),
    respondent: db.read
      .select()
      .from(respondent)
      .where(eq(respondent.id, Number(ids.respondent))),
    gateRequest: db.read
      .select()
      .from(gateRequest)
      .where(eq(gateRequest.id, Number(ids.gateRequest))),
    hold: db.read
      .select()
      .from(gateHold)
      .where(eq(gateHold.id, Number(ids.hold))),
    pilot: db.read
      .select()
      .from(pilot)
      .where(eq(pilot.id, Number(ids.pilot))),
    comment: db.read
      .select()
      .from(comment)
      .where(eq(comment.id, Number(ids.comment))),
    item: db.read
      .select()
      .from(checklistItem)
      .where(eq(checklistItem.id, Number(ids.item))),
    reportLink: db.read
      .select()
      .from(reportLink)
      .where(eq(reportLink.id, Number(ids.link))),
    review: reviewRow(db, ids),
    result: db.read
      .select()
      .from(kpiResult)
      .where(eq(kpiResult.id, Number(ids.result))),
    ...benefitRows(db, ids),
  }
  const versions: Ids = {}
  for (const [name, query] of Object.entries(rows)) versions[name] = String((await query)[0]!.version)
  return versions
}
