import { and, asc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Name } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { checklistItem } from '~db/schema/checklist'
import { membership, person, unit } from '~db/schema/people'
import { pilot } from '~db/schema/pilot'
import { acceptedOverload, baseline, kpiResult, savedView } from '~db/schema/planning'
import { type auditEvent, calendarDay } from '~db/schema/programme'
import { evidenceFile, readinessCheck } from '~db/schema/readiness'
import { report, reportLink } from '~db/schema/report'
import { dependency, step, subProcess } from '~db/schema/sub-process'
import { practiceEdition, tailoring } from '~db/schema/tailoring'
import { rollout, wave } from '~db/schema/wave'
import type { HistoryEntity, Subject } from './history'
import { saidSubjects, sessionSubjects } from './history-advice.server'
import { directionSubjects, type SubjectReader } from './history-direction.server'
import { gateSubjects } from './history-gates.server'
import { pilotSubjects } from './history-pilots.server'
import { reportSubjects } from './history-reports.server'

type Event = typeof auditEvent.$inferSelect

/**
 * What these events were about, by `entity:id`. One statement an entity; what has been removed since is named by what
 * its removal recorded.
 */
export async function subjectsOf(db: Db, programmeId: number, events: readonly Event[]): Promise<Map<string, Subject>> {
  const subjects = new Map<string, Subject>()
  for (const [key, subject] of await removedSubjects(db, programmeId, events)) subjects.set(key, subject)
  for (const [key, subject] of await saidSubjects(db, programmeId, events)) subjects.set(key, subject)
  const readers = {
    ...ofSubProcesses,
    ...ofWaves,
    ...ofProgramme,
    ...directionSubjects,
    ...gateSubjects,
    ...pilotSubjects,
    ...sessionSubjects,
    ...reportSubjects,
  }
  for (const [entity, read] of Object.entries(readers)) {
    const ids = [...new Set(events.filter((event) => event.entity === entity).map(({ entityId }) => entityId))]
    if (ids.length === 0) continue
    for (const { id, ...subject } of await read(db, programmeId, ids)) subjects.set(`${entity}:${id}`, subject)
  }
  return subjects
}

const ofSubProcesses = {
  subProcess: async (db, programmeId, ids) => {
    const rows = await db.read
      .select()
      .from(subProcess)
      .where(and(eq(subProcess.programmeId, programmeId), inArray(subProcess.id, ids)))
    return rows.map(({ id, code, nameZh, nameEn }) => ({ id, code, name: { zh: nameZh, en: nameEn } }))
  },
  step: async (db, programmeId, ids) =>
    db.read
      .select({ id: step.id, code: subProcess.code, step: step.kind })
      .from(step)
      .innerJoin(subProcess, eq(subProcess.id, step.subProcessId))
      .where(and(eq(step.programmeId, programmeId), inArray(step.id, ids))),
  pilot: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: pilot.id, code: subProcess.code, unit })
      .from(pilot)
      .innerJoin(subProcess, eq(subProcess.id, pilot.subProcessId))
      .innerJoin(unit, eq(unit.id, pilot.unitId))
      .where(and(eq(pilot.programmeId, programmeId), inArray(pilot.id, ids)))
    return rows.map((row) => ({ ...row, unit: nameIn(row.unit) }))
  },
  tailoring: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: tailoring.id, code: subProcess.code, practice: practiceEdition })
      .from(tailoring)
      .innerJoin(subProcess, eq(subProcess.id, tailoring.subProcessId))
      .innerJoin(practiceEdition, eq(practiceEdition.practiceKey, tailoring.practiceKey))
      .where(and(eq(tailoring.programmeId, programmeId), inArray(tailoring.id, ids)))
      .orderBy(asc(practiceEdition.edition))
    // Of a practice that several editions word differently, the last one names it.
    return rows.map(({ id, code, practice }) => ({ id, code, name: { zh: practice.titleZh, en: practice.titleEn } }))
  },
  dependency: async (db, programmeId, ids) => {
    const before = alias(subProcess, 'before')
    return db.read
      .select({ id: dependency.id, code: subProcess.code, after: before.code })
      .from(dependency)
      .innerJoin(subProcess, eq(subProcess.id, dependency.successorId))
      .innerJoin(before, eq(before.id, dependency.predecessorId))
      .where(and(eq(dependency.programmeId, programmeId), inArray(dependency.id, ids)))
  },
} satisfies Partial<Record<HistoryEntity, SubjectReader>>

const ofWaves = {
  wave: async (db, programmeId, ids) => {
    const rows = await db.read
      .select()
      .from(wave)
      .where(and(eq(wave.programmeId, programmeId), inArray(wave.id, ids)))
    return rows.map((row) => ({ id: row.id, wave: row.number, name: nameIn(row) }))
  },
  rollout: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: rollout.id, code: subProcess.code, unit })
      .from(rollout)
      .innerJoin(subProcess, eq(subProcess.id, rollout.subProcessId))
      .innerJoin(unit, eq(unit.id, rollout.unitId))
      .where(and(eq(rollout.programmeId, programmeId), inArray(rollout.id, ids)))
    return rows.map((row) => ({ ...row, unit: nameIn(row.unit) }))
  },
  readinessCheck: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ check: readinessCheck, code: subProcess.code, unit })
      .from(readinessCheck)
      .innerJoin(subProcess, eq(subProcess.id, readinessCheck.subProcessId))
      .leftJoin(rollout, eq(rollout.id, readinessCheck.rolloutId))
      .leftJoin(unit, eq(unit.id, rollout.unitId))
      .where(and(eq(readinessCheck.programmeId, programmeId), inArray(readinessCheck.id, ids)))
    return rows.map(({ check, code, unit: at }) => ({
      id: check.id,
      code,
      name: nameIn(check),
      ...(at && { unit: nameIn(at) }),
    }))
  },
  evidenceFile: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: evidenceFile.id, check: readinessCheck, code: subProcess.code })
      .from(evidenceFile)
      .innerJoin(readinessCheck, eq(readinessCheck.id, evidenceFile.checkId))
      .innerJoin(subProcess, eq(subProcess.id, readinessCheck.subProcessId))
      .where(and(eq(evidenceFile.programmeId, programmeId), inArray(evidenceFile.id, ids)))
    return rows.map(({ check, ...row }) => ({ ...row, name: nameIn(check) }))
  },
} satisfies Partial<Record<HistoryEntity, SubjectReader>>

const ofProgramme = {
  checklistItem: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ item: checklistItem, code: subProcess.code })
      .from(checklistItem)
      .leftJoin(subProcess, eq(subProcess.id, checklistItem.subProcessId))
      .where(and(eq(checklistItem.programmeId, programmeId), inArray(checklistItem.id, ids)))
    return rows.map(({ item, code }) => ({ id: item.id, name: nameIn(item), ...(code !== null && { code }) }))
  },
  kpiResult: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: kpiResult.id, figure: kpiResult.name, code: subProcess.code })
      .from(kpiResult)
      .innerJoin(subProcess, eq(subProcess.id, kpiResult.subProcessId))
      .where(and(eq(kpiResult.programmeId, programmeId), inArray(kpiResult.id, ids)))
    return rows.map(({ figure, ...row }) => ({ ...row, name: { zh: figure, en: figure } }))
  },
  acceptedOverload: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: acceptedOverload.id, person, unit })
      .from(acceptedOverload)
      .leftJoin(person, eq(person.id, acceptedOverload.personId))
      .leftJoin(unit, eq(unit.id, acceptedOverload.unitId))
      .where(and(eq(acceptedOverload.programmeId, programmeId), inArray(acceptedOverload.id, ids)))
    return rows.map(({ id, person: owner, unit: at }) => ({
      id,
      ...(owner && { person: nameIn(owner) }),
      ...(at && { unit: nameIn(at) }),
    }))
  },
  membership: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: membership.id, person })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(and(eq(membership.programmeId, programmeId), inArray(membership.id, ids)))
    return rows.map((row) => ({ id: row.id, person: nameIn(row.person) }))
  },
  calendarDay: async (db, programmeId, ids) =>
    db.read
      .select({ id: calendarDay.id, day: calendarDay.day })
      .from(calendarDay)
      .where(and(eq(calendarDay.programmeId, programmeId), inArray(calendarDay.id, ids))),
  baseline: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: baseline.id, name: baseline.name })
      .from(baseline)
      .where(and(eq(baseline.programmeId, programmeId), inArray(baseline.id, ids)))
    return rows.map(({ id, name }) => ({ id, name: { zh: name, en: name } }))
  },
  // One that is private again keeps its name of now to itself: what it was called when shared, its events tell.
  savedView: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: savedView.id, name: savedView.name })
      .from(savedView)
      .where(and(eq(savedView.programmeId, programmeId), eq(savedView.isShared, true), inArray(savedView.id, ids)))
    return rows.map(({ id, name }) => ({ id, name: { zh: name, en: name } }))
  },
  reportLink: async (db, programmeId, ids) => {
    const rows = await db.read
      .select({ id: reportLink.id, purpose: reportLink.purpose })
      .from(reportLink)
      .innerJoin(report, eq(report.id, reportLink.reportId))
      .where(and(eq(report.programmeId, programmeId), inArray(reportLink.id, ids)))
    return rows.map(({ id, purpose }) => ({ id, name: { zh: purpose, en: purpose } }))
  },
} satisfies Partial<Record<HistoryEntity, SubjectReader>>

/** Rows that are deleted rather than archived: members, own days, dependencies. */
async function removedSubjects(db: Db, programmeId: number, events: readonly Event[]): Promise<[string, Subject][]> {
  const told = (field: string) => events.filter((event) => event.field === field)
  const people = await db.read
    .select({ id: person.id, nameZh: person.nameZh, nameEn: person.nameEn })
    .from(person)
    .where(inArray(person.id, told('personId').map(toldValue).map(Number)))
  const codes = await db.read
    .select({ id: subProcess.id, code: subProcess.code })
    .from(subProcess)
    .where(eq(subProcess.programmeId, programmeId))
  const personOf = new Map(people.map((row) => [row.id, nameIn(row)]))
  const codeOf = new Map(codes.map(({ id, code }) => [id, code]))
  const ends = new Map<string, Subject>()
  for (const event of [...told('successorId'), ...told('predecessorId')]) {
    const code = codeOf.get(Number(toldValue(event)))
    if (code !== undefined)
      ends.set(keyOf(event), { ...ends.get(keyOf(event)), [event.field === 'successorId' ? 'code' : 'after']: code })
  }
  return [
    ...ends,
    ...told('day').map((event): [string, Subject] => [keyOf(event), { day: toldValue(event) }]),
    ...told('personId').flatMap((event): [string, Subject][] => {
      const name = personOf.get(Number(toldValue(event)))
      return name ? [[keyOf(event), { person: name }]] : []
    }),
  ]
}

const keyOf = ({ entity, entityId }: Event) => `${entity}:${entityId}`
const toldValue = ({ from, to }: Event) => to ?? from ?? ''
const nameIn = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }): Name => ({ zh: nameZh, en: nameEn })
