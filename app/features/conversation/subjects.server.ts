import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { CommentSubject } from '~/domain/vocabulary'
import type { SubjectAddress } from '~/lib/links'
import type { Statements } from '~db/client.server'
import { gateRequest } from '~db/schema/gate'
import { review } from '~db/schema/operations'
import { unit } from '~db/schema/people'
import { pilot } from '~db/schema/pilot'
import { readinessCheck } from '~db/schema/readiness'
import { subProcess } from '~db/schema/sub-process'
import { rollout, wave } from '~db/schema/wave'
import { subjectOfRoom } from './addresses'
import { gateReader } from './gate-subjects.server'
import type { Reader, Subject } from './subject-reader.server'

interface Wanted {
  subject: CommentSubject
  subjectId: number
}

/** The thing of that address in the programme; null where there is none, or no longer. */
export async function findSubject(
  on: Statements,
  programmeId: number,
  { subject, key }: SubjectAddress,
): Promise<Subject | null> {
  const byKey = {
    subProcess: eq(subProcess.code, key),
    wave: eq(wave.number, Number(key)),
    check: eq(readinessCheck.id, Number(key)),
    pilot: eq(pilot.id, Number(key)),
    gate: eq(gateRequest.id, Number(key)),
    review: eq(review.number, Number(key)),
  }
  if (subject !== 'subProcess' && !/^[1-9]\d{0,9}$/.test(key)) return null
  const [found] = await readers[subject](on, programmeId, byKey[subject])
  return found ?? null
}

/** The same by the two parts of a conversation's address. */
export async function subjectAt(
  on: Statements,
  programmeId: number,
  { room, key }: { room?: string | undefined; key?: string | undefined },
): Promise<Subject | null> {
  const subject = subjectOfRoom(room)
  return subject && key ? findSubject(on, programmeId, { subject, key }) : null
}

/** Whatever of these is still there, by `subject:id`: at most one statement for each kind. */
export async function subjectsById(
  on: Statements,
  programmeId: number,
  wanted: readonly Wanted[],
): Promise<Map<string, Subject>> {
  const idsOf = (subject: CommentSubject) => [
    ...new Set(wanted.filter((one) => one.subject === subject).map(({ subjectId }) => subjectId)),
  ]
  const columns = {
    subProcess: subProcess.id,
    wave: wave.id,
    check: readinessCheck.id,
    pilot: pilot.id,
    gate: gateRequest.id,
    review: review.id,
  }
  const found = new Map<string, Subject>()
  for (const subject of Object.keys(columns) as CommentSubject[]) {
    const ids = idsOf(subject)
    if (ids.length === 0) continue
    for (const one of await readers[subject](on, programmeId, inArray(columns[subject], ids))) {
      found.set(subjectKey({ subject, subjectId: one.id }), one)
    }
  }
  return found
}

export const subjectKey = ({ subject, subjectId }: Wanted) => `${subject}:${subjectId}`

const readers: Readonly<Record<CommentSubject, Reader>> = {
  subProcess: async (on, programmeId, which) => {
    const rows = await on
      .select()
      .from(subProcess)
      .where(and(eq(subProcess.programmeId, programmeId), isNull(subProcess.archivedAt), which))
    return rows.map((row) => ({
      subject: 'subProcess',
      key: row.code,
      id: row.id,
      name: { zh: row.nameZh, en: row.nameEn },
      code: row.code,
      unit: null,
      gate: null,
      answerers: [row.ownerId, row.deputyId],
    }))
  },
  wave: async (on, programmeId, which) => {
    const rows = await on
      .select()
      .from(wave)
      .where(and(eq(wave.programmeId, programmeId), isNull(wave.archivedAt), which))
    return rows.map((row) => ({
      subject: 'wave',
      key: String(row.number),
      id: row.id,
      name: { zh: row.nameZh, en: row.nameEn },
      code: null,
      unit: null,
      gate: null,
      answerers: [],
    }))
  },
  check: async (on, programmeId, which) => {
    const rows = await on
      .select({ check: readinessCheck, of: subProcess, unit })
      .from(readinessCheck)
      .innerJoin(subProcess, eq(subProcess.id, readinessCheck.subProcessId))
      .leftJoin(rollout, eq(rollout.id, readinessCheck.rolloutId))
      .leftJoin(unit, eq(unit.id, rollout.unitId))
      .where(and(eq(readinessCheck.programmeId, programmeId), isNull(subProcess.archivedAt), which))
    return rows.map(({ check, of, unit: at }) => ({
      subject: 'check',
      key: String(check.id),
      id: check.id,
      name: { zh: check.nameZh, en: check.nameEn },
      code: of.code,
      unit: at && { zh: at.nameZh, en: at.nameEn },
      gate: null,
      answerers: [check.assigneeId, of.ownerId, of.deputyId],
    }))
  },
  pilot: async (on, programmeId, which) => {
    const rows = await on
      .select({ pilot, of: subProcess, unit })
      .from(pilot)
      .innerJoin(subProcess, eq(subProcess.id, pilot.subProcessId))
      .innerJoin(unit, eq(unit.id, pilot.unitId))
      .where(and(eq(pilot.programmeId, programmeId), isNull(subProcess.archivedAt), which))
    return rows.map((row) => ({
      subject: 'pilot',
      key: String(row.pilot.id),
      id: row.pilot.id,
      name: { zh: row.of.nameZh, en: row.of.nameEn },
      code: row.of.code,
      unit: { zh: row.unit.nameZh, en: row.unit.nameEn },
      gate: null,
      answerers: [row.of.ownerId, row.of.deputyId],
    }))
  },
  gate: gateReader,
  review: async (on, programmeId, which) => {
    const rows = await on
      .select({ review, unit })
      .from(review)
      .innerJoin(unit, eq(unit.id, review.unitId))
      .where(and(eq(review.programmeId, programmeId), isNull(review.archivedAt), which))
    return rows.map((row) => ({
      subject: 'review',
      key: String(row.review.number),
      id: row.review.id,
      name: { zh: row.review.title, en: row.review.title },
      code: null,
      unit: { zh: row.unit.nameZh, en: row.unit.nameEn },
      gate: null,
      answerers: [row.review.requestedById, row.review.leadId],
    }))
  },
}
