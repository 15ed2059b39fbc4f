import { eq, inArray } from 'drizzle-orm'
import { peopleIn } from '~/lib/event-log.server'
import type { Db } from '~db/client.server'
import { unit } from '~db/schema/people'
import type { auditEvent } from '~db/schema/programme'
import { subProcess } from '~db/schema/sub-process'
import { wave } from '~db/schema/wave'
import type { HistoryNames } from './history'

type Event = typeof auditEvent.$inferSelect

/** What the system keeps for itself, or says again elsewhere: it tells a reader nothing. */
export const HIDDEN_FIELDS: ReadonlySet<string> = new Set([
  'programmeId',
  'position',
  'createdAt',
  'groupCode',
  'templateKey',
  'statusSince',
  'updatedById',
  'diagnosisId',
  'respondentId',
  'symptomId',
  'invitedAt',
  'recordedAt',
  'practiceKey',
  'notedById',
  'acceptedById',
  'query',
  'key',
  'checkId',
  'mediaType',
  'sha256',
  'addedById',
  'addedAt',
  'requestId',
  'requestedById',
  'decidedAt',
  'decisionId',
  'closedById',
  'lessonId',
  'caseId',
  'authorId',
  'saidById',
  'askedById',
  'givenById',
  'givenAt',
  'reportId',
  'sessionId',
  'sentAt',
  'line',
  'reviewId',
  'kindId',
  'kpiId',
  'raisedById',
  'touchedOn',
  'rolloutId',
  'scoredById',
  'scoredOn',
  'recordedById',
])

export const PERSON_FIELDS: ReadonlySet<string> = new Set([
  'ownerId',
  'deputyId',
  'assigneeId',
  'personId',
  'decidedById',
  'askedOfId',
  'answeredById',
  'createdById',
  'openedById',
  'leadId',
])

/** The names behind the ids of these events; archived things keep theirs. */
export async function historyNames(db: Db, programmeId: number, events: readonly Event[]): Promise<HistoryNames> {
  const idsIn = (isMeant: (field: string) => boolean) => [
    ...new Set(
      events.filter(({ field }) => isMeant(field)).flatMap(({ from, to }) => [from, to].filter(Boolean).map(Number)),
    ),
  ]
  const people = await peopleIn(db, events, (field) => PERSON_FIELDS.has(field))
  const units = await db.read
    .select({ id: unit.id, zh: unit.nameZh, en: unit.nameEn })
    .from(unit)
    .where(
      inArray(
        unit.id,
        idsIn((field) => field === 'unitId'),
      ),
    )
  const subProcesses = await db.read
    .select({ id: subProcess.id, code: subProcess.code })
    .from(subProcess)
    .where(eq(subProcess.programmeId, programmeId))
  const waves = await db.read
    .select({ id: wave.id, number: wave.number })
    .from(wave)
    .where(eq(wave.programmeId, programmeId))
  return {
    people,
    units: Object.fromEntries(units.map(({ id, zh, en }) => [id, { zh, en }])),
    subProcesses: Object.fromEntries(subProcesses.map(({ id, code }) => [id, code])),
    waves: Object.fromEntries(waves.map(({ id, number }) => [id, number])),
  }
}
