import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import { dayInTimeZone } from '~/domain/calendar'
import type { PersonName } from '~/domain/plan'
import type { Day, Name, TailoringDecision } from '~/domain/vocabulary'
import type { Db } from '~db/client.server'
import { person, unit } from '~db/schema/people'
import { practiceEdition, referenceEdition, tailoring, tailoringUnit } from '~db/schema/tailoring'

/** What has been decided on a practice. */
export interface Decision {
  id: number
  subProcessId: number
  practiceKey: string
  decision: TailoringDecision
  /** Of the reference in which it was taken. */
  edition: number
  reason: string
  localDesign: string
  pitfalls: string
  decidedOn: Day
  decidedBy: PersonName
  version: number
  units: { unitId: number; unit: Name; localDesign: string }[]
}

/** The decisions of a programme, or of one of its sub-processes, with the designs of units. Two statements. */
export async function decisionsOf(db: Db, programmeId: number, subProcessId?: number): Promise<Decision[]> {
  const wanted = and(
    eq(tailoring.programmeId, programmeId),
    subProcessId === undefined ? undefined : eq(tailoring.subProcessId, subProcessId),
  )
  const rows = await db.read
    .select({ row: tailoring, by: person })
    .from(tailoring)
    .innerJoin(person, eq(person.id, tailoring.decidedById))
    .where(wanted)
    .orderBy(asc(tailoring.id))
  const designs = await db.read
    .select({ tailoringId: tailoringUnit.tailoringId, unit, localDesign: tailoringUnit.localDesign })
    .from(tailoringUnit)
    .innerJoin(tailoring, eq(tailoring.id, tailoringUnit.tailoringId))
    .innerJoin(unit, eq(unit.id, tailoringUnit.unitId))
    .where(wanted)
    .orderBy(asc(unit.position), asc(unit.id))
  const units = new Map<number, Decision['units']>()
  for (const { tailoringId, unit: at, localDesign } of designs) {
    const known = units.get(tailoringId) ?? []
    known.push({ unitId: at.id, unit: { zh: at.nameZh, en: at.nameEn }, localDesign })
    units.set(tailoringId, known)
  }
  return rows.map(({ row, by }) => ({
    id: row.id,
    subProcessId: row.subProcessId,
    practiceKey: row.practiceKey,
    decision: row.decision,
    edition: row.edition,
    reason: row.reason,
    localDesign: row.localDesign,
    pitfalls: row.pitfalls,
    decidedOn: row.decidedOn,
    decidedBy: { id: by.id, name: { zh: by.nameZh, en: by.nameEn } },
    version: row.version,
    units: units.get(row.id) ?? [],
  }))
}

/** The practices of one sub-process as they read in this edition, with what was decided on each. One statement. */
export async function standingOf(
  db: Db,
  { subProcessId, code, edition }: { subProcessId: number; code: string; edition: number },
): Promise<{ title: Name; key: string; decision: TailoringDecision | null }[]> {
  const now = practiceEdition
  const latest = sql`${now.edition} = (
    select max(other.edition) from practice_edition as other
    where other.practice_key = ${now.practiceKey} and other.edition <= ${edition}
  )`
  const ofIt = and(eq(tailoring.practiceKey, now.practiceKey), eq(tailoring.subProcessId, subProcessId))
  const rows = await db.read
    .select({ row: now, decision: tailoring.decision })
    .from(now)
    .leftJoin(tailoring, ofIt)
    .where(and(eq(now.subProcessCode, code), eq(now.isRetired, false), latest))
    .orderBy(asc(now.position), asc(now.practiceKey))
  return rows.map(({ row, decision }) => ({
    key: row.practiceKey,
    title: { zh: row.titleZh, en: row.titleEn },
    decision,
  }))
}

/** The editions published after this one, the oldest first; days in this time zone. */
export async function editionsSince(db: Db, edition: number, timeZone: string) {
  const rows = await db.read
    .select({ row: referenceEdition, by: person })
    .from(referenceEdition)
    .leftJoin(person, eq(person.id, referenceEdition.madeById))
    .where(and(gt(referenceEdition.number, edition), isNotNull(referenceEdition.publishedAt)))
    .orderBy(asc(referenceEdition.number))
  return rows.map(({ row, by }) => ({
    number: row.number,
    publishedOn: dayInTimeZone(row.publishedAt ?? 0, timeZone),
    by: by && { zh: by.nameZh, en: by.nameEn },
    note: row.note,
  }))
}

/** The branches that may do it differently, as choices. */
export async function branchChoices(db: Db): Promise<{ id: number; name: Name }[]> {
  const rows = await db.read
    .select({ id: unit.id, zh: unit.nameZh, en: unit.nameEn })
    .from(unit)
    .where(and(eq(unit.kind, 'branch'), isNull(unit.archivedAt)))
    .orderBy(asc(unit.position), asc(unit.id))
  return rows.map(({ id, zh, en }) => ({ id, name: { zh, en } }))
}
